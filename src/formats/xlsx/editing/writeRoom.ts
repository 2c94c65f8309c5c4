/** Owns the room that is left in a book: what would make the file one that is refused is itself refused, before it is made. */
import type { CellChange } from "../../../core/model/workbook/grid";
import { HostError } from "../../../hosts/host";
import { MAXIMUM_CELLS } from "../../grid/limits";
import { encodeText } from "../../package/xmlText";
import type { ZipLimits } from "../../package/zip";

/** What a book would hold. */
export interface Filling {
  /** Cells of the whole book that hold something. */
  readonly cells: number;
  /** Inflated bytes of the largest part that is written, and of all parts that are read. */
  readonly partBytes: number;
  readonly fileBytes: number;
}

/** Throws a HostError for a book that would not be opened again. */
export function checkRoom(
  { cells, partBytes, fileBytes }: Filling,
  limits: ZipLimits,
  mostCells = MAXIMUM_CELLS,
): void {
  if (cells > mostCells) throw new HostError("noRoom", { cells: String(mostCells) });
  for (const [held, limit] of [
    [partBytes, limits.partBytes],
    [fileBytes, limits.fileBytes],
  ] as const)
    if (held > limit) throw new HostError("noRoom", { limit: `${Math.round(limit / 2 ** 20)} MB` });
}

/** A cell's tags, its address and look, and a number at its longest. */
const MARKUP = 120;

/** Returns how many bytes a written cell takes at most. */
export const bytesOfCell = (value: CellChange["value"]): number =>
  MARKUP + (typeof value === "string" ? new TextEncoder().encode(encodeText(value)).length : 0);
