/** Owns the list of indicators with their marks and rules; one of them at a time can be settled. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { indicatorsIn } from "../../../core/model/table/itemTree";
import type { Item, TableReading } from "../../../core/model/table/reading";
import { rowSettings, type TableSettings } from "../../../core/settings";
import { ruleKindNames } from "../../../messages/labels";
import { rubricsPane } from "../../../messages/pane/rubrics";
import { Icon } from "../../shared/looks/Icon";
import { numberOf } from "../../score/outline/itemTitle";
import { tone } from "../../shared/looks/theme";
import type { SessionControls } from "../../session/runSession";
import { IndicatorEditor } from "./IndicatorEditor";
import { useLooks } from "../looks";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: "0 -12px",
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: "2px 8px",
    width: "100%",
    padding: "6px 12px",
    border: "none",
    borderBottom: `1px solid ${tone.line}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    textAlign: "left",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  text: {
    overflow: "hidden",
    display: "-webkit-box",
    WebkitLineClamp: "2",
    WebkitBoxOrient: "vertical",
    overflowWrap: "anywhere",
  },
  marks: { display: "flex", flexWrap: "wrap", gap: "2px 8px", gridColumn: "1 / -1" },
  mandatory: { display: "inline-flex", alignItems: "center", gap: "2px", color: tone.bad },
  quiet: { color: tokens.colorNeutralForeground2 },
  settled: { color: tone.info, fontWeight: tokens.fontWeightSemibold },
});

const words = rubricsPane.indicators;

export interface IndicatorListProps {
  readonly controls: SessionControls;
  readonly table: TableReading;
  readonly tableSettings: TableSettings;
  readonly row: number | null;
  readonly onRow: (row: number | null) => void;
}

export function IndicatorList(props: IndicatorListProps): ReactElement {
  const styles = useStyles();
  const looks = useLooks();
  const { controls, table, tableSettings, row } = props;
  const indicators = indicatorsIn(table.items);
  const mandatory = indicators.filter((item) => item.mandatory).length;
  const ruled = indicators.filter((item) => item.rule !== null).length;
  return (
    <section className={looks.section}>
      <h3 className={looks.heading}>{words.heading}</h3>
      <p className={looks.note}>
        {words.count(mandatory, ruled, indicators.length)} {words.hint}
      </p>
      <ul className={styles.list}>
        {indicators.map((item) => {
          const isOpen = item.row === row;
          return (
            <li key={item.row}>
              <Line
                item={item}
                isOpen={isOpen}
                isSettled={rowSettings(tableSettings, item.row) !== null}
                onOpen={() => props.onRow(isOpen ? null : item.row)}
              />
              {isOpen && (
                <IndicatorEditor
                  controls={controls}
                  table={table}
                  tableSettings={tableSettings}
                  item={item}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly item: Item;
  readonly isOpen: boolean;
  /** A person gave it a mark or a rule. */
  readonly isSettled: boolean;
  readonly onOpen: () => void;
}

function Line({ item, isOpen, isSettled, onOpen }: LineProps): ReactElement {
  const styles = useStyles();
  return (
    <button type="button" className={styles.line} aria-expanded={isOpen} onClick={onOpen}>
      <span className={styles.text}>
        {numberOf(item)} {item.text}
      </span>
      <span>{words.maximum(item.maximum)}</span>
      <span className={styles.marks}>
        {item.mandatory && (
          <span className={styles.mandatory}>
            <Icon name="mandatory" size={16} />
            {words.mandatory}
          </span>
        )}
        <span className={styles.quiet}>
          {item.rule ? ruleKindNames[item.rule.kind] : words.noRule}
        </span>
        {isSettled && <span className={styles.settled}>{rubricsPane.settled}</span>}
      </span>
    </button>
  );
}
