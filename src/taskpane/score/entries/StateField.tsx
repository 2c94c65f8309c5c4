/** Owns the state that a person gives to an indicator: scored as usual, not applicable, or left to the council. */
import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { IndicatorAssessment } from "../../../core/model/score/assessment";
import { pane } from "../../../messages/pane/shell";

const useStyles = makeStyles({ root: { maxWidth: "260px" } });

type GivenState = IndicatorAssessment["override"];

export interface StateFieldProps {
  readonly state: GivenState;
  readonly onState: (state: GivenState) => void;
}

const given = ["notApplicable", "forCouncil"] as const;

export function StateField({ state, onState }: StateFieldProps): ReactElement {
  const styles = useStyles();
  return (
    <Field
      className={styles.root}
      label={pane.card.state}
      hint={state ? pane.card.stateHints[state] : undefined}
    >
      <Select
        size="small"
        value={state ?? ""}
        onChange={(_event, { value }) => onState(given.find((each) => each === value) ?? null)}
      >
        <option value="">{pane.card.states.scored}</option>
        {given.map((each) => (
          <option key={each} value={each}>
            {pane.card.states[each]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
