/** Owns how far a damaged file got: past its container, into the parser that reads cells. */
import { parseJson } from "../../src/actions/loading/json";
import { fileKind } from "../../src/formats/fileKind";
import { CompoundFile } from "../../src/formats/foreign/compoundFile";
import { openFile } from "../../src/formats/openFile";
import { openArchive } from "../../src/formats/package/archive";
import { HostError } from "../../src/hosts/host";
import type { Seed } from "./seeds";

/** Where the sheets of a package begin. */
const mainParts = ["xl/workbook.xml", "content.xml", "xl/workbook.bin", "word/document.xml"];

/** Returns whether the container is sound as far as a reader needs it. */
export function hasReachedParser({ format, bytes }: Seed): boolean {
  try {
    if (format === "json") return parseJson(new TextDecoder().decode(bytes)) !== undefined;
    if (openArchive(bytes)) return true;
    const kind = fileKind(bytes);
    if (kind === "xls") return hasStream(new CompoundFile(bytes));
    if (kind !== "package") return true;
    const opened = openFile(bytes);
    if (!("zip" in opened)) return false;
    const part = mainParts.find((name) => opened.zip.has(name));
    return part !== undefined && opened.zip.read(part).length > 0;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

const hasStream = (file: CompoundFile): boolean =>
  (file.stream("Workbook") ?? file.stream("Book") ?? []).length > 0;
