/** Owns how a value is handed in to the cell that it is for: the format that must give way or come back, and whether it may. */
import type { CellChange } from "../../../core/model/workbook/grid";
import { formatAddress } from "../../../core/model/workbook/grid";
import { HostError } from "../../host";
import { TEXT_FORMAT } from "../reading/cellValue";
import type { SheetLook } from "./foundCells";

export interface PlannedCell extends CellChange {
  /** Number format to be set before the value; null to leave it. */
  readonly format: string | null;
  /** Number format that counts when the value is handed in. */
  readonly formatThen: string;
}

export class CellPlanner {
  /** Text formats that had to give way to a number; they come back with the text. */
  private readonly textFormats = new Set<string>();

  /** A number in a cell formatted as text would be text. Throws a HostError where protection holds the format. */
  plan(sheet: string, look: SheetLook, changes: readonly CellChange[]): readonly PlannedCell[] {
    return changes.map((change) => {
      const cell = formatAddress(change);
      const key = `${look.id}!${cell}`;
      const stays = look.found.get(cell)?.format ?? "General";
      if (typeof change.value === "number" && stays === TEXT_FORMAT) {
        if (!look.mayFormat) throw new HostError("formatProtected", { sheet, cell });
        this.textFormats.add(key);
        return { ...change, format: "General", formatThen: "General" };
      }
      const comesBack = typeof change.value === "string" && this.textFormats.delete(key);
      if (comesBack && look.mayFormat)
        return { ...change, format: TEXT_FORMAT, formatThen: TEXT_FORMAT };
      return { ...change, format: null, formatThen: stays };
    });
  }
}
