/** Owns the names by which parts of a package know each other. */

const office = "http://schemas.openxmlformats.org";

export const namespaces = {
  main: `${office}/spreadsheetml/2006/main`,
  relationships: `${office}/officeDocument/2006/relationships`,
  package: `${office}/package/2006`,
  drawing: `${office}/drawingml/2006/main`,
  chart: `${office}/drawingml/2006/chart`,
  sheetDrawing: `${office}/drawingml/2006/spreadsheetDrawing`,
} as const;

/** Namespaces that a sheet part stands in; the strict kind of package has names of its own. */
export type SheetNamespaces = Pick<typeof namespaces, "main" | "relationships"> | StrictNamespaces;

interface StrictNamespaces {
  readonly main: string;
  readonly relationships: string;
}
