/** Owns what the stored value of a cell means: number, truth value, error, date or text. */
import type { CellValue } from "../../../core/model/workbook/grid";
import { isoSerial } from "../../grid/isoSerial";
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
      // Strict files may hold dates, times and durations as ISO 8601.
      return { value: isoSerial(raw.trim(), uses1904) ?? raw, error: null };
    default: {
      const number = raw.trim() === "" ? NaN : Number(raw);
      return { value: Number.isFinite(number) ? number : raw === "" ? null : raw, error: null };
    }
  }
}
