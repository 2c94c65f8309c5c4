/** All papers of a whole round, as Word files and as sheets on paper: every number in them is compared with the score, every fact of the files is looked for. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { buildCommand, chamDiem, chamDiemJson, root } from "../support/commandLine";
import { filesPrinted, type PrintedPage } from "../support/outsideTools";
import {
  countsOf,
  lostOf,
  numbersBelow,
  numbersIn,
  numbersOf,
  numbersOfTemplates,
  pointsText,
  type ScoredFile,
  type ScoredItem,
  type ScoredTable,
  wordTables,
} from "../support/paperNumbers";
import { wordLines } from "../support/papers";

interface Fact {
  readonly placeholder: string;
  readonly text: string;
  readonly value: number | null;
  readonly source: {
    readonly from: string;
    readonly receipt?: string | null;
    readonly cell?: string | null;
  } | null;
}
interface MadePaper {
  readonly out: string;
  readonly kind: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly source: string | null;
  readonly code: string | null;
  readonly facts: readonly Fact[];
  readonly bound: readonly {
    readonly sheet: string;
    readonly kind: string;
    readonly receipt: string;
  }[];
  readonly blanks: readonly { readonly placeholder: string; readonly why: string }[];
}
interface Made {
  readonly papers: readonly MadePaper[];
}

const district = join(root, "test/samples/district");
const kinds =
  "minutes,proposal,report,scoreTable,list,decision,registration,explanation,summary,differences";
/** `CHAM_DIEM_PAPERS=all` prints every sheet and every Word file, a usual run those below. */
const areAllPrinted = process.env["CHAM_DIEM_PAPERS"] === "all";
/** Of whom the sheets are printed too, beside those of the round and what explains points. */
const printedUnits = ["Xã Chiềng Ban", "Trường Tiểu học Đông Hưng"];

let folder = "";
let papers: readonly MadePaper[] = [];
let sheets: readonly MadePaper[] = [];
let round: unknown = null;
let scores: ReadonlyMap<string, ScoredFile> = new Map();
const statedBelow = new Map<string, readonly string[]>();

