/** Owns what one answer to a doubt about a table says: the roles of columns, or what rows are. */
import type { ColumnRole } from "./columnRole";

export type Saying =
  | { readonly kind: "column"; readonly column: number; readonly role: ColumnRole }
  /** No column plays this role. */
  | { readonly kind: "noColumn"; readonly role: ColumnRole }
  /** A column of points that counts for nothing. */
  | { readonly kind: "unused"; readonly column: number }
  | { readonly kind: "rows"; readonly rows: readonly number[]; readonly as: "indicator" | "text" };
