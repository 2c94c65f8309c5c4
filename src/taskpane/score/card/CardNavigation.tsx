/** Owns the way from card to card: previous, next, next unscored, and where one is. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { pane } from "../../../messages/pane/around/shell";
import { Icon } from "../../shared/looks/Icon";
import { LOW } from "../../shared/room";
import { WIDE } from "../../shared/useWide";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: "4px", flexWrap: "wrap" },
  position: {
    flexGrow: 1,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  contents: { minWidth: "24px", minHeight: "24px", padding: "0 4px" },
  button: {
    minWidth: "auto",
    minHeight: "24px",
    paddingLeft: "6px",
    paddingRight: "8px",
    // The words alone stand on one line at 320 px.
    [LOW]: { "& .fui-Button__icon": { display: "none" } },
    [WIDE]: { "& .fui-Button__icon": { display: "none" } },
  },
});

export interface CardNavigationProps {
  readonly index: number;
  readonly count: number;
  readonly hasUnscored: boolean;
  readonly areContentsShown?: boolean;
  /** Shows the list of contents, or hides it; left out: it stands below the card. */
  readonly onContents?: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onNextUnscored: () => void;
}

export function CardNavigation({
  index,
  count,
  hasUnscored,
  areContentsShown,
  onContents,
  onStep,
  onNextUnscored,
}: CardNavigationProps): ReactElement {
  const styles = useStyles();
  return (
    <nav className={styles.root} aria-label={pane.card.moves}>
      {onContents && (
        <Button
          className={styles.contents}
          appearance="subtle"
          size="small"
          icon={<Icon name="contents" size={16} />}
          title={pane.outline.heading}
          aria-label={pane.outline.heading}
          aria-expanded={areContentsShown}
          onClick={onContents}
        />
      )}
      <span className={styles.position}>{pane.card.position(index + 1, count)}</span>
      <Button
        className={styles.button}
        appearance="subtle"
        size="small"
        icon={<Icon name="previous" size={16} />}
        title={pane.card.previousFull}
        disabled={index <= 0}
        onClick={() => onStep(-1)}
      >
        {pane.card.previous}
      </Button>
      <Button
        className={styles.button}
        appearance="subtle"
        size="small"
        icon={<Icon name="next" size={16} />}
        title={pane.card.nextFull}
        disabled={index >= count - 1}
        onClick={() => onStep(1)}
      >
        {pane.card.next}
      </Button>
      {hasUnscored && (
        <Button
          className={styles.button}
          appearance="subtle"
          size="small"
          icon={<Icon name="nextUnscored" size={16} />}
          title={pane.card.nextUnscoredFull}
          onClick={onNextUnscored}
        >
          {pane.card.nextUnscored}
        </Button>
      )}
    </nav>
  );
}
