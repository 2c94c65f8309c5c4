/** Owns workbooks in other formats, made from .xlsx by LibreOffice for tests: many files in one run of the program. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programPath } from "./programs";
import type { SampleFile } from "./sampleFiles";

/** What LibreOffice calls the formats; the text ones write every sheet to a file of its own. */
export const conversions = {
  ods: "ods",
  fods: "fods",
  xls: "xls",
  html: "html:HTML (StarCalc)",
  csv: "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
  tabbed: "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1",
} as const;

/** Returns the converted files, "book0", "book1"… in the order given, each with the end of its new name. */
export function convertedByLibreOffice(
  books: readonly SampleFile[],
  kind: keyof typeof conversions,
): readonly (readonly SampleFile[])[] {
  const folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
  try {
    const names = books.map((_, i) => `book${i}.xlsx`);
    books.forEach(({ bytes }, i) => writeFileSync(join(folder, names[i] ?? ""), bytes));
    execFileSync(
      programPath("soffice"),
      [
        `-env:UserInstallation=file://${join(folder, "profile")}`,
        "--headless",
        "--convert-to",
        conversions[kind],
        "--outdir",
        join(folder, "out"),
        ...names.map((name) => join(folder, name)),
      ],
      { stdio: "pipe" },
    );
    const made = readdirSync(join(folder, "out"));
    return books.map((_, i) =>
      made
        .filter((name) => new RegExp(`^book${i}[.-]`).test(name))
        .map((name) => ({
          name: name.normalize("NFC").replace(/^book\d+-?/, ""),
          bytes: new Uint8Array(readFileSync(join(folder, "out", name))),
        })),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
