/** Owns which columns of a list of results count: what their contents say of a heading, which kind each is of, and where two say the same. */
import { type Domain, kindOf, type ListedKind, listedKinds } from "../../domain/domain";
import { finding, type Finding } from "../../model/finding/finding";
import type { TableKind } from "../../model/table/reading";
import type { SheetView } from "../../recognise/sheet/sheet";
import type { ValueColumn } from "./headings";
import { type CellValue, type ListWords, valueAt } from "./values";

/** A column whose kind is settled. */
export interface ListedColumn extends ValueColumn {
  readonly kind: TableKind;
}

export interface ListedColumns {
  readonly columns: readonly ListedColumn[];
  readonly findings: readonly Finding[];
}

/** Returns the columns by which the rows are read; `titled`: the kinds that the title names. */
export function settleColumns(
  view: SheetView,
  values: readonly ValueColumn[],
  { rows, titled }: { readonly rows: readonly number[]; readonly titled: readonly TableKind[] },
  words: ListWords,
): ListedColumns {
  const { sheet } = view.grid;
  const { domain } = words.words;
  const typed = values.map((column) => ({
    ...column,
    role: roleByContents(column, contentsOf(view, column, rows, words)),
  }));
  const settled = typed.map((column) => withKind(column, typed, titled, domain));
  const assumed = typed.filter(
    ({ kind, role }, at) => kind === null && role !== "failures" && titled[0] !== settled[at]?.kind,
  );
  const kinds = [...new Set(settled.map(({ kind }) => kind))];
  const told = kinds.flatMap((kind) => {
    const own = assumed.filter(({ column }) =>
      settled.some((each) => each.column === column && each.kind === kind),
    );
    const [first] = own;
    const facts = { kind: kindOf(domain, kind).title, heads: own.map(({ head }) => head) };
    return first ? [finding("resultKindAssumed", facts, sheet, first.cell)] : [];
  });
  const rivals = settled.flatMap((column) => {
    const others = settled.filter((other) => areRivals(column, other));
    const isSame = others.every((other) =>
      rows.every((row) => isEqualAt(view, row, column, other)),
    );
    return others.length > 0 && !isSame ? [{ column, others }] : [];
  });
  const doubts = rivals.map(({ column, others }) =>
    finding(
      "resultColumnInDoubt",
      { head: column.head, others: others.map(({ head }) => head) },
      sheet,
      column.cell,
    ),
  );
  const inDoubt = new Set(rivals.map(({ column }) => column.column));
  const once = settled.filter(
    (column, at) =>
      !inDoubt.has(column.column) &&
      !settled.slice(0, at).some((before) => areRivals(column, before)),
  );
  return { columns: once, findings: [...told, ...doubts] };
}

const contentsOf = (
  view: SheetView,
  { column }: ValueColumn,
  rows: readonly number[],
  words: ListWords,
): readonly CellValue[] =>
  rows.map((row) => valueAt(view, row, column, words)).filter(({ kind }) => kind !== "blank");

/** "Kết quả" may stand over points or grades, "Phân loại" over what is met: what most cells hold decides. */
function roleByContents({ role }: ValueColumn, values: readonly CellValue[]): ValueColumn["role"] {
  if (role !== "points" && role !== "outcome" && role !== "grade") return role;
  const most = (wanted: (value: CellValue) => boolean): boolean =>
    values.length > 0 && values.filter(wanted).length * 2 > values.length;
  const isAnswer = (value: CellValue): boolean =>
    value.kind === "points" && (value.points === 0 || value.points === 1);
  const isVerdict = (value: CellValue): boolean =>
    value.kind === "word" && ["met", "notMet", "incomplete"].includes(value.word);
  if (role !== "outcome" || !values.every((value) => isAnswer(value) || value.kind !== "points"))
    if (most(({ kind }) => kind === "points")) return "points";
  if (most((value) => isVerdict(value) || (role === "outcome" && isAnswer(value))))
    return "outcome";
  return most(({ kind }) => kind === "grade") ? "grade" : role;
}

/** A heading without a kind is of the only one that the title names, where that is passed or graded so; else of the first kind that is. */
function withKind(
  column: ValueColumn,
  all: readonly ValueColumn[],
  titled: readonly TableKind[],
  domain: Domain,
): ListedColumn {
  if (column.kind !== null) return { ...column, kind: column.kind };
  const [only, ...more] = titled;
  const ofTitle = only === undefined || more.length > 0 ? null : kindOf(domain, only);
  const fits = (kind: Pick<ListedKind, "passed" | "graded">): boolean =>
    column.role === "grade" ? kind.graded !== "never" : kind.passed !== "never";
  if (ofTitle && (column.role === "points" || fits(ofTitle)))
    return { ...column, kind: ofTitle.id };
  const kinds = listedKinds(domain);
  const isGraded =
    column.role === "grade" ||
    (column.role === "points" &&
      all.some(({ role }) => role === "grade") &&
      all.every(({ role }) => role !== "outcome" && role !== "met" && role !== "notMet"));
  const found = kinds.find(({ passed, graded }) =>
    isGraded ? graded === "always" : passed === "always",
  );
  const fallback = kinds.find(fits) ?? kinds[0];
  return { ...column, kind: (found ?? fallback)?.id ?? kindOf(domain, "").id };
}

/** Two columns that would say the same thing of the same table. */
const areRivals = (a: ListedColumn, b: ListedColumn): boolean =>
  a !== b && a.kind === b.kind && a.role === b.role && a.scorer === b.scorer;

const isEqualAt = (view: SheetView, row: number, a: ValueColumn, b: ValueColumn): boolean =>
  view.folded(row, a.column) === view.folded(row, b.column);
