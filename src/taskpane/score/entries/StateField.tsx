/** Owns the state that a person gives to an indicator: scored as usual, not applicable, or left to the council. */
import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Decision } from "../../../core/score";
import type { IndicatorAssessment } from "../../../core/model/score/assessment";
import { pane } from "../../../messages/pane/around/shell";

const useStyles = makeStyles({ root: { maxWidth: "260px" } });

type GivenState = IndicatorAssessment["override"];

export interface StateFieldProps {
  readonly state: GivenState;
  /** What an indicator that does not apply does to the points; null: nobody has settled it. */
  readonly notApplicable: Decision["notApplicable"];
  readonly onState: (state: GivenState) => void;
}

function hintOf(
  state: GivenState,
  handling: keyof typeof pane.card.stateHints.notApplicable,
): string | undefined {
  if (state === null) return undefined;
  return state === "notApplicable"
    ? pane.card.stateHints.notApplicable[handling]
    : pane.card.stateHints.forCouncil;
}

const given = ["notApplicable", "forCouncil"] as const;

export function StateField({ state, notApplicable, onState }: StateFieldProps): ReactElement {
  const styles = useStyles();
  return (
    <Field
      className={styles.root}
      label={pane.card.state}
      hint={hintOf(state, notApplicable ?? "unsettled")}
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
