/** Owns the switch between those who score a table: whose score the card, the outline and the foot speak of. */
import { makeStyles, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PerScorer, Scorer } from "../../core/model/table/scorer";
import { scoreNames } from "../../messages/labels";
import { pane } from "../../messages/pane/around/shell";

const useStyles = makeStyles({ root: { marginBottom: "4px", width: "100%" } });

export interface ScorerSwitchProps {
  readonly scorers: readonly Scorer[];
  readonly chosen: Scorer;
  readonly onChoose: (scorer: Scorer) => void;
  /** What each is called; left out: after the columns of points. */
  readonly names?: PerScorer<string>;
}

export function ScorerSwitch({
  scorers,
  chosen,
  onChoose,
  names = scoreNames,
}: ScorerSwitchProps): ReactElement | null {
  const styles = useStyles();
  if (scorers.length < 2) return null;
  return (
    <Select
      className={styles.root}
      size="small"
      aria-label={pane.card.scorer}
      value={chosen}
      onChange={(_event, { value }) => {
        const scorer = scorers.find((each) => each === value);
        if (scorer) onChoose(scorer);
      }}
    >
      {scorers.map((scorer) => (
        <option key={scorer} value={scorer}>
          {names[scorer]}
        </option>
      ))}
    </Select>
  );
}
