/** Owns how a table that was read is put in short, to be compared by eye. */
import type { TableReading } from "../../src/core/model/table/reading";

/** "path maximum=self", then what else is said of it; groups with their maximum. */
export function inShort(table: TableReading): readonly string[] {
  const items = table.items.map((item) =>
    item.kind === "indicator"
      ? [
          `${item.path} ${item.maximum}=${item.scores.self.text === null ? item.scores.self.points : `chữ “${item.scores.self.text}”`}`,
          item.rule?.kind === "options" ? "options" : "",
          item.adjustments.deduction.points ? `−${item.adjustments.deduction.points}` : "",
          item.scores.appraised.points === null ? "" : `(${item.scores.appraised.points})`,
          item.mandatory ? "*" : "",
          item.bonus ? "thưởng" : "",
        ]
          .filter((part) => part !== "")
          .join(" ")
      : `${item.path} nhóm ${item.maximum}`,
  );
  return table.total
    ? [...items, `tổng ${table.total.maximumShown}=${table.total.scores.self.shown}`]
    : items;
}
