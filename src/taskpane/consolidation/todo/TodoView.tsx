/** Owns the view of what has to be mended: questions first, then unit by unit, then files that count for nobody. */
import { programmeNames } from "../../shared/domainNames";
import { roundWords } from "../roundWords";
import { Button } from "@fluentui/react-components";
import { type ReactElement, type ReactNode } from "react";
import type { RoundOverview } from "../../../actions/rounds/consolidationDesk";
import { consolidation, missingNames } from "../../../messages/pane/rounds/consolidation";
import { unitMessage } from "../../../messages/documents/unitMessage";
import { describeFinding } from "../../../messages/vi";
import { CopyButton } from "./CopyButton";
import { useLooks } from "../looks";
import { QuestionList } from "./QuestionList";
import { followUpsOf } from "../roundState";
import { TaskList } from "./TaskList";
import { unitNames } from "../unitNames";
import type { RoundControls } from "../useRound";

const words = consolidation.todo;

export interface TodoViewProps {
  readonly controls: RoundControls;
  readonly overview: RoundOverview;
  readonly onOpen: (unit: string) => void;
}

export function TodoView({ controls, overview, onOpen }: TodoViewProps): ReactElement {
  const looks = useLooks();
  const { round } = controls;
  const { units, missing, unknown, refused, duplicates, questions, todo } = overview;
  const names = unitNames(units);
  const nameOf = (key: string): string => names.get(key) ?? "";
  const hasTasks = todo.units.length + todo.round.length > 0 || followUpsOf(round).length > 0;
  const isEmpty =
    [missing, unknown, refused, duplicates, questions].every((list) => list.length === 0) &&
    !hasTasks &&
    round.decisions.assignments.length === 0;
  return (
    <>
      {isEmpty && <p className={looks.section}>{words.none}</p>}
      <QuestionList controls={controls} overview={overview} />
      {hasTasks && (
        <TaskList controls={controls} overview={overview} onOpen={onOpen}>
          <CopyLetters controls={controls} overview={overview} />
        </TaskList>
      )}
      <Part heading={words.missing(missing.length)} isThere={missing.length > 0}>
        {missing.map(({ unit, why, maybe }) => (
          <li key={unit.key}>
            {[unit.name, unit.parent].filter(Boolean).join(", ")}: {missingNames[why]}
            {maybe.length > 0 && ` (${words.maybe(maybe.join(", "))})`}
          </li>
        ))}
      </Part>
      <Part heading={words.unknown(unknown.length)} isThere={unknown.length > 0}>
        {unknown.map((key) => (
          <li key={key}>
            <Button
              size="small"
              appearance="subtle"
              aria-label={words.seeUnknown(nameOf(key))}
              onClick={() => onOpen(key)}
            >
              {nameOf(key)}
            </Button>
          </li>
        ))}
      </Part>
      <Part heading={words.refused(refused.length)} isThere={refused.length > 0}>
        {refused.map(({ file, why, unit }) => (
          <li key={file}>
            <strong>{file}</strong>
            {unit && ` (${unit.name})`}: {describeFinding(why)}
          </li>
        ))}
      </Part>
      <Part heading={words.duplicates(duplicates.length)} isThere={duplicates.length > 0}>
        {duplicates.map(({ kind, unit, files, counted }) => (
          <li key={files.join("\n")}>
            {kind === "identical"
              ? words.identical(files.join(", "))
              : words.resubmitted(unit?.name ?? "", counted ?? "")}
            {kind === "resubmitted" && unit && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={words.compareFull(nameOf(unit.key))}
                onClick={() => onOpen(unit.key)}
              >
                {words.compare}
              </Button>
            )}
          </li>
        ))}
      </Part>
    </>
  );
}

interface PartProps {
  readonly heading: string;
  readonly isThere: boolean;
  readonly children: ReactNode;
}

function Part({ heading, isThere, children }: PartProps): ReactElement | null {
  const looks = useLooks();
  return isThere ? (
    <section className={looks.section} aria-label={heading}>
      <h3 className={looks.heading}>{heading}</h3>
      <ul className={looks.list}>{children}</ul>
    </section>
  ) : null;
}

/** The letters to all units that have something to mend. */
function CopyLetters({ controls, overview }: Omit<TodoViewProps, "onOpen">): ReactElement | null {
  const units = overview.units.filter(({ findings }) => findings.error + findings.warning > 0);
  if (units.length === 0) return null;
  const all = async (): Promise<string> => {
    const letters: string[] = [];
    for (const { unit } of units) {
      const detail = await controls.desk.detail(unit.key);
      const letter =
        detail &&
        unitMessage(
          detail.result,
          { year: overview.year, about: programmeNames(overview.kinds) },
          roundWords(),
        );
      if (letter) letters.push(letter);
    }
    return letters.join("\n\n");
  };
  return <CopyButton text={all}>{words.copyAll}</CopyButton>;
}
