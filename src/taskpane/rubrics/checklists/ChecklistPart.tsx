/** Owns the part where a unit answers a checklist: which one, exclusions, switches, conditions, and what it comes to. */
import { loadDomain } from "../../../actions/loading/builtIn/loadDomain";
import { Button, Field, Select } from "@fluentui/react-components";
import { type ReactElement, useContext, useMemo, useRef, useState } from "react";
import { answered } from "../../../actions/scoring/checklistResults";
import type { ChecklistClaim } from "../../../core/checklist";
import { answersOf } from "../../../core/checklist/criteria";
import { tickSheetBook } from "../../../core/documents/tickSheet";
import type { Reading } from "../../../core/model/table/reading";
import { dayOfRound, type ExpandedChecklist, rubricAt } from "../../../core/rubric";
import { withClaim } from "../../../core/settings";
import { tickSheetWords } from "../../../messages/documents/tickSheet";
import { checklistPane } from "../../../messages/pane/rounds/round";
import { startWords } from "../../../messages/pane/scoring/ticks";
import type { LazyViewProps } from "../../shell/pane/lazyView";
import { StartSheetContext } from "../../shared/startSheet";
import { checklistsAtHand } from "../atHand";
import { ChecklistResult } from "./ChecklistResult";
import { ClauseAnswers } from "./ClauseAnswers";
import { ConditionTree } from "./ConditionTree";
import { useLooks } from "../looks";

export function ChecklistPart(props: LazyViewProps): ReactElement | null {
  const looks = useLooks();
  const root = useRef<HTMLDivElement>(null);
  const { controls, reading, scored } = props;
  const { settings, shelf } = controls.session;
  const { claims } = settings;
  const checklists = useMemo(() => checklistsAtHand(shelf), [shelf]);
  const [id, setId] = useState<string | null>(null);
  const chosen =
    checklists.find((checklist) => checklist.id === id) ??
    proposedChecklist(checklists, reading, claims);
  const result = useMemo(
    () => chosen && answered(chosen, checklists, claims, scored.tables, reading.year),
    [chosen, checklists, claims, scored.tables, reading.year],
  );
  if (!chosen || !result) return null;
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
      <Answers
        controls={controls}
        checklist={chosen}
        result={result}
        unit={reading.unit}
        onNextOpen={() =>
          root.current
            ?.querySelector<HTMLElement>("[data-open='true'] input, [data-open='true'] select")
            ?.focus()
        }
      />
    </div>
  );
}

interface AnswersProps extends Pick<LazyViewProps, "controls"> {
  readonly checklist: ExpandedChecklist;
  readonly result: ReturnType<typeof answered>;
  readonly unit: string | null;
  readonly onNextOpen: () => void;
}

/** What the answers come to, and each of them: exclusions, switches, conditions. */
function Answers({ controls, checklist, result, unit, onNextOpen }: AnswersProps): ReactElement {
  const { id, exclusions, switches, criteria } = checklist;
  const blank = { ...result.claim, facts: {} };
  const claim = controls.session.settings.claims[id] ?? blank;
  const answer = (change: Partial<ChecklistClaim>, topic: string) =>
    controls.changeSettings(
      (all) => withClaim(all, id, { ...(all.claims[id] ?? blank), ...change }),
      `${id} ${topic}`,
    );
  return (
    <>
      <ChecklistResult
        checklist={checklist}
        score={result.score}
        year={result.claim.year}
        onNextOpen={onNextOpen}
      />
      {exclusions.length > 0 && (
        <ClauseAnswers
          heading={checklistPane.exclusions}
          clauses={exclusions}
          answers={claim.exclusions}
          onAnswers={(answers) => answer({ exclusions: answers }, "exclusions")}
        />
      )}
      {switches.length > 0 && (
        <ClauseAnswers
          heading={checklistPane.switches}
          clauses={switches}
          answers={claim.switches}
          onAnswers={(answers) => answer({ switches: answers }, "switches")}
        />
      )}
      <ConditionTree
        nodes={criteria}
        score={result.score}
        results={result.results}
        onFacts={(condition, facts) =>
          answer({ facts: { ...claim.facts, [condition]: facts } }, condition)
        }
      />
      <SheetButton checklist={checklist} result={result} unit={unit} />
      <ClearButton controls={controls} checklist={id} />
    </>
  );
}

/** The answers as a sheet of their own: to be printed, signed and handed on. */
function SheetButton({
  checklist,
  result,
  unit,
}: Pick<AnswersProps, "checklist" | "result" | "unit">): ReactElement | null {
  const looks = useLooks();
  const startSheet = useContext(StartSheetContext);
  const { year } = result.claim;
  if (startSheet === null || year === null) return null;
  const make = async () => {
    const name = unit ?? checklistPane.someUnit;
    const book = tickSheetBook({
      checklist,
      unit: name,
      above: null,
      year,
      madeAt: new Date().toISOString(),
      answers: answersOf(checklist, result.score),
      words: tickSheetWords,
    });
    await startSheet(book, startWords.fileName(name, year));
  };
  return (
    <div className={looks.buttons}>
      <Button size="small" onClick={() => void make()}>
        {checklistPane.makeSheet}
      </Button>
    </div>
  );
}

interface ClearButtonProps extends Pick<LazyViewProps, "controls"> {
  readonly checklist: string;
}

function ClearButton({ controls, checklist }: ClearButtonProps): ReactElement | null {
  const looks = useLooks();
  if (!controls.session.settings.claims[checklist]) return null;
  const clear = () =>
    controls.changeSettings((all) => ({
      ...all,
      claims: Object.fromEntries(Object.entries(all.claims).filter(([name]) => name !== checklist)),
    }));
  return (
    <div className={looks.buttons}>
      <Button size="small" onClick={clear}>
        {checklistPane.clear}
      </Button>
    </div>
  );
}

/** Of those for the type of unit one that was answered, else the one in force, else the first. */
function proposedChecklist(
  checklists: readonly ExpandedChecklist[],
  reading: Reading,
  claims: { readonly [checklist: string]: unknown },
): ExpandedChecklist | undefined {
  const fitting = checklists.filter(
    ({ unitTypes }) => reading.unitType === null || unitTypes.includes(reading.unitType),
  );
  return (
    fitting.find(({ id }) => claims[id]) ?? inForce(fitting, reading) ?? fitting[0] ?? checklists[0]
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
