/**
 * Lays every workbook under folders out for paper, has LibreOffice print it and tells each row of which a word is cut, missing or outside its row:
 * `node src/dev/run.mjs test/truth/strayWords.ts FOLDER…`. It prints and never asserts.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import {
  type LaidBook,
  laidBook,
  type LaidSheet,
  printedSheets,
  strayTexts,
} from "../support/laidSheets";

/** LibreOffice keeps what it opened: so many files at a time. */
const AT_A_TIME = 20;

/** Findings of texts that paper cannot show whole: the person is told. */
const notWhole: ReadonlySet<string> = new Set([
  "textTooLong",
  "textCut",
  "textHidden",
  "numberHidden",
]);

/** What LibreOffice shows of a formula that it cannot work out. */
const isError = (letters: string): boolean => /^(?:E+r{2,}|[#A-Z]+)$/.test(letters);

interface PrintedFile {
  readonly name: string;
  readonly sheets: readonly LaidSheet[];
}

const folders = process.argv.slice(2);
const laid: { readonly name: string; readonly book: LaidBook }[] = [];
let refused = 0;
for (const folder of folders)
  for (const path of workbooksUnder(folder)) {
    const name = relative(folder, path);
    try {
      const book = await laidBook(new Uint8Array(readFileSync(path)));
      if (book.sheets.length > 0) laid.push({ name, book });
      else console.log(`no score sheet  ${name}`);
    } catch (error) {
      refused += 1;
      console.log(`refused  ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

const figures = {
  sheets: 0,
  pages: 0,
  words: 0,
  rows: 0,
  told: 0,
  reckonedOtherwise: 0,
  stray: 0,
  otherPages: 0,
};
for (let from = 0; from < laid.length; from += AT_A_TIME) {
  const some = laid.slice(from, from + AT_A_TIME);
  const printed = await printedSheets(some.map(({ book }) => book));
  some.forEach(({ name }, at) => tell({ name, sheets: printed[at] ?? [] }));
}
console.log(JSON.stringify({ files: laid.length, refused, ...figures }));

function tell({ name, sheets }: PrintedFile): void {
  for (const sheet of sheets) {
    const { check, pages, page, grid } = sheet;
    figures.sheets += 1;
    figures.pages += pages.length;
    figures.words += pages.reduce((sum, { words }) => sum + words.length, 0);
    figures.rows += page.rowHeights.length;
    if (pages.length !== check.pages) {
      figures.otherPages += 1;
      console.log(`${name} · ${sheet.sheet}: ${pages.length} pages, ${check.pages} planned`);
    }
    const toldRows = new Set(
      check.findings.filter(({ code }) => notWhole.has(code)).map(({ cell }) => rowOf(cell)),
    );
    for (const { row, page: text, shown, held, over } of strayTexts(sheet)) {
      const ofRow = grid.cells.filter((cell) => cell.row === row);
      if (toldRows.has(row)) figures.told += 1;
      else if (ofRow.some(({ formula }) => formula !== null) && isError(lacking(shown, held)))
        figures.reckonedOtherwise += 1;
      else {
        figures.stray += 1;
        console.log(
          `${name} · ${sheet.sheet} · row ${row} over ${over.toFixed(1)} (page ${text.slice(0, 12)}…): ${lacking(held, shown)} | ${lacking(shown, held)} | ${ofRow
            .map((cell) => cell.text)
            .join(" ¦ ")
            .slice(0, 160)}`,
        );
      }
    }
  }
}

// helpers

const rowOf = (cell: string): number => Number(cell.replace(/\D/g, ""));

/** Returns the letters of one text that another has not. */
function lacking(text: string, other: string): string {
  const left = [...other];
  const missing = [...text].filter((letter) => {
    const at = left.indexOf(letter);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
  return missing.length > 40 ? `${missing.length} letters` : missing.join("");
}

function workbooksUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.xls[xm]$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
