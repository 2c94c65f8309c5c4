/** Owns which column of a sheet the pointer is over. */
import type { MouseEvent } from "react";

/** A merged cell covers several columns: the one under the pointer is meant. */
export function columnUnder(event: MouseEvent<HTMLElement>): number | null {
  const table = event.currentTarget.closest("table");
  const heads = [...(table?.querySelectorAll<HTMLElement>("thead th[data-column]") ?? [])];
  const under = heads.find((head) => {
    const { left, right } = head.getBoundingClientRect();
    return left <= event.clientX && event.clientX < right;
  });
  const cell = under ?? (event.target as Element).closest<HTMLElement>("td[data-column]");
  return cell ? Number(cell.dataset["column"]) : null;
}