beforeAll(async () => {
  buildCommand();
  folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
  const files = [join(district, "files"), "--units", join(district, "units.xlsx")];
  const made = (format: string): readonly MadePaper[] =>
    chamDiemJson<Made>([
      ...["papers", ...files, "--kinds", kinds],
      ...["--format", format, "--out", join(folder, format)],
    ]).value.papers;
  papers = made("docx");
  sheets = made("xlsx");
  round = JSON.parse(chamDiem(["consolidate", ...files, "--json"]).stdout);
  const sources = new Set(papers.flatMap(({ source }) => source ?? []));
  scores = new Map(
    [...sources].map((file) => [
      file,
      chamDiemJson<ScoredFile>(["score", join(district, "files", file)]).value,
    ]),
  );
  for (const [file, { tables }] of scores)
    statedBelow.set(file, await numbersBelow(join(district, "files", file), tables));
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

test("a paper of each kind of every unit whose file counts, and those of the round", () => {
  const ofUnits = papers.filter(({ unit }) => unit !== null);
  expect(scores.size).toBe(11);
  expect(ofUnits).toHaveLength(11 * 7);
  expect(papers.length - ofUnits.length).toBe(4);
});

test("every number in every Word file is one of the score, of the round, or of the template", () => {
  const strange = papers.flatMap((paper) => {
    const known = accountedFor(paper);
    const lines = wordLines(bytesOf(paper)).filter((line) => !isCode(line, paper));
    return lines.flatMap((line) =>
      numbersIn(line)
        .filter((number) => !known.has(number))
        .map((number) => `${basename(paper.out)}: ${number} in “${line}”`),
    );
  });
  expect(strange).toEqual([]);
});

test("a number that its source says is in a cell is the one that the score has of that cell", () => {
  let compared = 0;
  const wrong = papers.flatMap(({ source, facts, bound, out }) => {
    const tables = (source === null ? undefined : scores.get(source))?.tables ?? [];
    return facts.flatMap((fact): readonly string[] => {
      const { placeholder, text, value, source: from } = fact;
      const told = bound.find(({ receipt }) => receipt === from?.receipt);
      const table = tables.find(({ sheet, kind }) => sheet === told?.sheet && kind === told.kind);
      if (value === null || !table) return [];
      const scored = from?.cell ? cellValue(table, from.cell) : countsOf(table)[placeholder];
      if (scored === undefined) return [];
      compared += 1;
      return scored === value && text === pointsText(value).padStart(text.length, "0")
        ? []
        : [`${basename(out)} ${placeholder} ${from?.cell}: ${text}, scored ${scored}`];
    });
  });
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(2_000);
});

describe("every fact that the files hold stands in the papers that ask for it", () => {
  test.each<[string, (item: ScoredItem) => boolean, (item: ScoredItem) => readonly string[]]>([
    ["scoreTable", () => true, ({ text, maximum, self }) => [text, points(maximum), points(self)]],
    ["minutes", (item) => lostOf(item) !== null, (item) => lostRow(item)],
    [
      "explanation",
      (item) => lostOf(item) !== null,
      (item) => [`${points(item.self)}/${points(item.maximum)}`, points(lostOf(item))],
    ],
  ])("%s: each row with its points and its reason", (kind, isAsked, cellsOf) => {
    const missing = papers
      .filter((paper) => paper.kind === kind)
      .flatMap((paper) => {
        const rows = wordTables(bytesOf(paper)).flat();
        return itemsOf(paper)
          .filter(isAsked)
          .map(cellsOf)
          .filter((cells) => !rows.some((row) => cells.every((cell) => row.includes(cell))))
          .map((cells) => `${basename(paper.out)}: ${cells.join(" | ")}`);
      });
    expect(missing).toEqual([]);
  });

  test("no paper has more rows of lost points than the score", () => {
    for (const paper of papers.filter(({ kind }) => kind === "explanation")) {
      const rows = wordTables(bytesOf(paper))
        .flat()
        .filter((row) => row.some((cell) => /^[\d,]+\/[\d,]+$/.test(cell)));
      const lost = itemsOf(paper).filter((item) => lostOf(item) !== null);
      expect([paper.unit, rows.length]).toEqual([paper.unit, lost.length]);
    }
  });

  test("each names its unit and its year, its totals where it says points", () => {
    for (const paper of papers.filter(({ unit }) => unit !== null)) {
      const text = wordLines(bytesOf(paper)).join("\n");
      expect(text.toLocaleLowerCase("vi")).toContain(paper.unit?.toLocaleLowerCase("vi"));
      expect(text).toContain(String(paper.year));
      if (!saysTotals.has(paper.kind)) continue;
      for (const { total } of scores.get(paper.source ?? "")?.tables ?? [])
        expect(text).toContain(`${points(total?.self ?? null)}/${points(total?.maximum ?? null)}`);
    }
  });
});

test("places left empty: a person types them, nobody knows them, or the sheet has no reason", () => {
  const counted = new Map<string, number>();
  for (const { kind, blanks } of papers)
    for (const { why } of blanks)
      counted.set(`${kind} ${why}`, (counted.get(`${kind} ${why}`) ?? 0) + 1);
  expect(Object.fromEntries(counted)).toEqual(leftEmpty);
  const unfilled = papers.flatMap(({ blanks }) =>
    blanks.filter(({ why }) => why === "notInSheet").map(({ placeholder }) => placeholder),
  );
  expect([...new Set(unfilled)]).toEqual(["reason"]);
});

describe("on paper", () => {
  interface Printed {
    readonly paper: MadePaper;
    readonly ending: "xlsx" | "docx";
    readonly pages: readonly string[];
    /** Of the code in each foot, in typographic points. */
    readonly codeSizes: readonly number[];
  }
  let printed: readonly Printed[] = [];

  beforeAll(async () => {
    const isPrinted = ({ kind, unit }: MadePaper): boolean =>
      areAllPrinted || kind === "explanation" || unit === null || printedUnits.includes(unit);
    const files = [
      ...sheets.filter(isPrinted).map((paper) => ({ paper, ending: "xlsx" as const })),
      ...papers
        .filter(({ kind }) => areAllPrinted || kind === "explanation")
        .map((paper) => ({ paper, ending: "docx" as const })),
    ].map((file) => ({ ...file, bytes: bytesOf(file.paper) }));
    const pages = await filesPrinted(files);
    printed = files.map(({ paper, ending }, at) => ({
      paper,
      ending,
      pages: (pages[at] ?? []).map(textBetween),
      codeSizes: (pages[at] ?? []).flatMap(({ words }) =>
        words
          .filter(({ text }) => text === paper.code)
          .map(({ top, bottom }) => (bottom - top) / BOX),
      ),
    }));
  }, 240_000);

  test("each sheet and each Word file holds the numbers of the Word file that was compared with the score", () => {
    expect(printed).toHaveLength(areAllPrinted ? 2 * 81 : 4 + printedUnits.length * 6 + 2 * 11);
    for (const { paper, pages } of printed) {
      const word = papers.find(({ kind, unit }) => kind === paper.kind && unit === paper.unit);
      if (!word) throw new Error(paper.out);
      const lines = wordLines(bytesOf(word)).filter((line) => !isCode(line, word));
      const sorted = (texts: readonly string[]): readonly string[] =>
        texts.flatMap(numbersIn).sort();
      expect([basename(paper.out), sorted(pages)]).toEqual([basename(paper.out), sorted(lines)]);
    }
  });

  test("the code in each foot is read letter by letter, however much smaller its sheet is printed", () => {
    const small = printed
      .filter(({ paper }) => paper.code !== null)
      .filter(({ codeSizes }) => codeSizes.length === 0 || Math.min(...codeSizes) < SMALLEST_CODE)
      .map(({ paper, ending, codeSizes }) => [basename(paper.out), ending, codeSizes]);
    expect(small).toEqual([]);
  });

  test("no page ends with a heading or with a line that says what follows", () => {
    const ends = printed.flatMap(({ pages }) => pages.map((page) => page.slice(-60)));
    expect(ends.filter((end) => /(:|[IVX]+\. [\p{Lu}, ]+)$/u.test(end))).toEqual([]);
    const types = ["Khu dân cư", "Xã, phường, thị trấn, đặc khu", "Cơ quan", "Doanh nghiệp"];
    expect(ends.filter((end) => types.some((type) => end.endsWith(type)))).toEqual([]);
  });

  test("a score table has its head on each page, what explains a unit's points takes one", () => {
    const pagesOf = (kind: string): readonly (readonly string[])[] =>
      printed.filter(({ paper }) => paper.kind === kind).map(({ pages }) => pages);
    // A page with nothing of the table has its result above the signatures.
    for (const page of pagesOf("scoreTable").flat())
      expect(page).toMatch(/Lý do trừ điểm|^Kết quả: .* \.\/\./);
    const explained = pagesOf("explanation").map((pages) => pages.length);
    expect(explained).toEqual(Array.from({ length: 2 * scores.size }, () => 1));
  });
});

// helpers

/** Places by kind of paper and why they are empty: the share that docs/dev/papers.md tells. */
const leftEmpty: { readonly [kindAndWhy: string]: number } = {
  "decision notTyped": 16,
  "differences notInSheet": 1,
  "differences notTyped": 116,
  "explanation notInSheet": 1,
  "explanation notTyped": 44,
  "list notTyped": 7,
  "minutes notInSheet": 1,
  "minutes notKnown": 2,
  "minutes notTyped": 261,
  "proposal notKnown": 1,
  "proposal notTyped": 140,
  "registration notTyped": 116,
  "report notInSheet": 1,
  "report notTyped": 161,
  "scoreTable notInSheet": 2,
  "scoreTable notTyped": 139,
  "summary notTyped": 13,
};

const bytesOf = ({ out }: MadePaper): Uint8Array => new Uint8Array(readFileSync(out));

/** What stands between the margins of a page. */
/** In typographic points, and of the box of a word to the size of its letters, in Liberation Serif; a little less, for rounding. */
const SMALLEST_CODE = 8;
const BOX = 1.29;

const textBetween = ({ words, height }: PrintedPage): string =>
  words
    .filter(({ top, bottom }) => bottom > 50 && top < height - 50)
    .map(({ text }) => text)
    .join(" ");

const isCode = (line: string, { code }: MadePaper): boolean => code !== null && line.includes(code);

const points = (value: number | null): string => (value === null ? "" : pointsText(value));

const saysTotals: ReadonlySet<string> = new Set(["minutes", "proposal", "report", "explanation"]);

const lostRow = (item: ScoredItem): readonly string[] => [
  item.text,
  points(item.maximum),
  points(item.self),
  points(lostOf(item)),
  ...(item.reason === null ? [] : [item.reason]),
];

const itemsOf = ({ source }: MadePaper): readonly ScoredItem[] =>
  (scores.get(source ?? "")?.tables ?? []).flatMap(({ items }) => items);

/** Undefined: the score says nothing of that cell. */
function cellValue(
  { columns, items, total }: ScoredTable,
  cell: string,
): number | null | undefined {
  const [column, row] = [cell.replace(/\d+/, ""), Number(cell.replace(/\D+/, ""))];
  const holder = items.find((item) => item.row === row) ?? (total?.row === row ? total : null);
  if (!holder) return undefined;
  if (columns["maximum"] === column) return holder.maximum;
  if (columns["self"] === column) return holder.self;
  return columns["appraised"] === column ? holder.appraised : undefined;
}

/** Numbers of the score, what the sheet states below its tables, what is counted and subtracted over it, the template's own, the year and its neighbours, the order of rows. */
function accountedFor({ source, kind, year }: MadePaper): ReadonlySet<string> {
  const score = source === null ? null : (scores.get(source) ?? null);
  const counts = (score?.tables ?? []).flatMap((table) => [
    countsOf(table),
    table.items.map(lostOf),
  ]);
  const rows = source === null ? 12 : (score?.tables ?? []).length;
  return new Set([
    ...numbersOf([source === null ? round : score, counts]),
    ...numbersOfTemplates(kind),
    ...(statedBelow.get(source ?? "") ?? []),
    ...numbersOf([(year ?? 0) - 1, year, (year ?? 0) + 1]),
    ...Array.from({ length: rows }, (_, at) => String(at + 1)),
  ]);
}
