/** Owns the part where a unit answers a checklist: which one, exclusions, switches, conditions, and what it comes to. */
import { loadDomain } from "../../../actions/loading/builtIn/loadDomain";
import { Button, Field, Select } from "@fluentui/react-components";
import { type ReactElement, useMemo, useRef, useState } from "react";
import { answered } from "../../../actions/scoring/checklistResults";
import type { ChecklistClaim } from "../../../core/checklist";
import type { Reading } from "../../../core/model/table/reading";
import { dayOfRound, type ExpandedChecklist, rubricAt } from "../../../core/rubric";
import type { Facts } from "../../../core/model/table/rule";
import { withClaim } from "../../../core/settings";
import { checklistPane } from "../../../messages/pane/round";
import type { LazyViewProps } from "../../shell/pane/lazyView";
import { checklistsAtHand } from "../atHand";
import { ChecklistResult } from "./ChecklistResult";
import { ClauseAnswers } from "./ClauseAnswers";
import { ConditionTree } from "./ConditionTree";
import { useLooks } from "../looks";

export function ChecklistPart({ controls, reading, scored }: LazyViewProps): ReactElement | null {
  const looks = useLooks();
  const root = useRef<HTMLDivElement>(null);
  const { settings, shelf } = controls.session;
  const checklists = useMemo(() => checklistsAtHand(shelf), [shelf]);
  const fitting = checklists.filter(
    ({ unitTypes }) => reading.unitType === null || unitTypes.includes(reading.unitType),
  );
  const [id, setId] = useState<string | null>(null);
  const { claims } = settings;
  const chosen =
    checklists.find((checklist) => checklist.id === id) ??
    fitting.find((checklist) => claims[checklist.id]) ??
    inForce(fitting, reading) ??
    fitting[0] ??
    checklists[0];
  const result = useMemo(
    () => chosen && answered(chosen, checklists, claims, scored.tables, reading.year),
    [chosen, checklists, claims, scored.tables, reading.year],
  );
  if (!chosen || !result) return null;
  const { claim, score, results } = result;
  const say = (change: Partial<ChecklistClaim>, topic: string) =>
    controls.changeSettings(
      (all) =>
        withClaim(all, chosen.id, {
          ...(all.claims[chosen.id] ?? { ...claim, facts: {} }),
          ...change,
        }),
      `${chosen.id} ${topic}`,
    );
  const chosenClaim = claims[chosen.id] ?? { ...claim, facts: {} };
  const sayFacts = (condition: string, facts: Facts) =>
    say({ facts: { ...chosenClaim.facts, [condition]: facts } }, condition);
  return (
    <div className={looks.part} ref={root}>
      <p className={looks.note}>{checklistPane.intro}</p>
      <Field className={looks.choice} label={checklistPane.choice}>
        <Select value={chosen.id} onChange={(_event, { value }) => setId(value)}>
          {checklists.map((checklist) => (
            <option key={checklist.id} value={checklist.id}>
              {checklist.title}
            </option>
          ))}
        </Select>
      </Field>
      <ChecklistResult
        checklist={chosen}
        score={score}
        year={claim.year}
        onNextOpen={() =>
          root.current
            ?.querySelector<HTMLElement>("[data-open='true'] input, [data-open='true'] select")
            ?.focus()
        }
      />
      {chosen.exclusions.length > 0 && (
        <ClauseAnswers
          heading={checklistPane.exclusions}
          clauses={chosen.exclusions}
          answers={chosenClaim.exclusions}
          onAnswers={(exclusions) => say({ exclusions }, "exclusions")}
        />
      )}
      {chosen.switches.length > 0 && (
        <ClauseAnswers
          heading={checklistPane.switches}
          clauses={chosen.switches}
          answers={chosenClaim.switches}
          onAnswers={(switches) => say({ switches }, "switches")}
        />
      )}
      <ConditionTree nodes={chosen.criteria} score={score} results={results} onFacts={sayFacts} />
      {claims[chosen.id] && (
        <div className={looks.buttons}>
          <Button
            size="small"
            onClick={() =>
              controls.changeSettings((all) => ({
                ...all,
                claims: Object.fromEntries(
                  Object.entries(all.claims).filter(([name]) => name !== chosen.id),
                ),
              }))
            }
          >
            {checklistPane.clear}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Of several that fit a unit, the first that is passed or not and was in force in its round. */
function inForce(
  checklists: readonly ExpandedChecklist[],
  { unitType, year }: Reading,
): ExpandedChecklist | null {
  if (unitType === null || year === null) return null;
  const passed = loadDomain().kinds.filter((kind) => kind.passed === "always");
  const found = passed.map(({ id }) =>
    rubricAt(checklists, { kind: id, unitType, day: dayOfRound(year) }),
  );
  return found.find((checklist) => checklist !== null) ?? null;
}
