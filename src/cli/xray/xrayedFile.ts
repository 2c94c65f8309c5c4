/** Owns one file looked through, apart from the command: its findings by kind with what mends them, and a copy in which some are mended. */
import { basename } from "node:path";
import type { RoundKit } from "../../actions/loading/builtIn/loadUnitWords";
import { placeFindings } from "../../actions/reading/placeFindings";
import { recogniseFile } from "../../actions/reading/openWorkbook";
import { scoreReading } from "../../actions/scoring/scoreReading";
import { expectedCells } from "../../actions/writing/expectedCells";
import { isMendable, type Mend, mendableCodes, mendOf } from "../../core/audit/mends";
import { bySeverity, type Finding } from "../../core/model/finding/finding";
import { type CellChange, formatAddress, type WorkbookData } from "../../core/model/workbook/grid";
import type { WorkbookHost } from "../../hosts/host";
import { openWorkbookFile } from "../../hosts/openWorkbookFile";
import { xrayReport } from "../../messages/commandLine/xrayReport";
import { describeFinding } from "../../messages/results/findings";
import type { Tasks } from "../apart/tasks";
import { UsageError } from "../options";
import { readBytes } from "../readBytes";

/** What was looked through: each finding with its mending, most severe first. */
interface Look {
  readonly workbook: WorkbookData;
  readonly entries: readonly { readonly finding: Finding; readonly mend: Mend | null }[];
}

interface Xrayed {
  readonly shown: object | string;
  /** Those that are left. */
  readonly findings: readonly Finding[];
  readonly bytes: string | null;
}

/** Throws a UsageError for a kind that cannot be mended. */
export async function xrayedFile(
  { path, mend: kinds, isJson }: Tasks["xray"]["given"],
  kit: RoundKit,
): Promise<Xrayed> {
  const file = basename(path);
  const wanted = kinds.includes("all") ? mendableCodes : kinds;
  const stranger = wanted.find((kind) => !isMendable(kind));
  if (stranger !== undefined) throw new UsageError("notMendable", stranger);
  const host = await openWorkbookFile(readBytes(path), file);
  const before = await lookThrough(host, kit);
  const mended = before.entries.flatMap(({ mend }) =>
    mend !== null && wanted.includes(mend.code) ? [mend] : [],
  );
  await carryOut(host, before.workbook, mended);
  const { entries } = mended.length > 0 ? await lookThrough(host, kit) : before;
  return {
    shown: isJson
      ? { file, mended: mended.map(mendJson), findings: entries.map(entryJson) }
      : xrayReport(file, entries, mended),
    findings: entries.map(({ finding }) => finding),
    bytes: wanted.length > 0 ? Buffer.from(host.save()).toString("base64") : null,
  };
}

async function lookThrough(host: WorkbookHost, kit: RoundKit): Promise<Look> {
  const workbook = await host.readWorkbook();
  const read = recogniseFile({ workbook, keptText: await host.readState() }, kit);
  const findings = [...read.findings, ...placeFindings(read, kit.words)];
  const reading = { ...read, findings };
  const scored = scoreReading(reading, kit.rubrics, {}, kit.lexicon);
  return {
    workbook,
    entries: bySeverity(scored.findings).map((finding) => ({
      finding,
      mend: mendOf(finding, reading, workbook),
    })),
  };
}

/** Sheet by sheet; two findings may be about one cell. */
async function carryOut(
  host: WorkbookHost,
  workbook: WorkbookData,
  mends: readonly Mend[],
): Promise<void> {
  for (const sheet of new Set(mends.map((mend) => mend.sheet))) {
    const own = mends.filter((mend) => mend.sheet === sheet);
    const changes = new Map<string, CellChange>(
      own.map(({ change }) => [formatAddress(change), change]),
    );
    const written = [...changes.values()];
    await host.writeCells(sheet, written, expectedCells(workbook, sheet, written));
  }
}

const mendJson = ({ code, sheet, from, change }: Mend): object => ({
  code,
  sheet,
  cell: formatAddress(change),
  from,
  to: change.value,
});

const entryJson = ({ finding, mend }: Look["entries"][number]): object => ({
  code: finding.code,
  severity: finding.severity,
  sheet: finding.sheet,
  cell: finding.cell,
  text: describeFinding(finding),
  mend: mend && mendJson(mend),
});
