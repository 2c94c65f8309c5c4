/** Owns the command that hands a blank form out: the list of units, a copy for each in a folder or an archive, no file overwritten. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type FormPreview, type FormWish, ownerOf } from "../../core/documents/distribution";
import type { Finding } from "../../core/model/finding/finding";
import { parseAddress } from "../../core/model/workbook/grid";
import { writeArchive } from "../../formats/package/archive";
import { refusedLine } from "../../messages/commandLine/commandLine";
import { listLine } from "../../messages/commandLine/consolidateReport";
import { distributedReport, notDistributed } from "../../messages/commandLine/distributeReport";
import { describeFinding } from "../../messages/results/findings";
import type { Outcome, Readers } from "../apart/readers";
import { stoppedRefusal } from "../apart/stopped";
import type { Result } from "../apart/tasks";
import { readList } from "../consolidate/consolidate";
import { DONE, DONE_WITH_ERRORS, NOTHING_READ } from "../exitCodes";
import { type CommandOf, UsageError } from "../options";
import { say, sayJson, warn } from "../printing";

/** Copies that one process makes: it is given few seconds. */
const AT_ONCE = 20;

interface Copy {
  readonly name: string;
  readonly content: Uint8Array;
  readonly findings: readonly Finding[];
}

/** Runs the command and returns its exit code. */
export async function distributeForm(
  command: CommandOf<"distribute">,
  readers: Readers,
): Promise<number> {
  const { file, units: listPath, year, above, cells, out, domain, forms, isJson } = command;
  const list = await readList(listPath, domain, readers);
  warn(listLine(list.units.length, list.findings.length));
  const wish = { units: list.units, year, above, chosen: cells.map(chosenOf) };
  const given = { path: file, domain, forms, wish };
  const previewed = resultOf(await readers.perform("previewForm", given));
  if ("refusal" in previewed) return refused(command, previewed.refusal);
  const { preview } = previewed;
  const copies: Copy[] = [];
  for (let from = 0; !preview.isBlocked && from < wish.units.length; from += AT_ONCE) {
    const made = resultOf(
      await readers.perform("formCopies", { ...given, from, to: from + AT_ONCE }),
    );
    if ("refusal" in made) return refused(command, made.refusal);
    for (const [at, { bytes, findings }] of made.copies.entries()) {
      const name = preview.names[from + at] ?? "";
      copies.push({ name, content: Buffer.from(bytes, "base64"), findings });
    }
  }
  if (copies.length > 0) write(out, copies, [file, listPath]);
  if (isJson) sayJson(distributedJson({ command, preview, wish, copies, list: list.findings }));
  else {
    const named = copies.map(({ name, findings }) => ({ name, findings }));
    const report = { file: basename(file), out, preview, copies: named };
    (copies.length > 0 ? say : warn)(
      copies.length > 0 ? distributedReport(report) : notDistributed(report),
    );
  }
  const findings = [...preview.findings, ...copies.flatMap((copy) => copy.findings)];
  return findings.some(({ severity }) => severity === "error") || copies.length === 0
    ? DONE_WITH_ERRORS
    : DONE;
}

const resultOf = <Name extends "previewForm" | "formCopies">(
  outcome: Outcome<Name>,
): Result<Name> | { readonly refusal: Finding } =>
  "stopped" in outcome ? { refusal: stoppedRefusal(outcome.stopped) } : outcome.result;

function refused({ file, isJson }: CommandOf<"distribute">, refusal: Finding): number {
  if (isJson)
    sayJson({ file: basename(file), out: null, copies: [], findings: [findingJson(refusal)] });
  else warn(refusedLine(basename(file), refusal));
  return NOTHING_READ;
}

function chosenOf({ part, sheet, cell }: CommandOf<"distribute">["cells"][number]) {
  const address = parseAddress(cell);
  if (!address) throw new UsageError("badCells", cell);
  return { part, sheet, ...address };
}

/** What somebody sent back may lie under the same name: nothing that is there is written over. */
function write(out: string, copies: readonly Copy[], given: readonly string[]): void {
  if (given.some((path) => resolve(path) === resolve(out))) throw new UsageError("outIsInput", out);
  const isArchive = /\.zip$/i.test(out);
  const files = isArchive
    ? [{ path: out, content: writeArchive(copies) }]
    : copies.map(({ name, content }) => ({ path: join(out, name), content }));
  const standing = files.find(({ path }) => existsSync(path));
  if (standing) throw new UsageError("copyExists", standing.path);
  for (const { path, content } of files) {
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    } catch {
      throw new UsageError("cannotWrite", path);
    }
  }
}

interface Told {
  readonly command: CommandOf<"distribute">;
  readonly preview: FormPreview;
  readonly wish: FormWish;
  readonly copies: readonly Copy[];
  /** What was told of the list. */
  readonly list: readonly Finding[];
}

const distributedJson = ({ command, preview, wish, copies, list }: Told): object => ({
  file: basename(command.file),
  out: copies.length > 0 ? command.out : null,
  year: preview.year,
  places: preview.places,
  copies: copies.flatMap(({ name, findings }, at) => {
    const unit = wish.units[at];
    if (!unit) return [];
    const { name: unitName, type, above } = ownerOf(unit, wish.above);
    return [{ unit: unitName, type, above, file: name, findings: findings.map(findingJson) }];
  }),
  findings: [...list, ...preview.findings].map(findingJson),
});

const findingJson = (found: Finding): object => ({
  code: found.code,
  severity: found.severity,
  sheet: found.sheet,
  cell: found.cell,
  text: describeFinding(found),
});
