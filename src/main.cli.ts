/** Owns the command line: runs what was typed and ends with its exit code. */
import { version } from "../package.json";
import type { DomainKit } from "./actions/loading/builtIn/loadRubrics";
import { receiptsOf } from "./actions/scoring/receipts";
import { type ScoredReading, scoreReading } from "./actions/scoring/scoreReading";
import { consolidatePaths } from "./cli/consolidate/consolidate";
import { consolidatedJson } from "./cli/consolidate/consolidateJson";
import { consolidatedReport } from "./cli/consolidate/consolidateReport";
import { recognisedJson, refusedJson, scoredJson } from "./cli/contract";
import { kitOf } from "./cli/domainFolder";
import { type FileResult, recogniseFile } from "./cli/files";
import { type Command, parseCommand, UsageError } from "./cli/options";
import { recognisedReport, scoredReport } from "./cli/report";
import { checkTargets } from "./cli/rubricCheck/checkTargets";
import {
  tellCheck,
  tellProfiles,
  tellRubrics,
  tellUnreadable,
  type Printable,
} from "./cli/rubricCheck/lists";
import { checkWithExamples } from "./cli/rubricCheck/exampleFiles";
import { profileNamed, rubricNamed } from "./cli/rubricCheck/rubricFiles";
import {
  checkedCount,
  checkedFile,
  describeUsage,
  helpHint,
  helpText,
  passedOverLine,
  refusedLine,
  typedSource,
} from "./messages/commandLine/commandLine";

const DONE = 0;
const DONE_WITH_ERRORS = 1;
const USAGE = 2;
const NOTHING_READ = 3;

type CommandOf<Name extends Command["name"]> = Extract<Command, { readonly name: Name }>;

const say = (text: string): unknown => process.stdout.write(`${text}\n`);
const warn = (text: string): unknown => process.stderr.write(`${text}\n`);
const sayJson = (value: unknown): unknown => say(JSON.stringify(value, null, 2));

async function run(command: Command): Promise<number> {
  switch (command.name) {
    case "help":
      process.stdout.write(helpText);
      return DONE;
    case "version":
      say(version);
      return DONE;
    case "recognise":
      return runRecognise(command);
    case "score":
      return runScore(command);
    case "consolidate":
      return runConsolidate(command);
    case "rubricCheck":
      return runRubricCheck(command);
    case "rubrics":
      tell(tellRubrics(), command.isJson);
      return DONE;
    case "profiles":
      tell(tellProfiles(), command.isJson);
      return DONE;
  }
}

async function runRecognise({ files, domain, isJson }: CommandOf<"recognise">): Promise<number> {
  const kit = kitOf(domain);
  const results: Result[] = [];
  for (const file of files) results.push(resultOf(await recogniseFile(file, kit), kit));
  if (isJson) {
    const objects = results.map(({ scored, refused }) =>
      scored ? recognisedJson(scored) : refused.json,
    );
    sayJson(objects.length === 1 ? objects[0] : objects);
  } else {
    for (const { scored, refused } of results) {
      if (scored) say(recognisedReport(scored));
      else warn(refused.line);
    }
  }
  return exitCodeOf(results.map(({ scored }) => scored && hasErrors(scored.sheetFindings)));
}

async function runScore(command: CommandOf<"score">): Promise<number> {
  const { file, rubric, passLine, grades, isJson } = command;
  const profile = command.profile === null ? null : profileNamed(command.profile);
  const kit = kitOf(command.domain);
  const { scored, refused } = resultOf(await recogniseFile(file, kit), kit, {
    rubric: rubric === null ? null : rubricNamed(rubric, kit),
    profile,
    passLine: passLine === null ? null : { points: passLine, source: typedSource },
    grades: grades === null ? null : { bands: grades, source: typedSource },
  });
  const receipts = scored ? receiptsOf(scored, profile, version) : [];
  if (isJson) sayJson(scored ? scoredJson(scored, receipts) : refused.json);
  else if (scored) say(scoredReport(scored, receipts));
  else warn(refused.line);
  return exitCodeOf([scored && hasErrors(scored.findings)]);
}

async function runConsolidate(command: CommandOf<"consolidate">): Promise<number> {
  const kit = kitOf(command.domain);
  const { domain } = kit.lexicon;
  const { result, decided } = await consolidatePaths(command, kit, warn);
  if (command.isJson) sayJson(consolidatedJson(result, decided, domain));
  else say(consolidatedReport(result, domain));
  if (result.statistics.files.given === result.statistics.files.refused) return NOTHING_READ;
  const hasError =
    result.refused.some(({ why }) => why.severity === "error") ||
    hasErrors([...result.findings, ...result.units.flatMap(({ findings }) => findings)]);
  return hasError ? DONE_WITH_ERRORS : DONE;
}

async function runRubricCheck({ paths, isJson }: CommandOf<"rubricCheck">): Promise<number> {
  const { files, passedOver } = checkTargets(paths);
  if (passedOver.length > 0) warn(passedOverLine(passedOver));
  if (files.length === 0) throw new UsageError("nothingToCheck", paths.join(" "));
  const isOne = files.length === 1;
  const objects: unknown[] = [];
  const errors: (boolean | null)[] = [];
  for (const file of files) {
    const checked = await checkWithExamples(file);
    const isRead = !("isUnreadable" in checked);
    const { json, text } = isRead ? tellCheck(file, checked) : tellUnreadable(file, checked);
    objects.push(json);
    errors.push(isRead ? checked.problems.length > 0 : null);
    const line = isOne ? text : checkedFile(file, text);
    if (!isJson) (isRead ? say : warn)(line);
  }
  if (isJson) sayJson(isOne ? objects[0] : objects);
  else if (!isOne)
    say(checkedCount(errors.filter((error) => error === false).length, files.length));
  return exitCodeOf(errors);
}

function tell({ json, text }: Printable, isJson: boolean): void {
  if (isJson) sayJson(json);
  else say(text);
}

type Result =
  | { readonly scored: ScoredReading; readonly refused: null }
  | { readonly scored: null; readonly refused: { readonly json: object; readonly line: string } };

function resultOf(
  read: FileResult,
  { rubrics, lexicon }: DomainKit,
  choice: Parameters<typeof scoreReading>[2] = {},
): Result {
  if ("reading" in read)
    return { scored: scoreReading(read.reading, rubrics, choice, lexicon), refused: null };
  const { file, format, refusal } = read;
  return {
    scored: null,
    refused: { json: refusedJson(file, format, refusal), line: refusedLine(file, refusal) },
  };
}

const hasErrors = (findings: ScoredReading["findings"]): boolean =>
  findings.some(({ severity }) => severity === "error");

/** Takes whether each file has errors; null for one that could not be read. */
function exitCodeOf(errors: readonly (boolean | null)[]): number {
  if (errors.every((hasError) => hasError === null)) return NOTHING_READ;
  return errors.every((hasError) => hasError === false) ? DONE : DONE_WITH_ERRORS;
}

// A reader that has seen enough ("| head") closes the pipe: no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

async function main(words: readonly string[]): Promise<number> {
  try {
    return await run(parseCommand(words));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    warn(`${describeUsage(error.problem, error.word)}\n${helpHint}`);
    return USAGE;
  }
}

void main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
