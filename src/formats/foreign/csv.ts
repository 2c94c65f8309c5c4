/** Owns tables of separated values: which mark separates, what is quoted; every cell stays the text it is. */
import type { WorkbookData } from "../../core/model/workbook/grid";
import { HostError } from "../../hosts/host";
import { GridBuilder } from "../grid/gridBuilder";
import { LAST_COLUMN, LAST_ROW } from "../grid/limits";
import { decodeTextFile } from "./textEncoding";

const separators = ["\t", ";", ",", "|"] as const;
/** Enough of a file to see how it is separated. */
const SAMPLE = 65_536;
const MAXIMUM_BYTES = 64 * 2 ** 20;

/** Reads a table of separated values; throws when the text is none. */
export function readCsv(bytes: Uint8Array, file: string): WorkbookData {
  if (bytes.length > MAXIMUM_BYTES) throw new HostError("tooLarge", { limit: "64 MB" });
  const text = decodeTextFile(bytes).replace(/^\uFEFF/, "");
  if (text.trim() === "") throw new HostError("emptyFile");
  // What is written in no table: programs' data, and bytes that are no text.
  if (/^\s*[{[<]/.test(text) || /[\0-\x08\x0e-\x1f]/.test(text.slice(0, SAMPLE)))
    throw new HostError("notAWorkbook");
  const stated = /^"?sep=([^\r\n])"?\r?\n?/i.exec(text);
  const separator = stated?.[1] ?? findSeparator(text.slice(0, SAMPLE));
  if (separator === null) throw new HostError("notAWorkbook");
  const sheet = file.replace(/\.(csv|tsv|txt)$/i, "");
  const builder = new GridBuilder(sheet);
  readRecords(stated ? text.slice(stated[0].length) : text, separator, (fields, row) => {
    if (row > LAST_ROW) throw new HostError("tooLarge", { limit: String(LAST_ROW) });
    fields.slice(0, LAST_COLUMN).forEach((value, i) => {
      if (value !== "") builder.addContent({ row, column: i + 1, value });
    });
  });
  return { file, format: "csv", modified: null, activeSheet: sheet, grids: [builder.build()] };
}

/** The mark that splits most lines into equally many fields; null when none splits two lines. */
function findSeparator(sample: string): string | null {
  let best: { readonly separator: string; readonly lines: number; readonly width: number } | null =
    null;
  for (const separator of separators) {
    const widths = new Map<number, number>();
    readRecords(sample, separator, ({ length }) => {
      if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    });
    const [usual] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
    if (!usual) continue;
    const [width, lines] = usual;
    if (!best || lines > best.lines || (lines === best.lines && width > best.width))
      best = { separator, lines, width };
  }
  return best !== null && best.lines > 1 ? best.separator : null;
}

/** Tells every record with its row, blank ones too. A quotation mark that never closes is a character like any other. */
function readRecords(
  text: string,
  separator: string,
  visit: (fields: readonly string[], row: number) => void,
): void {
  const plain = new RegExp(`[^\\r\\n${separator === "\t" ? "\\t" : `\\${separator}`}]*`, "y");
  let fields: string[] = [];
  let row = 1;
  let at = 0;
  let mayQuote = true;
  while (at < text.length) {
    let value = "";
    const close = mayQuote && text[at] === '"' ? closingQuote(text, at + 1) : -1;
    if (close >= 0) {
      value = text
        .slice(at + 1, close)
        .replace(/""/g, '"')
        .replace(/\r\n?/g, "\n");
      at = close + 1;
    } else if (text[at] === '"') mayQuote = false;
    plain.lastIndex = at;
    value += plain.exec(text)?.[0] ?? "";
    at = plain.lastIndex;
    fields.push(value);
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      fields.push("");
    }
    visit(fields, row++);
    fields = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
