/** Owns the way from paths to the result of a round: the list, the files one after another, the workbook that is written. */
import { writeFileSync } from "node:fs";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { openRoundFiles, type RoundFiles } from "../../actions/rounds/roundFiles";
import type { RoundKit } from "../../actions/loading/builtIn/loadUnitWords";
import type { Domain } from "../../core/domain/domain";
import { unitListOf } from "../../actions/rounds/readUnitList";
import type { Consolidation, Intake, Override } from "../../core/model/round/consolidation";
import type { UnitListReading } from "../../core/consolidate/list/unitList";
import { consolidationBook } from "../../core/documents/consolidation";
import { finding } from "../../core/model/finding/finding";
import type { WorkbookData } from "../../core/model/workbook/grid";
import { HostError } from "../../hosts/host";
import { writeBook } from "../../formats/newWorkbook/writeBook";
import { readWorkbookFile } from "../../formats/readWorkbookFile";
import { typedSource } from "../../messages/commandLine/commandLine";
import { consolidationWordsOf } from "../../messages/documents/consolidationBook";
import {
  listLine,
  markedLine,
  progressLine,
  savedLine,
} from "../../messages/commandLine/consolidateReport";
import { type Decided, readDecisions, readEarlierRun } from "./decisionFiles";
import { type GatheredFile, gatherFiles } from "./gather";
import { isBelow, writeMarkedFiles } from "./markedFiles";
import { type Command, UsageError } from "../options";
import { readBytes } from "../readBytes";
import { profileNamed } from "../rubricCheck/rubricFiles";

type ConsolidateCommand = Extract<Command, { readonly name: "consolidate" }>;

/** Reads, consolidates and writes; `tell` gets what a person sees on the error channel. */
export async function consolidatePaths(
  command: ConsolidateCommand,
  kit: RoundKit,
  tell: (text: string) => unknown,
): Promise<{ readonly result: Consolidation; readonly decided: Decided }> {
  const { domain } = kit.lexicon;
  const { paths, out, units, year, passLine, grades, marked } = command;
  if (out !== null && paths.some((path) => resolve(path) === resolve(out)))
    throw new UsageError("outIsInput", out);
  if (
    marked !== null &&
    paths.some((path) => isBelow(marked, path) || resolve(path) === resolve(marked))
  )
    throw new UsageError("outIsInput", marked);
  const profile = command.profile === null ? null : profileNamed(command.profile);
  const list = units === null ? null : await readList(units, kit);
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
  };
  const named = [out, units, command.overrides, command.previous];
  const gathered = gatherFiles(
    paths,
    named.filter((path) => path !== null),
  );
  // Copies of an earlier run that lie among the files are nobody's submission.
  const files = gathered.filter(({ path }) => marked === null || !isBelow(marked, path));
  const round = openRoundFiles(kit);
  await readAll(files, round, tell);
  const result = round.consolidate(
    {
      list: list?.units ?? null,
      listFindings: list?.findings ?? [],
      year,
      ...decided,
      previous: earlier?.units ?? null,
    },
    {
      profile,
      passLine: passLine === null ? null : { points: passLine, source: typedSource },
      grades: grades === null ? null : { bands: grades, source: typedSource },
    },
  );
  if (out !== null) {
    writeResult(result, out, files, domain);
    tell(savedLine(out));
  }
  if (marked !== null) {
    const madeAt = new Date().toISOString();
    tell(markedLine(await writeMarkedFiles(marked, result, { files, round, madeAt }), marked));
  }
  return { result, decided };
}

async function readList(path: string, kit: RoundKit): Promise<UnitListReading> {
  const read = unitListOf(await readListWorkbook(path), kit);
  if ("units" in read) return read;
  const isScores = read.refusal.code === "notAUnitList" && read.refusal.facts.why === "scoreSheet";
  throw new UsageError(isScores ? "unitsAreScores" : "unitsWithoutNames", path);
}

async function readListWorkbook(path: string): Promise<WorkbookData> {
  try {
    return await readWorkbookFile(readBytes(path), basename(path));
  } catch (error) {
    if (error instanceof HostError) throw new UsageError("badUnits", path);
    throw error;
  }
}

/** One after another: of each file only its reading stays. */
async function readAll(
  files: readonly GatheredFile[],
  round: RoundFiles,
  tell: (text: string) => unknown,
): Promise<void> {
  for (const [at, given] of files.entries()) {
    if (given.strange === null) await round.read(given, readWorkbookFile);
    else round.keep(notRead(given, given.strange));
    const count = at + 1;
    if (count % TOLD_EVERY === 0 || count === files.length) tell(progressLine(count, files.length));
  }
}

const TOLD_EVERY = 25;

function notRead(
  { file, size, modified }: GatheredFile,
  why: NonNullable<GatheredFile["strange"]>,
): Intake {
  const modifiedFrom = modified === null ? null : "file";
  const refusal = finding("notASubmission", { why });
  return { file, sha256: "", size, modified, modifiedFrom, reading: null, refusal };
}

function joinOverrides(now: readonly Override[], then: readonly Override[]): readonly Override[] {
  const isRepeated = (old: Override): boolean =>
    now.some(({ unit, kind }) => unit === old.unit && kind === old.kind);
  return [...now, ...then.filter((old) => !isRepeated(old))];
}

function writeResult(
  consolidation: Consolidation,
  out: string,
  files: readonly GatheredFile[],
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
      day: null,
      place: null,
      agency: null,
      agencyAbove: null,
      pathTo: (file) => {
        const path = paths.get(file);
        return path === undefined ? null : relative(folder, resolve(path)).split(sep).join("/");
      },
    },
  });
  try {
    writeFileSync(out, writeBook(book));
  } catch {
    throw new UsageError("cannotWrite", out);
  }
}
