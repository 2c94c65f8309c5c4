/** Owns what guides who scores the indicator in hand, folded away: what counts, usual evidence and deductions, each with its clause. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo } from "react";
import { guidanceOf } from "../../../../actions/scoring/guidanceOf";
import type { Item, Reading, TableReading } from "../../../../core/model/table/reading";
import { guidanceWords as words } from "../../../../messages/pane/scoring/guidance";
import { checklistsAtHand } from "../../../rubrics/atHand";
import type { Session } from "../../../session/session";
import { rubricsAtHand } from "../../../session/tableScore";
import { tone } from "../../../shared/looks/theme";

const useStyles = makeStyles({
  root: {
    margin: "0 12px 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  summary: { minHeight: "24px", lineHeight: "24px", cursor: "pointer" },
  part: { margin: "4px 0 0", fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: "18px" },
  clause: { color: tone.quiet },
});

export interface GuidancePartProps {
  readonly session: Session;
  readonly reading: Reading;
  readonly table: TableReading;
  readonly item: Item;
}

const parts = ["counts", "evidence", "deductions", "unsettled"] as const;

/** Nothing where no document at hand says anything. */
export default function GuidancePart(props: GuidancePartProps): ReactElement | null {
  const styles = useStyles();
  const { session, reading, table, item } = props;
  const { settings, shelf, round } = session;
  const guidance = useMemo(
    () =>
      guidanceOf(reading, table, item, {
        settings,
        round,
        rubrics: rubricsAtHand({ shelf }),
        checklists: checklistsAtHand(shelf),
      }),
    [reading, table, item, settings, round, shelf],
  );
  const told = parts.filter((part) => guidance[part].length > 0);
  if (told.length === 0) return null;
  return (
    <details className={styles.root} key={item.row}>
      <summary className={styles.summary}>{words.heading}</summary>
      {told.map((part) => (
        <div key={part}>
          <p className={styles.part}>{words.parts[part]}</p>
          <ul className={styles.list}>
            {guidance[part].map(({ text, source }) => (
              <li key={`${text} ${source}`}>
                {text} <span className={styles.clause}>{words.clause(source)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
