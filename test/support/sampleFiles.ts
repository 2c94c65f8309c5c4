/** Owns the list of real-looking sample workbooks that can be opened. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files of the district round that are no readable .xlsx: cut off, a Word document, encrypted. */
const unreadable = new Set([
  "Tu cham diem 63.xlsx",
  "bang cham diem 70.xlsx",
  "bang cham diem 84.xlsx",
]);

const folders = ["test/samples/sheets", "test/samples/district/files"];

export const sampleWorkbooks: readonly SampleFile[] = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx") && !unreadable.has(name))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) })),
);
