/** Owns the command that answers: a checklist by the facts of a file, or a tick sheet, into a copy where one is asked for. */
import { loadChecklists } from "../../actions/loading/builtIn/loadChecklists";
import { loadDomain } from "../../actions/loading/builtIn/loadDomain";
import { rulesOf } from "../../actions/scoring/profileRules";
import { scoreChecklist } from "../../core/checklist";
import { answersOf } from "../../core/checklist/criteria";
import { tickSheetBook } from "../../core/documents/tickSheet";
import { kindOf } from "../../core/domain/domain";
import type { ExpandedChecklist } from "../../core/rubric";
import { writeBook } from "../../formats/newWorkbook/writeBook";
import { describeRoundShare } from "../../messages/commandLine/roundShare";
import { tickSheetWords } from "../../messages/documents/tickSheet";
import type { Readers } from "../apart/readers";
import { tellFile } from "../apart/tellFile";
import { DONE } from "../exitCodes";
import { type CommandOf, UsageError } from "../options";
import { say, sayJson } from "../printing";
import { profileNamed } from "../rubricCheck/rubricFiles";
import { writeOut } from "../writeOut";
import { answerJson, answerReport } from "./answerJson";
import { claimOf, readFacts } from "./givenFacts";
import { withRound } from "./roundBelow";

export async function runAnswer(command: CommandOf<"answer">, readers: Readers): Promise<number> {
  const checklist = checklistNamed(command);
  return checklist ? answerChecklist(command, checklist) : answerFile(command, readers);
}

/** Null: what was named is a file. */
function checklistNamed({
  target,
  profile,
}: Pick<CommandOf<"answer">, "target" | "profile">): ExpandedChecklist | null {
  const checklist = loadChecklists().find(({ id }) => id === target) ?? null;
  if (!checklist || profile === null) return checklist;
  const { kind, unitTypes } = checklist;
  const fitted = unitTypes.map((unitType) => rulesOf(profileNamed(profile), { unitType, kind }));
  const own = fitted.flatMap((rules) =>
    rules && !("problems" in rules) && rules.checklist?.id === target ? [rules.checklist] : [],
  );
  return own[0] ?? checklist;
}

function answerChecklist(command: CommandOf<"answer">, checklist: ExpandedChecklist): number {
  const { facts, year, unit, out, isJson } = command;
  const typed = claimOf(checklist, readFacts(facts), year);
  const { given, shares } = withRound(typed, checklist, command);
  const { claim, answers } = given;
  const score = scoreChecklist(checklist, claim, answers);
  if (out !== null) {
    if (year === null || unit === null) throw new UsageError("sheetWithoutUnit", out);
    const book = tickSheetBook({
      checklist,
      unit,
      above: null,
      year,
      madeAt: new Date().toISOString(),
      answers: answersOf(checklist, score),
      words: tickSheetWords,
    });
    writeOut(out, writeBook(book));
  }
  if (isJson) sayJson({ ...answerJson(checklist, score, year), shares });
  else
    say(
      [
        answerReport(checklist, score, kindOf(loadDomain(), checklist.kind)),
        ...shares.map((share) => `  ${describeRoundShare(share, loadDomain())}`),
      ].join("\n"),
    );
  return DONE;
}

async function answerFile(
  { target: path, facts, out, isJson }: CommandOf<"answer">,
  readers: Readers,
): Promise<number> {
  // What is wrong with the facts is told before a file is read.
  readFacts(facts);
  const given = { path, domain: null, forms: [], facts, isJson };
  return tellFile(await readers.perform("answer", given), { path, out, isJson });
}
