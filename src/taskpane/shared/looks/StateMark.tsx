/** Owns how the state of an indicator is shown: a sign and a colour, and the word for readers of the screen. */
import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { IndicatorState } from "../../../core/model/score/assessment";
import { stateNames } from "../../../messages/labels";
import { Icon, type IconName } from "./Icon";
import { spoken } from "./spoken";
import { tone } from "./theme";

const looks: {
  readonly [S in IndicatorState]: { readonly icon: IconName; readonly colour: string };
} = {
  unscored: { icon: "blank", colour: tone.quiet },
  met: { icon: "good", colour: tone.good },
  deducted: { icon: "part", colour: tone.warn },
  notMet: { icon: "bad", colour: tone.bad },
  aboveMaximum: { icon: "bad", colour: tone.bad },
  notApplicable: { icon: "part", colour: tone.quiet },
  forCouncil: { icon: "council", colour: tone.info },
};

const useStyles = makeStyles({
  root: { display: "inline-flex", alignItems: "center", gap: "4px", whiteSpace: "nowrap" },
  spoken,
});

export interface StateMarkProps {
  readonly state: IndicatorState;
  /** Shows the word too. */
  readonly isWorded?: boolean;
}

export function StateMark({ state, isWorded = false }: StateMarkProps): ReactElement {
  const styles = useStyles();
  const { icon, colour } = looks[state];
  return (
    <span className={styles.root} style={{ color: colour }} title={stateNames[state]}>
      <Icon name={icon} size={16} />
      <span className={isWorded ? undefined : styles.spoken}>{stateNames[state]}</span>
    </span>
  );
}
