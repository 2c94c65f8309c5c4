/** Owns what who appraises says beside a sheet: changed content by content, found again by what the contents say, laid over the table. */
import { only } from "../base/only";
import type { Points } from "../base/points";
import type { Appraisal, AppraisedContent, DeclaredConflict } from "../model/table/appraisal";
import { indicatorsIn, isIndicator, withGroupSums } from "../model/table/itemTree";
import { countedSum } from "../model/table/partCap";
import type { Item, TableReading } from "../model/table/reading";
import type { KeptAppraisal, KeptContent, PlacedAppraisal } from "./appraisalSchema";
import type { Settings } from "./schema";
import { settingsOf, withTable } from "./table";

/** What is said anew of a content; a field that is left out stays, null takes it back. `points`: where the table has no column for them. */
export interface AppraisalChange extends Partial<Omit<AppraisedContent, "row">> {
  readonly points?: Points | null;
}

/** Who appraises; a field that is left out stays, null takes it back. */
export interface AppraiserChange {
  readonly by?: string | null;
  readonly conflict?: DeclaredConflict | null;
}

/** Returns the settings with a change about one content, said on a day ("2025-11-30"). */
export function withAppraised(
  settings: Settings,
  table: TableReading,
  item: Item,
  change: AppraisalChange,
  day: string,
): Settings {
  const before = keptOf(settings, table);
  const own = contentsOf(before, table).get(item.row);
  const { row, path, text } = item;
  const content = { ...own, row, path, text, ...statedIn(change) };
  const stated = Object.fromEntries(
    Object.entries(content).filter(([, value]) => value !== undefined),
  ) as KeptContent;
  const isEmpty = Object.keys(stated).length === PLACE_FIELDS;
  if (isEmpty ? !own : JSON.stringify(own) === JSON.stringify(stated)) return settings;
  const contents = [
    ...before.contents.filter((each) => each !== own),
    ...(isEmpty ? [] : [stated]),
  ].sort((a, b) => a.row - b.row);
  return withTable(settings, table, { appraisal: { ...before, day, contents } });
}

/** Returns the settings with the day on which something was said last. */
export function withAppraisalDay(settings: Settings, table: TableReading, day: string): Settings {
  const before = keptOf(settings, table);
  return before.day === day
    ? settings
    : withTable(settings, table, { appraisal: { ...before, day } });
}

/** Row, path and text: what an entry has that says nothing. */
const PLACE_FIELDS = 3;

function statedIn({ note, ...change }: AppraisalChange): {
  readonly [F in keyof KeptContent]?: KeptContent[F] | undefined;
} {
  const words = (text: string | null): string | undefined => text?.trim() || undefined;
  return {
    ...(change.points === undefined ? {} : { points: change.points ?? undefined }),
    ...(change.reason === undefined ? {} : { reason: words(change.reason) }),
    ...(change.evidence === undefined ? {} : { evidence: change.evidence ?? undefined }),
    ...(change.evidenceNote === undefined ? {} : { evidenceNote: words(change.evidenceNote) }),
    ...(note === undefined
      ? {}
      : { note: note?.text.trim() ? { ...note, text: note.text.trim() } : undefined }),
  };
}

/** Returns the settings with who appraises a table. */
export function withAppraiser(
  settings: Settings,
  table: TableReading,
  { by, conflict }: AppraiserChange,
  day: string,
): Settings {
  const before = keptOf(settings, table);
  const named = by === undefined ? before.by : by?.trim() || undefined;
  const declared =
    conflict === undefined
      ? before.conflict
      : (conflict && {
          has: conflict.has,
          ...(conflict.words?.trim() ? { words: conflict.words.trim() } : {}),
        }) ||
        undefined;
  if (named === before.by && declared === before.conflict) return settings;
  const appraisal: KeptAppraisal = {
    ...(named === undefined ? {} : { by: named }),
    day,
    ...(declared === undefined ? {} : { conflict: declared }),
    contents: before.contents,
  };
  return withTable(settings, table, { appraisal });
}

const keptOf = (settings: Settings, table: TableReading): KeptAppraisal =>
  settingsOf(settings, table).appraisal ?? { contents: [] };

/** Returns the table with what was said of it; appraised points without a column count as if they stood in one. */
export function withAppraisal(table: TableReading, kept: KeptAppraisal | undefined): TableReading {
  if (!kept) return table;
  const placed = contentsOf(kept, table);
  const appraisal: Appraisal = {
    by: kept.by ?? null,
    day: kept.day ?? null,
    conflict: kept.conflict ? { has: kept.conflict.has, words: kept.conflict.words ?? null } : null,
    contents: [...placed].map(([row, content]) => ({
      row,
      reason: content.reason ?? null,
      evidence: content.evidence ?? null,
      evidenceNote: content.evidenceNote ?? null,
      note: content.note ?? null,
    })),
    gone: goneFrom(kept, [...placed.values()]),
  };
  const told = { ...table, appraisal };
  return table.columns.appraised === null ? withPoints(told, placed) : told;
}

const goneFrom = ({ contents }: KeptAppraisal, placed: readonly KeptContent[]): readonly string[] =>
  contents.filter((content) => !placed.includes(content)).map(({ text }) => text);

function withPoints(table: TableReading, placed: ReadonlyMap<number, KeptContent>): TableReading {
  const items = withGroupSums(
    table.items.map((item) => {
      const points = isIndicator(item) ? placed.get(item.row)?.points : undefined;
      return points === undefined ? item : withAppraisedPoints(item, points);
    }),
  );
  const { total } = table;
  const sum = countedSum(items, ({ scores }) => scores.appraised.points);
  return {
    ...table,
    items,
    total: total && {
      ...total,
      scores: { ...total.scores, appraised: { ...total.scores.appraised, points: sum } },
    },
  };
}

const withAppraisedPoints = (item: Item, points: Points): Item => ({
  ...item,
  scores: { ...item.scores, appraised: { ...item.scores.appraised, points } },
});

/** Returns what is kept of each row: a content is found by what it says, in its place, else as the only one, else under its number. */
function contentsOf(
  { contents }: KeptAppraisal,
  { items }: TableReading,
): ReadonlyMap<number, KeptContent> {
  const indicators = indicatorsIn(items);
  const found = new Map<number, KeptContent>();
  for (const content of contents) {
    const same = indicators.filter(({ text }) => text === content.text);
    const item =
      same.find(({ row }) => row === content.row) ??
      only(same) ??
      only(same.filter(({ path }) => path === content.path));
    if (item && !found.has(item.row)) found.set(item.row, content);
  }
  return found;
}

/** Returns the tables with the appraisals that a file keeps: by their place, else as the only ones of their kind. */
export const withAppraisals = (
  tables: readonly TableReading[],
  kept: readonly PlacedAppraisal[],
): readonly TableReading[] =>
  kept.length === 0
    ? tables
    : tables.map((table) => {
        const own =
          kept.find(
            ({ sheet, headerRow }) => sheet === table.sheet && headerRow === table.headerRows[0],
          ) ?? keptElsewhere(table, tables, kept);
        return withAppraisal(table, own?.appraisal);
      });

/** What was said of the only table of a kind, whose place is another now. */
function keptElsewhere(
  { kind }: TableReading,
  tables: readonly TableReading[],
  kept: readonly PlacedAppraisal[],
): PlacedAppraisal | undefined {
  const ofKind = kept.filter((each) => each.kind === kind);
  return tables.filter((table) => table.kind === kind).length === 1 ? only(ofKind) : undefined;
}
