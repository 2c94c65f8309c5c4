/** Owns the folder of marked copies: one file for each submission with something to mend, no file of anybody overwritten. */
import { existsSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { Domain } from "../../core/domain/domain";
import type { FileFormat } from "../../core/model/workbook/grid";
import type { Consolidation } from "../../core/model/round/consolidation";
import { returnedFiles } from "../../core/documents/consolidation";
import { markedCopy } from "../../core/documents/markedCopy";
import { canBeMarked } from "../../formats/markedCopy";
import { refusedLine } from "../../messages/commandLine/commandLine";
import { notMarkedLine } from "../../messages/commandLine/consolidateReport";
import { markedCopyWords } from "../../messages/documents/markedCopy";
import type { Outcome, Readers } from "../apart/readers";
import { stoppedRefusal } from "../apart/stopped";
import type { Result } from "../apart/tasks";
import { freeName } from "../freeName";
import type { GatheredFile } from "./gather";
import { UsageError } from "../options";

/** Writes the copies below a folder, each made apart, and returns how many there are; throws a UsageError where a copy would replace a file that was given. */
export async function writeMarkedFiles(
  folder: string,
  result: Consolidation,
  {
    files,
    formats,
    madeAt,
    domain,
    readers,
    tell,
  }: {
    readonly files: readonly GatheredFile[];
    readonly formats: ReadonlyMap<string, FileFormat>;
    /** ISO 8601. */
    readonly madeAt: string;
    readonly domain: Domain;
    readonly readers: Readers;
    /** Gets what a person sees on the error channel. */
    readonly tell: (text: string) => unknown;
  },
): Promise<number> {
  const given = new Set(files.map(({ path }) => realpathSync(path)));
  const byName = new Map(files.map((file) => [file.file, file]));
  const named = new Set<string>();
  let count = 0;
  for (const returned of returnedFiles(result, domain)) {
    const { file } = returned;
    const source = byName.get(file);
    const format = formats.get(file);
    if (!source || format === undefined) continue;
    const isCopy = canBeMarked(format);
    const path = join(folder, freeName(nameIn(folder, file, isCopy), named));
    if (existsSync(path) && given.has(realpathSync(path))) throw new UsageError("outIsInput", path);
    const copy = markedCopy({ ...returned, isCopy, madeAt }, markedCopyWords);
    const { path: from, inside } = source;
    const made = madeOf(await readers.perform("mark", { path: from, inside, format, copy }));
    if ("refusal" in made) {
      tell(notMarkedLine(refusedLine(file, made.refusal)));
      continue;
    }
    count += 1;
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, made.bytes, "base64");
    } catch {
      throw new UsageError("cannotWrite", path);
    }
  }
  return count;
}

const madeOf = (outcome: Outcome<"mark">): Result<"mark"> =>
  "stopped" in outcome ? { refusal: stoppedRefusal(outcome.stopped) } : outcome.result;

/** Returns whether a file lies in a folder or below it. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way !== "" && !/^\.\.([\\/]|$)/.test(way) && !isAbsolute(way);
}

/** The copy keeps the name of the file; a list beside a file that is never written is an .xlsx. No name leads out of the folder. */
function nameIn(folder: string, file: string, isCopy: boolean): string {
  const steps = file.split(/[\\/]/).filter((step) => !/^(\.{0,2}|[A-Za-z]:)$/.test(step));
  const name = isCopy ? steps.join("/") : `${steps.join("/")}.xlsx`;
  if (!isBelow(folder, join(folder, name))) throw new UsageError("cannotWrite", file);
  return name;
}
