/** Owns what the stored value of a cell means: number, truth value, error, date or text. */
import type { CellValue } from "../../../core/model/workbook/grid";
import { unescapeText } from "./strings";

export interface CellReading {
  readonly value: CellValue;
  readonly error: string | null;
}

/** Returns the value of a cell by its type; `raw` is what its `v` holds. */
export function readValue(type: string | null, raw: string | null, uses1904: boolean): CellReading {
  if (raw === null) return { value: null, error: null };
  switch (type) {
    case "str":
    case "inlineStr":
      return { value: unescapeText(raw), error: null };
    case "b":
      return { value: raw.trim() === "1" || raw.trim() === "true", error: null };
    case "e":
      return { value: null, error: raw.trim() || "#VALUE!" };
    case "d":
      return { value: readIsoDate(raw.trim(), uses1904), error: null };
    default: {
      const number = raw.trim() === "" ? NaN : Number(raw);
      return { value: Number.isFinite(number) ? number : raw === "" ? null : raw, error: null };
    }
  }
}

/** Strict files may hold a date as ISO 8601. */
function readIsoDate(text: string, uses1904: boolean): CellValue {
  const time = Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$|^[^T]*$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(time) ? text : time / 86_400_000 + 25_569 - (uses1904 ? 1462 : 0);
}
