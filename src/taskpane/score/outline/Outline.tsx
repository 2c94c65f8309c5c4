/** Owns the table of contents: sections with their subtotal and what is left, the open ones with their indicators. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo, useState } from "react";
import { type Part, partsOf } from "../../../core/model/table/itemTree";
import type { Item, TableReading } from "../../../core/model/table/reading";
import type { Score } from "../../../core/score";
import { formatPoints } from "../../../messages/format";
import { pane } from "../../../messages/pane/shell";
import { Icon } from "../../shared/Icon";
import { tone } from "../../shared/theme";
import { titleOf } from "./itemTitle";
import { OutlineRow } from "./OutlineRow";

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tone.line}`, paddingTop: "10px", paddingBottom: "12px" },
  heading: {
    margin: "0 12px 6px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
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
  readonly onChoose: (row: number) => void;
}

export function Outline({ table, score, row, onChoose }: OutlineProps): ReactElement {
  const styles = useStyles();
  const parts = useMemo(() => partsOf(table.items), [table]);
  const [toggled, setToggled] = useState<{ readonly [row: number]: boolean }>({});
  return (
    <section className={styles.root} aria-label={pane.outline.heading}>
      <h3 className={styles.heading}>{pane.outline.heading}</h3>
      <ul className={styles.list}>
        {parts.map((part) => {
          const { section, items } = part;
          const isCurrent = items.some((item) => item.row === row);
          if (!section)
            return <PartRows key="none" part={part} score={score} row={row} onChoose={onChoose} />;
          const isOpen = toggled[section.row] ?? isCurrent;
          return (
            <li key={section.row}>
              <SectionButton
                section={section}
                score={score}
                isOpen={isOpen}
                onToggle={() => setToggled({ ...toggled, [section.row]: !isOpen })}
              />
              {isOpen && (
                <ul className={styles.list}>
                  <PartRows part={part} score={score} row={row} onChoose={onChoose} />
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </section>
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

interface PartRowsProps {
  readonly part: Part<Item>;
  readonly score: Score;
  readonly row: number | null;
  readonly onChoose: (row: number) => void;
}

function PartRows({ part, score, row, onChoose }: PartRowsProps): ReactElement {
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
            title={titleOf(item)}
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
