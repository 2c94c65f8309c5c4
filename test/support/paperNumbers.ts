/** Owns the numbers of a written paper: those that stand in it, and those that the score, the template and the place account for. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { decodeText, decodeXml } from "../../src/formats/package/xmlText";
import { openZip } from "../../src/formats/package/zip";
import { readKeptWorkbook } from "../../src/formats/readWorkbookFile";

/** Of the JSON of `score`, what papers are compared with. */
export interface ScoredItem {
  readonly row: number;
  readonly text: string;
  readonly kind: "section" | "group" | "indicator";
  readonly maximum: number | null;
  readonly self: number | null;
  readonly appraised: number | null;
  readonly reason: string | null;
  readonly mandatory: boolean;
  readonly bonus: boolean;
}
export interface ScoredTable {
  readonly sheet: string;
  readonly kind: string;
  readonly columns: { readonly [role: string]: string | null };
  readonly items: readonly ScoredItem[];
  readonly total: {
    readonly row: number;
    readonly maximum: number | null;
    readonly self: number | null;
    readonly appraised: number | null;
  } | null;
}
export interface ScoredFile {
  readonly unit: string | null;
  readonly year: number | null;
  readonly tables: readonly ScoredTable[];
}

/** Returns the numbers of a text, "73,25" as one, "16/11/2024" as three, without noughts before them. */
export const numbersIn = (text: string): readonly string[] =>
  (text.match(/\d+(?:,\d+)?/g) ?? []).map((number) => number.replace(/^0+(?=\d)/, ""));

/** Returns every number of parsed JSON: those that are numbers, without a sign, and those within its texts. */
export function numbersOf(value: unknown): readonly string[] {
  if (typeof value === "number") return [pointsText(Math.abs(value))];
  if (typeof value === "string") return numbersIn(value);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

export const pointsText = (points: number): string =>
  String(Math.round(points * 100) / 100).replace(".", ",");

/** Returns what an item lost of its maximum; null where that is no question. */
export const lostOf = ({ kind, bonus, maximum, self }: ScoredItem): number | null =>
  kind === "indicator" && !bonus && maximum !== null && self !== null && self < maximum
    ? maximum - self
    : null;

/** What is counted and summed over a table, as a paper may say it. */
export function countsOf({ items }: ScoredTable): { readonly [placeholder: string]: number } {
  const lost = items.map(lostOf).filter((each) => each !== null);
  const mandatory = items.filter((item) => item.kind === "indicator" && item.mandatory);
  return {
    deductedCount: lost.length,
    lostTotal: lost.reduce((sum, each) => sum + each, 0),
    mandatoryCount: mandatory.length,
    mandatoryMet: mandatory.filter(({ self, maximum }) => self === maximum).length,
    unscoredCount: items.filter(
      ({ kind, bonus, self }) => kind === "indicator" && !bonus && self === null,
    ).length,
  };
}

/** Returns the numbers of what stands below the tables of a file: lines and grades that the sheet itself states. */
export async function numbersBelow(
  path: string,
  tables: readonly ScoredTable[],
): Promise<readonly string[]> {
  const bytes = new Uint8Array(readFileSync(path));
  const { workbook } = await readKeptWorkbook(bytes, basename(path));
  return workbook.grids.flatMap(({ sheet, cells }) => {
    const ends = tables
      .filter((table) => table.sheet === sheet)
      .map(({ total }) => total?.row ?? 0);
    return cells
      .filter(({ row }) => ends.length > 0 && row > Math.min(...ends))
      .flatMap(({ text }) => numbersIn(text));
  });
}

/** Returns the numbers that templates, places and profiles bring into a paper, and those of lines and grades of rubrics. */
export function numbersOfTemplates(kind: string): ReadonlySet<string> {
  const templates = filesIn("rubrics/papers").filter(
    (file) => (file as { readonly kind?: string }).kind === kind,
  );
  const places = [...filesIn("rubrics/papers/places"), ...filesIn("rubrics/profiles")];
  const limits = filesIn("rubrics").map((file) => {
    const { passLine, grades } = file as { readonly passLine?: unknown; readonly grades?: unknown };
    return [passLine, grades];
  });
  return new Set([templates, places, limits].flatMap(numbersOf));
}

const filesIn = (folder: string): readonly unknown[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as unknown);

/** Returns the tables of a .docx as rows of texts. */
export function wordTables(bytes: Uint8Array): readonly (readonly (readonly string[])[])[] {
  const source = decodeXml(openZip(bytes).read("word/document.xml"));
  const inside = (xml: string, tag: string): readonly string[] =>
    [...xml.matchAll(new RegExp(`<w:${tag}[ >](.*?)</w:${tag}>`, "gs"))].map(
      ([, each = ""]) => each,
    );
  return inside(source, "tbl").map((table) =>
    inside(table, "tr").map((row) =>
      inside(row, "tc").map((cell) =>
        [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
          .map(([, text = ""]) => decodeText(text))
          .join(""),
      ),
    ),
  );
}
