/** Owns the table of contents: sections with their subtotal and what is left, the open ones with their indicators. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo, useState } from "react";
import { isIndicator, type Part, partsOf } from "../../../core/model/table/itemTree";
import type { RowEntry } from "../../../actions/writing/writeEntries";
import type { Item, TableReading } from "../../../core/model/table/reading";
import type { Score } from "../../../core/score";
import { formatPoints } from "../../../messages/format";
import { contentsWords } from "../../../messages/pane/scoring/contents";
import { pane } from "../../../messages/pane/around/shell";
import { Icon } from "../../shared/looks/Icon";
import { tone } from "../../shared/looks/theme";
import { fullMarks } from "../fillSection";
import { titleAmong, titleOf } from "./itemTitle";
import { OutlineRow } from "./OutlineRow";

const useStyles = makeStyles({
  fill: { margin: "2px 10px 4px 22px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  section: {
    display: "grid",
    gridTemplateColumns: "16px 1fr auto",
    gap: "6px",
    alignItems: "start",
    width: "100%",
    padding: "6px 10px 6px 8px",
    border: "none",
    backgroundColor: "transparent",
    textAlign: "left",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  sum: { textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  left: { display: "block", color: tone.warn, fontWeight: tokens.fontWeightRegular },
  group: {
    padding: "5px 10px 2px 25px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontStyle: "italic",
    overflowWrap: "anywhere",
  },
});

export interface OutlineProps {
  readonly table: TableReading;
  readonly score: Score;
  readonly row: number | null;
  /** Indicators that are shown; null: all, section by section as they are opened. */
  readonly shown: ReadonlySet<number> | null;
  readonly onChoose: (row: number) => void;
  /** Gives full marks to what is blank in a section. */
  readonly onFill: (entries: readonly RowEntry[]) => void;
}

/** Sections with their subtotal and what is left; of those that are open, their indicators. */
export function Outline(props: OutlineProps): ReactElement {
  const styles = useStyles();
  const { table, score, row, shown } = props;
  const parts = useMemo(() => partsOf(table.items), [table]);
  const [toggled, setToggled] = useState<{ readonly [row: number]: boolean }>({});
  const isShown = (item: Item) => shown === null || shown.has(item.row) || !isIndicator(item);
  return (
    <ul className={styles.list}>
      {parts.map((part) => {
        const { section, items } = part;
        const visible = { ...part, items: items.filter(isShown) };
        if (shown !== null && !visible.items.some(isIndicator)) return null;
        if (!section) return <PartRows key="none" {...props} part={visible} />;
        const isCurrent = items.some((item) => item.row === row);
        const isOpen = shown !== null || (toggled[section.row] ?? isCurrent);
        return (
          <li key={section.row}>
            <SectionButton
              section={section}
              score={score}
              isOpen={isOpen}
              onToggle={() => setToggled({ ...toggled, [section.row]: !isOpen })}
            />
            {isOpen && (
              <>
                <FillButton {...props} section={section} items={items} />
                <ul className={styles.list}>
                  <PartRows {...props} part={visible} />
                </ul>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface FillButtonProps extends OutlineProps {
  readonly section: Item;
  readonly items: readonly Item[];
}

function FillButton({ score, section, items, onFill }: FillButtonProps): ReactElement | null {
  const styles = useStyles();
  const entries = fullMarks(items, score, score.counted);
  if (entries.length === 0) return null;
  return (
    <Button
      className={styles.fill}
      size="small"
      aria-label={contentsWords.fillOf(entries.length, section.number)}
      onClick={() => onFill(entries)}
    >
      {contentsWords.fill(entries.length)}
    </Button>
  );
}

interface SectionButtonProps {
  readonly section: Item;
  readonly score: Score;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function SectionButton({ section, score, isOpen, onToggle }: SectionButtonProps): ReactElement {
  const styles = useStyles();
  const sum = score.groups.find((group) => group.row === section.row);
  return (
    <button type="button" className={styles.section} aria-expanded={isOpen} onClick={onToggle}>
      <Icon name={isOpen ? "next" : "expand"} size={16} />
      <span>{titleOf(section)}</span>
      {sum && (
        <span className={styles.sum}>
          {sum.points === null ? "–" : formatPoints(sum.points)}
          {sum.maximum === null ? "" : pane.outline.outOf(formatPoints(sum.maximum))}
          {sum.unscored > 0 && (
            <span className={styles.left}>{pane.outline.unscored(sum.unscored)}</span>
          )}
        </span>
      )}
    </button>
  );
}

interface PartRowsProps extends Pick<OutlineProps, "table" | "score" | "row" | "onChoose"> {
  readonly part: Part<Item>;
}

function PartRows({ table, part, score, row, onChoose }: PartRowsProps): ReactElement {
  const styles = useStyles();
  const scores = useMemo(
    () => new Map(score.indicators.map((indicator) => [indicator.row, indicator])),
    [score],
  );
  return (
    <>
      {part.items.map((item) => {
        const scored = scores.get(item.row);
        return scored ? (
          <OutlineRow
            key={item.row}
            row={item.row}
            title={titleAmong(table.items, item, item.scores[score.counted].cell)}
            isMandatory={item.mandatory}
            isCurrent={item.row === row}
            state={scored.state}
            points={scored.points}
            maximum={item.maximum}
            onChoose={onChoose}
          />
        ) : (
          <li key={item.row} className={styles.group}>
            {titleOf(item)}
          </li>
        );
      })}
    </>
  );
}
