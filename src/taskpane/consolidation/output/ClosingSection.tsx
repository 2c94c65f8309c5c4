/** Owns the closing of a round: what is missing for it, the button, and what has come since. */
import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { closingProblem } from "../../../core/consolidate/result/closedRound";
import type { RoundOverview } from "../../../actions/rounds/consolidationDesk";
import { standingOf } from "../../../core/consolidate/result/standing";
import type { ClosedRound } from "../../../core/model/round/consolidation";
import { signedList } from "../../../messages/pane/rounds/signedList";
import { useLooks } from "../looks";
import type { RoundControls } from "../useRound";
import { keepRound } from "./output";
import type { Work } from "./useWork";

const words = signedList.closing;

export interface ClosingSectionProps {
  readonly controls: RoundControls;
  readonly overview: RoundOverview;
  readonly work: Work;
  readonly isDisabled: boolean;
}

export function ClosingSection(props: ClosingSectionProps): ReactElement {
  const { controls, overview, work, isDisabled } = props;
  const looks = useLooks();
  const { closed } = overview;
  return (
    <section aria-labelledby="closing-heading">
      <h4 className={looks.heading} id="closing-heading">
        {words.heading}
      </h4>
      {closed ? (
        <>
          <ClosedTold closed={closed} />
          <Button
            disabled={isDisabled}
            onClick={() => {
              controls.decide({ closing: null });
              work.setReport(words.reopened);
            }}
          >
            {words.reopen}
          </Button>
        </>
      ) : (
        <OpenRound {...props} />
      )}
    </section>
  );
}

function OpenRound({ controls, overview, work, isDisabled }: ClosingSectionProps): ReactElement {
  const looks = useLooks();
  const { desk, round, decide } = controls;
  const { paper, rules, list, assignments, overrides, choices } = round.decisions;
  const answers = { rules, list, assignments, overrides, choices };
  const problem = closingProblem(overview, paper);
  const undecided = overview.units.filter(
    (unit) =>
      !unit.isOutside &&
      overview.kinds.some((kind) => ["incomplete", "unproven"].includes(standingOf(unit, kind))),
  ).length;
  const close = async (): Promise<string> => {
    const closing = await desk.closeRound({ answers, paper, closedAt: new Date().toISOString() });
    decide({ closing });
    const decisions = { ...round.decisions, closing };
    const name = keepRound({ round: { ...round, decisions }, saved: controls.saved });
    return name === null ? "" : words.keptAs(name);
  };
  return (
    <>
      <p className={looks.quiet}>{words.intro}</p>
      {problem !== null && <p className={looks.quiet}>{words.problems[problem]}</p>}
      {problem === null && undecided > 0 && <p className={looks.quiet}>{words.open(undecided)}</p>}
      <Button disabled={isDisabled || problem !== null} onClick={() => void work.run(close)}>
        {words.close}
      </Button>
    </>
  );
}

function ClosedTold({ closed }: { readonly closed: ClosedRound }): ReactElement {
  const { closing, later, absent, differing } = closed;
  const { number, day, signers } = closing.paper.frame;
  const signer = signers.flatMap(({ name }) => name ?? []).pop() ?? "";
  return (
    <ul>
      <li>{words.closed(number ?? "", day ?? "", signer, closing.files.length)}</li>
      <li>{words.later(later.map(({ unit }) => unit.unit.name))}</li>
      {absent.length > 0 && <li>{words.absent(absent)}</li>}
      {absent.length === 0 && differing.length > 0 && <li>{words.differing(differing)}</li>}
    </ul>
  );
}
