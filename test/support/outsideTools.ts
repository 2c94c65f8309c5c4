/** Owns the programs of others that judge our files: Microsoft's Open XML validator and LibreOffice. */
import { decodeText } from "../../src/formats/package/xmlText";
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { programPath, validatorPath } from "./programs";

const run = promisify(execFile);

/** Returns what the Open XML SDK finds wrong with a workbook, one line an error. */
export async function schemaErrors(bytes: Uint8Array): Promise<readonly string[]> {
  return inFolder(async (folder) => {
    const path = join(folder, "book.xlsx");
    writeFileSync(path, bytes);
    const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" };
    // It ends with 1 when it finds an error, and says what on standard output all the same.
    const { stdout } = await run(validatorPath(), [path], { env, maxBuffer: 2 ** 26 }).catch(
      (problem) => problem,
    );
    const { errors } = JSON.parse(stdout) as {
      errors: readonly { readonly [name: string]: string | null }[];
    };
    return errors
      .map(({ id, description, path: part, xPath }) => [id, description, part, xPath].join(" | "))
      .sort();
  });
}

/** Returns every sheet of every workbook as LibreOffice shows it: lines of cells split by ";", by "file-Sheet.csv". */
export function shownByLibreOffice(
  books: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<ReadonlyMap<string, string>> {
  return inFolder(async (folder) => {
    books.forEach(({ name, bytes }) => writeFileSync(join(folder, name), bytes));
    const filter = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1";
    const files = books.map(({ name }) => join(folder, name));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(
      programPath("soffice"),
      [profile, "--headless", "--convert-to", filter, "--outdir", folder, ...files],
      { stdio: "pipe" },
    );
    const sheets = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    return new Map(
      sheets.map((name) => [name.normalize("NFC"), readFileSync(join(folder, name), "utf8")]),
    );
  });
}

/** Returns workbooks as LibreOffice saves them, in the order given. */
export function savedByLibreOffice(books: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  return inFolder(async (folder) => {
    const files = books.map((bytes, i) => {
      const file = join(folder, `book${i}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const saved = join(folder, "saved");
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const filter = "xlsx:Calc MS Excel 2007 XML";
    execFileSync(
      programPath("soffice"),
      [profile, "--headless", "--convert-to", filter, "--outdir", saved, ...files],
      { stdio: "pipe" },
    );
    return files.map((_, i) => new Uint8Array(readFileSync(join(saved, `book${i}.xlsx`))));
  });
}

/** A word where it stands on its page, in typographic points from its upper left corner. */
export interface PrintedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly words: readonly PrintedWord[];
}

/** Returns the pages of a workbook as LibreOffice prints it: their size in typographic points, their words. */
export const printedByLibreOffice = async (bytes: Uint8Array): Promise<readonly PrintedPage[]> =>
  (await booksPrinted([bytes]))[0] ?? [];

/** Returns the pages of each workbook; LibreOffice begins once for all of them. */
export const booksPrinted = (
  books: readonly Uint8Array[],
): Promise<readonly (readonly PrintedPage[])[]> =>
  filesPrinted(books.map((bytes) => ({ bytes, ending: "xlsx" })));

export interface PrintableFile {
  readonly bytes: Uint8Array;
  readonly ending: "xlsx" | "docx";
}

/** Returns the pages of each file; LibreOffice begins once for all of them. */
export function filesPrinted(
  printable: readonly PrintableFile[],
): Promise<readonly (readonly PrintedPage[])[]> {
  return inFolder(async (folder) => {
    const files = printable.map(({ bytes, ending }, at) => {
      const file = join(folder, `file${at}.${ending}`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(
      programPath("soffice"),
      [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files],
      { stdio: "pipe" },
    );
    return files.map((_, at) => pagesOf(join(folder, `file${at}.pdf`)));
  });
}

function pagesOf(file: string): readonly PrintedPage[] {
  const html = execFileSync(programPath("pdftotext"), ["-bbox", file, "-"], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(
    ([, width, height, page = ""]) => {
      const words = wordsOf(page);
      return {
        width: Math.round(Number(width)),
        height: Math.round(Number(height)),
        text: words.map(({ text }) => text).join(" "),
        words,
      };
    },
  );
}

const wordsOf = (page: string): readonly PrintedWord[] =>
  [
    ...page.matchAll(
      /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/gs,
    ),
  ].map(([, left, top, right, bottom, text = ""]) => ({
    text: decodeText(text),
    left: Number(left),
    right: Number(right),
    top: Number(top),
    bottom: Number(bottom),
  }));

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
