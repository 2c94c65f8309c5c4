/** Owns the commands that are run beside those who read: rounds, paper, checks and lists of rubric files, and what is said of a command. */
import type { Finding } from "../core/model/finding/finding";
import {
  checkedCount,
  checkedFile,
  describeUsage,
  helpHint,
  helpText,
  notARubric,
  passedOverLine,
} from "../messages/commandLine/commandLine";
import { runAnswer } from "./answer/answerCommand";
import { printedRefusal } from "./apart/printed";
import type { Readers } from "./apart/readers";
import { stoppedRefusal } from "./apart/stopped";
import type { Printed, Stop } from "./apart/tasks";
import { consolidatePaths } from "./consolidate/consolidate";
import { consolidatedJson } from "./consolidate/consolidateJson";
import { consolidatedReport } from "./consolidate/consolidateReport";
import { makeCalendar } from "./calendar/makeCalendar";
import { distributeForm } from "./distribute/distributeForm";
import { kitOf } from "./domainFolder";
import { DONE, DONE_WITH_ERRORS, exitCodeOf, NOTHING_READ } from "./exitCodes";
import { listEvidence } from "./evidence/listEvidence";
import { compareWithLastYears } from "./lastYear/compareYears";
import { type Command, type CommandOf, UsageError } from "./options";
import { compareWithCode } from "./paper/compareWithCode";
import { printFiles } from "./paper/printFiles";
import { makePapers } from "./papers/makePapers";
import { say, sayJson, sayJsonInParts, warn } from "./printing";
import { checkTargets } from "./rubricCheck/checkTargets";
import {
  type CheckPrinted,
  type Printable,
  printedUnread,
  tellProfiles,
  tellRubrics,
} from "./rubricCheck/lists";
import { joinFiles } from "./sharing/joinFiles";
import { shareFile } from "./sharing/shareFile";
import { xrayFile } from "./xray/xrayFile";

type OtherCommand = Exclude<Command, { readonly name: "recognise" | "score" | "version" }>;

/** Runs a command and returns its exit code. */
export async function runCommand(command: OtherCommand, readers: Readers): Promise<number> {
  switch (command.name) {
    case "help":
      process.stdout.write(helpText);
      return DONE;
    case "consolidate":
      return runConsolidate(command, readers);
    case "print":
      return printFiles(command, readers);
    case "compareCode":
      return compareWithCode(command, readers);
    case "papers":
      return makePapers(command, readers);
    case "answer":
      return runAnswer(command, readers);
    case "distribute":
      return distributeForm(command, readers);
    case "calendar":
      return makeCalendar(command, readers);
    case "lastyear":
      return compareWithLastYears(command, readers);
    case "xray":
      return xrayFile(command, readers);
    case "evidence":
      return listEvidence(command, readers);
    case "share":
      return shareFile(command, readers);
    case "join":
      return joinFiles(command, readers);
    case "rubricCheck":
      return runRubricCheck(command, readers);
    case "rubrics":
      tell(tellRubrics(), command.isJson);
      return DONE;
    case "profiles":
      tell(tellProfiles(), command.isJson);
      return DONE;
  }
}

/** Tells what is wrong with a command as it was typed. */
export const tellUsage = ({ problem, word }: UsageError): unknown =>
  warn(`${describeUsage(problem, word)}\n${helpHint}`);

/** Returns what is printed of a file whose reading was stopped. */
export const printedStop = (path: string, isJson: boolean, why: Stop): Printed =>
  printedRefusal(path, isJson, { refusal: stoppedRefusal(why), format: null });

async function runConsolidate(
  command: CommandOf<"consolidate">,
  readers: Readers,
): Promise<number> {
  const kit = kitOf(command.domain);
  const { domain } = kit.lexicon;
  const { result, decided } = await consolidatePaths(command, { kit, readers, tell: warn });
  if (command.isJson) sayJsonInParts(consolidatedJson(result, decided, domain));
  else say(consolidatedReport(result, domain));
  if (result.statistics.files.given === result.statistics.files.refused) return NOTHING_READ;
  const hasError =
    result.refused.some(({ why }) => why.severity === "error") ||
    hasErrors([...result.findings, ...result.units.flatMap(({ findings }) => findings)]);
  return hasError ? DONE_WITH_ERRORS : DONE;
}

async function runRubricCheck(
  { paths, isJson }: CommandOf<"rubricCheck">,
  readers: Readers,
): Promise<number> {
  const { files, passedOver } = checkTargets(paths);
  if (passedOver.length > 0) warn(passedOverLine(passedOver));
  if (files.length === 0) throw new UsageError("nothingToCheck", paths.join(" "));
  const isOne = files.length === 1;
  const checking = files.map((path) => checkedApart(path, readers));
  const printed: CheckPrinted[] = [];
  for (const [at, check] of checking.entries()) {
    const one = await check;
    printed.push(one);
    const line = isOne ? one.text : checkedFile(files[at] ?? "", one.text);
    if (!isJson) (one.hasProblems === null ? warn : say)(line);
  }
  if (!isJson) for (const file of passedOver) say(checkedFile(file, notARubric));
  const errors = printed.map(({ hasProblems }) => hasProblems);
  if (isJson) sayJson(isOne ? printed[0]?.json : printed.map(({ json }) => json));
  else if (!isOne)
    say(checkedCount(errors.filter((error) => error === false).length, files.length));
  return exitCodeOf(errors);
}

async function checkedApart(path: string, readers: Readers): Promise<CheckPrinted> {
  const outcome = await readers.perform("checkRubric", { path });
  return "stopped" in outcome
    ? printedUnread(path, stoppedRefusal(outcome.stopped))
    : outcome.result;
}

function tell({ json, text }: Printable, isJson: boolean): void {
  if (isJson) sayJson(json);
  else say(text);
}

const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === "error");
