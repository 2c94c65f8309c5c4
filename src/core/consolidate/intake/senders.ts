/** Owns who sent the files taken for one unit: those of another type of unit under its name are somebody else's. */
import type { TableKind, UnitType } from "../../model/table/reading";
import type { ListedUnit } from "../../model/round/roundInput";
import type { PlacedFile } from "./placedFiles";

/** Files that were taken for one unit's, as far as one unit can have sent them. */
export interface Sender {
  readonly unit: ListedUnit;
  readonly files: readonly PlacedFile[];
  /** Files of the same name that are another's by their type. */
  readonly besides: readonly PlacedFile[];
}

/**
 * Returns the unit with its files, and beside it owners of its name but of another type that sent the same tables: none
 * of them takes another's place. A file that somebody has assigned stays where it is.
 */
export function sendersOf(unit: ListedUnit, files: readonly PlacedFile[]): readonly Sender[] {
  const types = [...new Set(files.flatMap((file) => openType(file) ?? []))];
  const ownType = types.find((type) => type === unit.type) ?? types[0] ?? null;
  const isOwn = (file: PlacedFile): boolean => [null, ownType].includes(openType(file));
  const kinds = new Set(files.filter(isOwn).flatMap(kindsOf));
  const apart = types.filter(
    (type) =>
      type !== ownType &&
      files.some(
        (file) => openType(file) === type && kindsOf(file).some((kind) => kinds.has(kind)),
      ),
  );
  const filesOf = (type: UnitType): readonly PlacedFile[] =>
    files.filter((file) => openType(file) === type);
  const others = apart.flatMap((type): readonly Sender[] => {
    const [first] = filesOf(type);
    if (!first) return [];
    const { ownUnit } = first;
    const other = { ...ownUnit, type, key: `${ownUnit.key}/${type}` };
    const besides = files.filter((file) => openType(file) !== type);
    return [{ unit: other, files: filesOf(type), besides }];
  });
  const besides = apart.flatMap(filesOf);
  const mainFiles = files.filter((file) => !besides.includes(file));
  return [{ unit, files: mainFiles, besides }, ...others];
}

/** Null where nothing tells it, or where somebody has said whose the file is. */
const openType = ({ reading, isAssigned, ownType }: PlacedFile): UnitType | null =>
  reading === null || isAssigned ? null : ownType;

const kindsOf = ({ reading }: PlacedFile): readonly TableKind[] =>
  reading?.tables.map(({ kind }) => kind) ?? [];
