/** Owns the way from paths to the result of a round: the list, the files one after another, the workbook that is written. */
import { existsSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { dirname, relative, resolve, sep } from "node:path";
import { openRoundFiles, type RoundFiles } from "../../actions/rounds/roundFiles";
import type { RoundChoice } from "../../actions/scoring/scoreReading";
import type { RoundKit } from "../../actions/loading/builtIn/loadUnitWords";
import type { Domain } from "../../core/domain/domain";
import type { RoundAnswers, RoundPaper } from "../../core/model/round/closing";
import type {
  Consolidation,
  FileChoice,
  Intake,
  Override,
} from "../../core/model/round/consolidation";
import { withAmong, withSeen } from "../../core/consolidate/handedOn";
import type { UnitListReading } from "../../core/consolidate/list/unitList";
import { joinFollowUps } from "../../core/consolidate/todo/followUps";
import type { FollowUp } from "../../core/model/round/followUp";
import { consolidationBook } from "../../core/documents/consolidation";
import { type Finding, finding } from "../../core/model/finding/finding";
import type { FileFormat } from "../../core/model/workbook/grid";
import { writeBook } from "../../formats/newWorkbook/writeBook";
import { typedSource } from "../../messages/commandLine/commandLine";
import { consolidationWordsOf } from "../../messages/documents/consolidationBook";
import {
  closedLine,
  listLine,
  markedLine,
  progressLine,
  savedLine,
} from "../../messages/commandLine/consolidateReport";
import { answersSince, readClosing, readPaper, writeClosing } from "./closing";
import { choicesOf, type Decided, readDecisions, readEarlierRun } from "./decisionFiles";
import { type GatheredFile, gatherFiles, withArchived } from "./gather";
import { isBelow, writeMarkedFiles } from "./markedFiles";
import type { Outcome, Readers } from "../apart/readers";
import { stoppedRefusal } from "../apart/stopped";
import type { FileToRead } from "../apart/tasks";
import { type CommandOf, UsageError } from "../options";
import { writeOut } from "../writeOut";
import { profileNamed } from "../rubricCheck/rubricFiles";

export interface Means {
  readonly kit: RoundKit;
  readonly readers: Readers;
  /** Gets what a person sees on the error channel. */
  readonly tell: (text: string) => unknown;
}

/** Reads, consolidates and writes. */
export async function consolidatePaths(
  command: CommandOf<"consolidate">,
  means: Means,
): Promise<{ readonly result: Consolidation; readonly decided: HandedOn }> {
  // A round is large and most of what is made on the way is garbage: it is collected before it doubles the heap.
  setFlagsFromString("--heap-growing-percent=10");
  const { domain } = means.kit.lexicon;
  const { paths, out, marked } = command;
  if (out !== null && paths.some((path) => resolve(path) === resolve(out)))
    throw new UsageError("outIsInput", out);
  if (
    marked !== null &&
    paths.some((path) => isBelow(marked, path) || resolve(path) === resolve(marked))
  )
    throw new UsageError("outIsInput", marked);
  const paper = readPaper(command, domain);
  const round = await readRound(command, paper, means);
  const { result, decided, files, formats } = round;
  if (out !== null) {
    writeResult(result, out, { files, paper, followUps: decided.followUps }, domain);
    means.tell(savedLine(out));
  }
  if (command.close !== null) means.tell(closedLine(command.close));
  if (marked !== null) {
    const madeAt = new Date().toISOString();
    const count = await writeMarkedFiles(marked, result, {
      ...means,
      files,
      formats,
      domain,
      madeAt,
    });
    means.tell(markedLine(count, marked));
  }
  return { result, decided };
}

/** What was decided, as the next run takes it up. */
export interface HandedOn extends Omit<Decided, "choices"> {
  readonly choices: readonly FileChoice[];
}

interface RoundResult {
  readonly result: Consolidation;
  readonly decided: HandedOn;
  readonly files: readonly GatheredFile[];
  /** Of the files that were read, by their names in the round. */
  readonly formats: ReadonlyMap<string, FileFormat>;
}

/** What the files hold is let go with the round, before anything is written. */
async function readRound(
  command: CommandOf<"consolidate">,
  paper: RoundPaper,
  { kit, readers, tell }: Means,
): Promise<RoundResult> {
  const { domain } = kit.lexicon;
  const { paths, out, units, year, passLine, grades, marked } = command;
  const { head, close, closed } = command;
  const closing = readClosing(command, domain);
  // A profile that is not there is told before any file is read.
  if (command.profile !== null) profileNamed(command.profile);
  const list = units === null ? null : await readList(units, command.domain, readers);
  if (list) tell(listLine(list.units.length, list.findings.length));
  const listedUnits = list?.units ?? [];
  const earlier =
    command.previous === null ? null : readEarlierRun(command.previous, listedUnits, domain);
  const now =
    command.overrides === null ? null : readDecisions(command.overrides, listedUnits, domain);
  // What is decided now stands before what was decided then.
  const decided: Decided = {
    overrides: joinOverrides(now?.overrides ?? [], earlier?.overrides ?? []),
    assignments: [...(now?.assignments ?? []), ...(earlier?.assignments ?? [])],
    choices: [...(now?.choices ?? []), ...(earlier?.choices ?? [])],
    followUps: now?.followUps ?? [],
  };
  const named = [out, units, command.overrides, command.previous, head, close, closed];
  const gathered = gatherFiles(
    paths,
    named.filter((path) => path !== null),
  );
  // Copies of an earlier run that lie among the files are nobody's submission.
  const submitted = gathered.filter(({ path }) => marked === null || !isBelow(marked, path));
  const files = await withArchived(submitted, async (path) => {
    const listed = await readers.perform("listArchive", { path });
    return "stopped" in listed ? null : listed.result;
  });
  const round = openRoundFiles(kit);
  const { forms } = command;
  await readAll(files, round, { domain: command.domain, forms, readers, tell });
  const { overrides, assignments } = decided;
  const choices = choicesOf(decided.choices, (file) => round.intakes.get(file)?.sha256 ?? null);
  const answers = answersSince(closing, {
    rules: {
      year,
      passLine: passLine === null ? null : { points: passLine, source: typedSource },
      grades: grades === null ? null : { bands: grades, source: typedSource },
      profile: command.profile,
    },
    list: list?.units ?? null,
    overrides,
    assignments,
    choices,
  });
  const choiceOf = (rules: RoundAnswers["rules"]): RoundChoice => ({
    ...rules,
    profile: rules.profile === null ? null : profileNamed(rules.profile),
  });
  const result = closing
    ? round.consolidateClosed(closing, { now: answers, choiceOf })
    : round.consolidate(
        {
          list: answers.list,
          overrides,
          assignments,
          choices,
          listFindings: list?.findings ?? [],
          year,
          previous: earlier?.units ?? null,
        },
        choiceOf(answers.rules),
      );
  // What was written into a workbook of results since stands before what was known then.
  const written = joinFollowUps(
    await writtenInto(out, { domain: command.domain, forms, readers }),
    round.followUps(),
  );
  const followUps = [decided.followUps, written, earlier?.followUps ?? []].reduce(joinFollowUps);
  if (close !== null) {
    const intakes = round.intakes.values();
    writeClosing(close, { result, intakes, answers, paper, followUps }, domain);
  }
  const handedOn = {
    ...decided,
    overrides: withSeen(overrides, result.units),
    choices: withAmong(choices, result.units),
    followUps,
  };
  return { result, decided: handedOn, files, formats: formatsOf(round) };
}

/** The workbook that is about to be replaced may hold what people wrote: it is read before. */
async function writtenInto(
  out: string | null,
  { readers, ...words }: Pick<Means, "readers"> & Pick<FileToRead, "domain" | "forms">,
): Promise<readonly FollowUp[]> {
  if (out === null || !existsSync(out)) return [];
  const given = { path: out, inside: null, file: out, size: 0, modified: null, strange: null };
  const read = await readApart(given, words, readers);
  const intake = "result" in read ? (JSON.parse(read.result) as Intake) : null;
  return intake?.reading === null ? (intake.followUps ?? []) : [];
}

const formatsOf = ({ intakes }: RoundFiles): ReadonlyMap<string, FileFormat> =>
  new Map([...intakes].flatMap(([file, { reading }]) => (reading ? [[file, reading.format]] : [])));

/** Returns the official list of units; throws a UsageError where there is none. */
export async function readList(
  path: string,
  domain: string | null,
  readers: Readers,
): Promise<UnitListReading> {
  const read = await readers.perform("readList", { path, domain, forms: [] });
  if ("stopped" in read) throw new UsageError("badUnits", path);
  if ("units" in read.result) return read.result;
  const { code, facts } = read.result.refusal;
  if (code !== "notAUnitList") throw new UsageError("badUnits", path);
  throw new UsageError(facts.why === "scoreSheet" ? "unitsAreScores" : "unitsWithoutNames", path);
}

/** Several at once, each apart; of each file only its reading stays, in the order of the files. */
async function readAll(
  files: readonly GatheredFile[],
  round: RoundFiles,
  {
    domain,
    forms,
    readers,
    tell,
  }: Pick<Means, "readers" | "tell"> & Pick<FileToRead, "domain" | "forms">,
): Promise<void> {
  // What is read waits as text for the files before it, and nothing holds on to it after its turn.
  const reading = files.map((file) => readApart(file, { domain, forms }, readers));
  for (const [at, given] of files.entries()) {
    const outcome = await reading.shift();
    if (outcome) round.keep(intakeOf(given, outcome));
    const count = at + 1;
    if (count % TOLD_EVERY === 0 || count === files.length) tell(progressLine(count, files.length));
  }
}

type Read = Outcome<"takeIn"> | { readonly refusal: Finding };

async function readApart(
  { path, inside, file, size, modified, strange }: GatheredFile,
  words: Pick<FileToRead, "domain" | "forms">,
  readers: Readers,
): Promise<Read> {
  if (strange !== null) return { refusal: finding("notASubmission", { why: strange }) };
  return readers.perform("takeIn", { ...words, path, inside, file, size, modified });
}

function intakeOf(given: GatheredFile, read: Read): Intake {
  if ("result" in read) return JSON.parse(read.result) as Intake;
  return notRead(given, "stopped" in read ? stoppedRefusal(read.stopped) : read.refusal);
}

const TOLD_EVERY = 25;

const notRead = ({ file, size, modified }: GatheredFile, refusal: Finding): Intake => ({
  file,
  sha256: "",
  size,
  modified,
  modifiedFrom: modified === null ? null : "file",
  reading: null,
  refusal,
});

function joinOverrides(now: readonly Override[], then: readonly Override[]): readonly Override[] {
  const isRepeated = (old: Override): boolean =>
    now.some(({ unit, kind }) => unit === old.unit && kind === old.kind);
  return [...now, ...then.filter((old) => !isRepeated(old))];
}

interface Written {
  readonly files: readonly GatheredFile[];
  readonly paper: RoundPaper;
  readonly followUps: readonly FollowUp[];
}

function writeResult(
  consolidation: Consolidation,
  out: string,
  { files, paper, followUps }: Written,
  domain: Domain,
): void {
  const paths = new Map(files.map(({ file, path }) => [file, path]));
  const folder = dirname(resolve(out));
  const book = consolidationBook({
    consolidation,
    words: consolidationWordsOf(domain),
    domain,
    options: {
      madeAt: new Date().toISOString(),
      paper,
      followUps,
      pathTo: (file) => {
        const path = paths.get(file);
        return path === undefined ? null : relative(folder, resolve(path)).split(sep).join("/");
      },
    },
  });
  writeOut(out, writeBook(book));
}
