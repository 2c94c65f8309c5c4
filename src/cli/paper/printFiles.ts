/** Owns the command that lays files out for paper: copies in a folder, no file that was given overwritten, what is told of each. */
import { existsSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Severity } from "../../core/model/finding/finding";
import type { PaperFinding } from "../../core/paper/paperFinding";
import { refusedLine } from "../../messages/commandLine/commandLine";
import { laidOutReport } from "../../messages/commandLine/paperReport";
import { describeFinding } from "../../messages/results/findings";
import { describePaper } from "../../messages/results/printed/paperFindings";
import type { Readers } from "../apart/readers";
import { stoppedRefusal } from "../apart/stopped";
import type { LaidOutSheet, Result } from "../apart/tasks";
import { exitCodeOf } from "../exitCodes";
import { freeName } from "../freeName";
import { type CommandOf, UsageError } from "../options";
import { say, sayJson, warn } from "../printing";

/** Runs the command and returns its exit code. */
export async function printFiles(
  { files, out, isJson, ...given }: CommandOf<"print">,
  readers: Readers,
): Promise<number> {
  const made = files.map((path) => laidOut(path, given, readers));
  const named = new Set<string>();
  const told: object[] = [];
  const errors: (boolean | null)[] = [];
  for (const [at, path] of files.entries()) {
    const result = await made[at];
    if (!result) continue;
    const copy = "bytes" in result ? join(out, freeName(copyName(path), named)) : null;
    if (copy !== null && "bytes" in result) {
      checkNotGiven(copy, files);
      write(out, copy, result.bytes);
    }
    errors.push(hasErrors(result));
    if (isJson) told.push(printJson(path, copy, result));
    else if ("refusal" in result) warn(refusedLine(basename(path), result.refusal));
    else say(laidOutReport(basename(path), copy ?? "", result.sheets));
  }
  if (isJson) sayJson(told.length === 1 ? told[0] : told);
  return exitCodeOf(errors);
}

async function laidOut(
  path: string,
  given: Pick<CommandOf<"print">, "domain" | "forms" | "isCoded" | "isApart" | "isWidened">,
  readers: Readers,
): Promise<Result<"print">> {
  const outcome = await readers.perform("print", { path, ...given });
  return "stopped" in outcome ? { refusal: stoppedRefusal(outcome.stopped) } : outcome.result;
}

/** A copy is written in the format that its content has. */
const copyName = (path: string): string => {
  const name = basename(path);
  return /\.xls[xm]$/i.test(name) ? name : `${name}.xlsx`;
};

function checkNotGiven(copy: string, files: readonly string[]): void {
  if (!existsSync(copy)) return;
  const place = realpathSync(copy);
  if (files.some((file) => existsSync(file) && realpathSync(file) === place))
    throw new UsageError("outIsInput", copy);
}

function write(folder: string, path: string, bytes: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, bytes, "base64");
  } catch {
    throw new UsageError("cannotWrite", path);
  }
}

const isError = ({ severity }: { readonly severity: Severity }): boolean => severity === "error";

const hasErrors = (result: Result<"print">): boolean | null =>
  "refusal" in result ? null : result.sheets.some(({ findings }) => findings.some(isError));

const printJson = (path: string, copy: string | null, result: Result<"print">): object => ({
  file: basename(path),
  out: copy,
  sheets: "refusal" in result ? [] : result.sheets.map(sheetJson),
  findings:
    "refusal" in result
      ? [{ ...placeOf(result.refusal), text: describeFinding(result.refusal) }]
      : [],
});

const sheetJson = ({ mended, findings, ...sheet }: LaidOutSheet): object => ({
  ...sheet,
  mended: mended.map(paperJson),
  findings: findings.map(paperJson),
});

const paperJson = (found: PaperFinding): object => ({
  ...placeOf(found),
  text: describePaper(found),
});

const placeOf = ({
  code,
  severity,
  sheet,
  cell,
}: {
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly cell: string | null;
}) => ({ code, severity, sheet, cell });
