/** Owns the questions whose a file is: the likeliest units to choose from, none of them, or later; answers can be taken back. */
import { Button, Radio, RadioGroup, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { RoundOverview } from "../../../actions/rounds/consolidationDesk";
import type { Assignment, ListedUnit, UnitQuestion } from "../../../core/model/round/consolidation";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { useLooks } from "../looks";
import { withAnswer, withSender } from "../roundState";
import type { RoundControls } from "../useRound";
import { SenderQuestion } from "./SenderQuestion";

const words = consolidation.todo;

export interface QuestionListProps {
  readonly controls: RoundControls;
  readonly overview: RoundOverview;
}

export function QuestionList({ controls, overview }: QuestionListProps): ReactElement | null {
  const looks = useLooks();
  const { questions, units } = overview;
  const { assignments, list } = controls.round.decisions;
  const answer = (asked: Asked, unit: string | null | undefined) =>
    controls.decide({ assignments: withAnswer(assignments, asked, unit) });
  const nameOf = (key: string): string => candidateName(key, list, units);
  const fileOf = ({ sha256, part }: Asked): string => {
    const files = units.flatMap((unit) => unit.files);
    const file = files.find((each) => each.sha256 === sha256)?.file ?? sha256;
    return part === null ? file : words.partOfFile(file, part);
  };
  return (
    <>
      {questions.length > 0 && (
        <section className={looks.section} aria-label={words.questions(questions.length)}>
          <h3 className={looks.heading}>{words.questions(questions.length)}</h3>
          {questions.map((question) =>
            question.asksSender ? (
              <SenderQuestion
                key={JSON.stringify([question.sha256, "sender"])}
                question={question}
                onAnswer={(sender) =>
                  controls.decide({ assignments: withSender(assignments, question, sender) })
                }
              />
            ) : (
              <Question
                key={JSON.stringify([question.sha256, question.part])}
                question={question}
                list={list}
                nameOf={nameOf}
                onAnswer={(unit) => answer(question, unit)}
              />
            ),
          )}
        </section>
      )}
      {assignments.length > 0 && (
        <section className={looks.section} aria-label={words.answers(assignments.length)}>
          <h3 className={looks.heading}>{words.answers(assignments.length)}</h3>
          <ul className={looks.list}>
            {assignments.map((given) => (
              <li key={JSON.stringify([given.sha256, given.part])} className={looks.line}>
                {words.answered(fileOf(given), given.sender ?? answerWords(given.unit, list))}
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={words.takeBackFull(fileOf(given))}
                  onClick={() => answer(given, undefined)}
                >
                  {words.takeBack}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What a question is about. */
type Asked = Pick<Assignment, "sha256" | "part">;

const NOT_IN_LIST = "\n";
const LATER = "";

interface QuestionProps {
  readonly question: UnitQuestion;
  /** Null: there is none, it is asked whether files are of one unit. */
  readonly list: readonly ListedUnit[] | null;
  readonly nameOf: (key: string) => string;
  /** Null: of none in the list, or of none of the candidates. */
  readonly onAnswer: (unit: string | null) => void;
}

function Question({ question, list, nameOf, onAnswer }: QuestionProps): ReactElement {
  const looks = useLooks();
  const { file, name, candidates } = question;
  const asked = words.question(file, name);
  const choose = (value: string) => {
    if (value !== LATER) onAnswer(value === NOT_IN_LIST ? null : value);
  };
  return (
    <div role="group" aria-label={asked}>
      <p className={looks.text}>{asked}</p>
      <RadioGroup value={LATER} aria-label={asked} onChange={(_event, { value }) => choose(value)}>
        {candidates.map((key) => (
          <Radio key={key} value={key} label={nameOf(key)} />
        ))}
        <Radio value={NOT_IN_LIST} label={list ? words.notInList : words.otherUnit} />
        <Radio value={LATER} label={words.leave} />
      </RadioGroup>
      {list && (
        <Select
          size="small"
          aria-label={words.choose}
          value=""
          onChange={(_event, { value }) => choose(value)}
        >
          <option value="">{words.choose}</option>
          {list.map(({ key }) => (
            <option key={key} value={key}>
              {nameOf(key)}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}

function answerWords(unit: string | null, list: readonly ListedUnit[] | null): string {
  if (list) return list.find(({ key }) => key === unit)?.name ?? words.notInList;
  return unit === null ? words.otherUnit : words.isSameUnit;
}

/** A unit of the list by its name; one that only files tell of by those too. */
function candidateName(
  key: string,
  list: readonly ListedUnit[] | null,
  units: RoundOverview["units"],
): string {
  const listed = list?.find((each) => each.key === key);
  if (listed) return [listed.name, listed.parent].filter(Boolean).join(", ");
  const sent = units.find(({ unit }) => unit.key === key);
  return sent ? words.sameUnit(sent.unit.name, sent.files.map(({ file }) => file).join(", ")) : key;
}
