/** Owns how parts of a form's title block are named. */
import type { Wanted } from "../../core/documents/distribution";

const names: { readonly [W in Wanted]: string } = {
  unit: "tên đơn vị",
  above: "đơn vị cấp trên",
  place: "tên xã, phường",
  upper: "đơn vị cấp trên",
  year: "năm",
};

/** Returns "tên đơn vị, năm". */
export const wantedNames = (wanted: readonly Wanted[]): string =>
  [...new Set(wanted.map((each) => names[each]))].join(", ");
