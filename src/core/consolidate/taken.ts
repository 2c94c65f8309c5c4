/** Owns what each file of a round is before units are formed: read and of the year, of another year, or refused; and whose. */
import { finding, type Finding } from "../finding";
import type { Reading } from "../reading";
import { inOrder, partIdentical } from "./duplicates";
import type { Assignment, ConsolidationInput, FileFacts, Intake, ListedUnit } from "./input";
import { listedUnit } from "./listedUnit";
import type { UnitIndex } from "./matchUnits";
import { parseUnitName, type UnitName } from "./names";
import { countYears, readingOfYear, type YearCount } from "./round";
import { nameInside, type Whose, whoseFile } from "./whose";
import { joinWords } from "./words";

/** One file with whose it is. */
export interface Taken extends FileFacts {
  /** Of the round's year; null when it is refused. */
  readonly reading: Reading | null;
  /** Null when it is read. */
  readonly why: Finding | null;
  readonly whose: Whose;
  /** The unit as the file itself names it. */
  readonly ownUnit: ListedUnit;
  readonly nameInFile: string | null;
  readonly year: number | null;
}

export interface Round {
  readonly year: number | null;
  readonly years: readonly YearCount[];
  readonly files: readonly Taken[];
  readonly repeats: readonly { readonly entry: Intake; readonly of: Intake }[];
}

/** Returns every file once, in an order that does not depend on how they were given. */
export function takeFiles(input: ConsolidationInput, index: UnitIndex): Round {
  const { first, repeats } = partIdentical(input.intakes);
  const years = countYears(first.flatMap(({ reading }) => reading ?? []));
  const year = input.year ?? years[0]?.year ?? null;
  const answers = new Map(input.assignments.map((answer) => [answer.sha256, answer]));
  const files = first.map((intake) => takeFile(intake, year, index, answers, input.list ?? []));
  const refused = new Map(
    files.flatMap((taken) => (taken.why ? [[taken.file, taken] as const] : [])),
  );
  const isRefused = ({ of }: Round["repeats"][number]): boolean => refused.has(of.file);
  // A copy of what nobody can read is refused as that is, each under its own name.
  const copies = repeats.flatMap(({ entry, of }): readonly Taken[] => {
    const taken = refused.get(of.file);
    const { file, sha256, size, modified, modifiedFrom } = entry;
    return taken ? [{ ...taken, file, sha256, size, modified, modifiedFrom }] : [];
  });
  return {
    year,
    years,
    files: inOrder([...files, ...copies]),
    repeats: repeats.filter((repeat) => !isRefused(repeat)),
  };
}

function takeFile(
  intake: Intake,
  year: number | null,
  index: UnitIndex,
  answers: ReadonlyMap<string, Assignment>,
  list: readonly ListedUnit[],
): Taken {
  const { file, sha256, size, modified, modifiedFrom } = intake;
  const facts = { file, sha256, size, modified, modifiedFrom };
  const read = intake.reading ?? unread(file);
  const name = nameInside(read);
  const answer = answers.get(sha256);
  const whose = answer ? answered(answer, list) : whoseFile(file, read, index);
  const common = {
    ...facts,
    whose,
    ownUnit: ownUnit(intake, read, index),
    nameInFile: name,
    year: read.year,
  };
  if (intake.reading === null) return { ...common, reading: null, why: intake.refusal };
  if (read.tables.length + read.otherTables.length === 0) {
    const why = read.findings.find(({ code }) => code === "noScoreTable");
    return { ...common, reading: null, why: why ?? finding("noScoreTable", {}) };
  }
  const reading = readingOfYear(read, year);
  return reading
    ? { ...common, reading, why: null }
    : {
        ...common,
        reading: null,
        why: finding("otherYear", { year: read.year, round: year ?? 0 }),
      };
}

/** A file that could not be read is told by its name alone. */
const unread = (file: string): Reading => ({
  file,
  format: "xlsx",
  unit: null,
  unitType: null,
  year: null,
  form: null,
  titleLines: [],
  tables: [],
  otherTables: [],
  findings: [],
  questions: [],
});

function answered({ unit: key }: Assignment, list: readonly ListedUnit[]): Whose {
  const unit = list.find((listed) => listed.key === key);
  return unit
    ? { kind: "sure", unit, isFromFileName: false, isMistyped: false }
    : { kind: "unknown" };
}

/** Files that write one name in several ways are of one unit; a file without any name is on its own. */
function ownUnit({ file, sha256 }: FileFacts, reading: Reading, index: UnitIndex): ListedUnit {
  const { unit: named, unitType } = reading;
  const bare = file.split("/").pop() ?? file;
  if (named === null) {
    const unit = listedUnit({ name: bare, type: unitType });
    return { ...unit, key: `?${sha256 || file}` };
  }
  const parsed = parseUnitName(named, index.words, index.places);
  const parent = parsed.parent ? joinWords(parsed.parent.core) : null;
  const unit = listedUnit({ name: named, type: unitType ?? parsed.unitType });
  return { ...unit, key: `?${canonical(parsed, parent)}` };
}

const canonical = (name: UnitName, parent: string | null): string =>
  [
    name.kind ?? "",
    name.levels.join("+"),
    name.legalForms.join("+"),
    joinWords(name.core) || name.text.toLowerCase(),
    parent ?? "",
  ].join("/");
