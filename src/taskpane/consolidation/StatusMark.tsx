/** Owns how a state in the round is shown: a sign and a word, in a colour that is never the only difference. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ReadState } from "../../actions/rounds/consolidationDesk";
import type { Standing } from "../../core/consolidate/result/standing";
import type { Severity } from "../../core/model/finding/finding";
import { Icon, type IconName } from "../shared/looks/Icon";
import { tone } from "../shared/looks/theme";

interface Look {
  readonly icon: IconName;
  readonly colour: string;
}

const good: Look = { icon: "good", colour: tone.good };
const warn: Look = { icon: "warning", colour: tone.warn };
const bad: Look = { icon: "bad", colour: tone.bad };
const open: Look = { icon: "council", colour: tone.info };
const none: Look = { icon: "blank", colour: tone.quiet };

export const readStateLooks: { readonly [S in ReadState | "waiting"]: Look } = {
  read: good,
  withFindings: warn,
  refused: bad,
  waiting: none,
};

export const standingLooks: { readonly [S in Standing]: Look } = {
  met: good,
  notMet: bad,
  incomplete: open,
  unproven: warn,
  withoutTable: { icon: "part", colour: tone.warn },
  notSubmitted: none,
};

export const severityLooks: { readonly [S in Severity]: Look } = {
  error: bad,
  warning: warn,
  info: { icon: "info", colour: tone.info },
};

const useStyles = makeStyles({
  root: {
    display: "inline-flex",
    alignItems: "flex-start",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
});

export interface StatusMarkProps {
  readonly look: Look;
  readonly word: string;
}

export function StatusMark({ look, word }: StatusMarkProps): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.root} style={{ color: look.colour }}>
      <Icon name={look.icon} size={16} />
      {word}
    </span>
  );
}
