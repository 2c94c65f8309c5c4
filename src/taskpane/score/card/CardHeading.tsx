/** Owns what an indicator says of itself: its number, text, maximum, marks and the words of its rule. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { IndicatorState } from "../../../core/model/score/assessment";
import type { Item } from "../../../core/model/table/reading";
import { formatPoints } from "../../../messages/format";
import { pane } from "../../../messages/pane/around/shell";
import { Icon } from "../../shared/looks/Icon";
import { StateMark } from "../../shared/looks/StateMark";
import { LOW } from "../../shared/room";
import { tone } from "../../shared/looks/theme";
import { numberOf } from "../outline/itemTitle";
import { inSightBelowWay } from "../../shared/looks/questionInSight";
import { useFold } from "./useFold";

/** The first lines of a text. */
const firstLines = (count: number) =>
  ({
    display: "-webkit-box",
    WebkitLineClamp: count,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  }) as const;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "10px", [LOW]: { gap: "4px" } },
  // In low room the first lines stay in sight above whatever is filled in below them.
  folded: {
    [LOW]: {
      display: "contents",
      "& > [data-part='group']": firstLines(1),
      "& > [data-part='text']": { ...firstLines(3), ...inSightBelowWay },
      "& > [data-part='rule']": firstLines(2),
    },
  },
  fold: { minWidth: "24px", minHeight: "24px", padding: "0 4px", marginLeft: "auto" },
  group: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  text: {
    margin: 0,
    fontSize: "15px",
    lineHeight: "21px",
    [LOW]: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  number: { fontWeight: tokens.fontWeightSemibold },
  marks: {
    display: "flex",
    flexWrap: "wrap",
    gap: "6px 12px",
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
  },
  state: { display: "inline-flex", gap: "4px", alignItems: "center" },
  maximum: { fontWeight: tokens.fontWeightSemibold },
  mandatory: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    color: tone.bad,
    backgroundColor: tone.badTint,
    borderRadius: tokens.borderRadiusMedium,
    padding: "1px 8px 1px 4px",
    fontWeight: tokens.fontWeightSemibold,
  },
  bonus: {
    color: tone.info,
    backgroundColor: tone.infoTint,
    borderRadius: tokens.borderRadiusMedium,
    padding: "1px 8px",
  },
  rule: {
    margin: 0,
    paddingLeft: "8px",
    borderLeft: `3px solid ${tone.line}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

export interface CardHeadingProps {
  readonly item: Item;
  /** "II. Chấp hành chủ trương…": the group it stands in, or null. */
  readonly group: string | null;
  /** "G30" where another row has the same number, else null. */
  readonly twinCell: string | null;
  readonly state: IndicatorState;
  /** Whose score the state is of, where several score; else null. */
  readonly owner: string | null;
  readonly headingId: string;
}

export function CardHeading(props: CardHeadingProps): ReactElement {
  const { item, group, twinCell, state, owner, headingId } = props;
  const styles = useStyles();
  const { text, maximum, mandatory, mandatoryWords, bonus, hidden, rule } = item;
  const fold = useFold(text);
  return (
    <div className={mergeClasses(styles.root, !fold.isOpen && styles.folded)} ref={fold.root}>
      {group !== null && (
        <p className={styles.group} data-part="group">
          {group}
        </p>
      )}
      <h3 className={styles.text} data-part="text" id={headingId}>
        {item.number && (
          <span className={styles.number}>
            {numberOf(item)} {twinCell !== null && `${pane.card.atCell(twinCell)} `}
          </span>
        )}
        {text}
      </h3>
      <div className={styles.marks}>
        <span className={styles.maximum}>
          {maximum === null ? pane.card.noMaximum : pane.card.maximum(formatPoints(maximum))}
        </span>
        {mandatory && (
          <span className={styles.mandatory} title={mandatoryWords ?? undefined}>
            <Icon name="mandatory" size={16} />
            {pane.card.mandatory}
          </span>
        )}
        {bonus && <span className={styles.bonus}>{pane.card.bonus}</span>}
        {hidden && <span>{pane.card.hiddenRow}</span>}
        {fold.isNeeded && (
          <Button
            className={styles.fold}
            size="small"
            appearance="subtle"
            aria-expanded={fold.isOpen}
            onClick={fold.toggle}
          >
            {fold.isOpen ? pane.card.fold : pane.card.unfold}
          </Button>
        )}
        <span className={styles.state}>
          {owner !== null && `${owner}:`}
          <StateMark state={state} isWorded />
        </span>
      </div>
      {(rule?.words ?? rule?.clause) && (
        <p className={styles.rule} data-part="rule">
          {pane.card.source}:{" "}
          {[rule?.words && `“${rule.words}”`, rule?.clause].filter(Boolean).join(" · ")}
        </p>
      )}
    </div>
  );
}
