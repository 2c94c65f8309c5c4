/** Owns which files of one unit cannot take each other's place: their titles, forms or file names tell several, or the sheet tells none. */
import { foldText } from "../../base/text";
import { namesInFileName } from "../naming/fileNames";
import { joinWords } from "../naming/nameWords";
import type { UnitIndex } from "../naming/matchUnits";
import { parseUnitName, type UnitName } from "../naming/names";
import type { PlacedFile } from "./placedFiles";
import { apart } from "./whose";

/**
 * Returns the files, each with those of its unit that it disagrees with. Of a unit of the list they are in doubt: which
 * one is its own is asked; without a list each stands for itself, uncounted, and whether they are one unit's is asked.
 */
export function keptApartWhereDisagreeing(
  files: readonly PlacedFile[],
  index: UnitIndex,
): readonly PlacedFile[] {
  const byUnit = new Map<string, PlacedFile[]>();
  for (const file of files) {
    if (file.reading === null || file.isAssigned) continue;
    const { key } = file.ownership.kind === "sure" ? file.ownership.unit : file.ownUnit;
    if (!byUnit.get(key)?.push(file)) byUnit.set(key, [file]);
  }
  const rivals = new Map(
    [...byUnit.values()].flatMap((group) =>
      group.map((file): [PlacedFile, readonly PlacedFile[]] => [
        file,
        group.filter((other) => areRivals(file, other) && !agree(file, other, index)),
      ]),
    ),
  );
  return files.map((file) => keptApart(file, rivals.get(file) ?? []));
}

function keptApart(file: PlacedFile, rivals: readonly PlacedFile[]): PlacedFile {
  if (rivals.length === 0) return file;
  const placed: PlacedFile = {
    ...file,
    rivals: rivals.map((other) => ({
      file: other.file,
      title: other.nameInFile,
      unit: apart(other.ownUnit, other).key,
    })),
    ownUnit: apart(file.ownUnit, file),
  };
  return file.ownership.kind === "sure"
    ? { ...placed, ownership: { kind: "doubtful", candidates: [file.ownership.unit] } }
    : placed;
}

/** Only one of them can count: tables of one kind, of one type of unit. */
function areRivals(a: PlacedFile, b: PlacedFile): boolean {
  const kinds = new Set(a.reading?.tables.map(({ kind }) => kind) ?? []);
  if (a.file === b.file) return false;
  const isSameType = a.ownType === null || b.ownType === null || a.ownType === b.ownType;
  return isSameType && (b.reading?.tables ?? []).some(({ kind }) => kinds.has(kind));
}

function agree(a: PlacedFile, b: PlacedFile, index: UnitIndex): boolean {
  const names = [a, b].map(({ nameInFile }) =>
    nameInFile === null ? null : parseUnitName(nameInFile, index.words, index.places),
  );
  const [first, second] = names;
  if (!first || !second) return false;
  const forms = [a, b].map(({ reading }) => reading?.form ?? null);
  const isOtherForm = forms.every((form) => form !== null) && forms[0] !== forms[1];
  const isOtherPlace = a.ownPlace && b.ownPlace && a.ownPlace.key !== b.ownPlace.key;
  return (
    (isSameName(first, second) || areBothListed(a, b)) &&
    isSameBody(first, second) &&
    !isOtherForm &&
    !isOtherPlace &&
    hasYearInside(a) &&
    hasYearInside(b) &&
    !saysOtherwise(a.file, first, index) &&
    !saysOtherwise(b.file, second, index)
  );
}

const isSameName = (a: UnitName, b: UnitName): boolean =>
  joinWords(a.core) === joinWords(b.core) || a.text === b.text;

/** In other words, but the names in both sheets were found to be the unit's; not one that is no more. */
const areBothListed = (a: PlacedFile, b: PlacedFile): boolean =>
  [a, b].every(({ ownership }) => ownership.kind === "sure" && !ownership.isFromFileName) &&
  a.oldName?.name === b.oldName?.name;

/** Bodies that sign for the same unit may differ only where one of them is not named. */
function isSameBody(a: UnitName, b: UnitName): boolean {
  const bodies = [a, b].map(({ roles }) =>
    roles
      .filter((role) => role !== COMMITTEE)
      .sort()
      .join(),
  );
  return a.isOffice === b.isOffice && bodies[0] === bodies[1];
}
/** Whoever the unit is, its people's committee may stand before it. */
const COMMITTEE = "ubnd";

/** A year that stands in the file's name alone is not the sheet's. */
const hasYearInside = ({ reading, file }: PlacedFile): boolean =>
  reading !== null &&
  reading.year !== null &&
  (reading.tables.some(({ year }) => year !== null) ||
    !foldText(file).includes(String(reading.year)));

/** The file's name names another unit of the kind. */
const saysOtherwise = (file: string, name: UnitName, { words, places }: UnitIndex): boolean =>
  namesInFileName(file, words, places).some(
    (each) =>
      each.kind !== null &&
      each.kind === name.kind &&
      joinWords(each.core) !== joinWords(name.core) &&
      !joinWords(each.core).startsWith(`${joinWords(name.core)} `),
  );
