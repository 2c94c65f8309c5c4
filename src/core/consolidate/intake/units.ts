/** Owns which files are a unit's and which of them count. */
import { type Domain, typeName } from "../../domain/domain";
import { finding } from "../../model/finding/finding";
import { bySeverity, type Finding } from "../../model/finding/finding";
import type { TableKind } from "../../model/table/reading";
import { countedOf, countingFirst } from "./duplicates";
import {
  type FileChoice,
  fileFactsOf,
  type ListedUnit,
  type ScoredTable,
  type Submission,
} from "../../model/round/roundInput";
import { type Sender, sendersOf } from "./senders";
import type { Duplicate, PlacedFinding, UnitFile } from "../../model/round/consolidation";
import { fileTotals } from "./wholeTotals";
import { type RoundLines, roundLines } from "./roundLines";
import type { RoundFiles, PlacedFile } from "./placedFiles";

/** One file that was read and scored, with whose it is. */
export interface OwnedSubmission extends Submission {
  readonly ownership: PlacedFile["ownership"];
}

/** A unit with its files, before its tables are compared with those of others. */
export interface UnitFiles {
  readonly unit: ListedUnit;
  readonly isListed: boolean;
  /** Other files of its name tell of another unit. */
  readonly isDisputed: boolean;
  readonly counted: readonly OwnedSubmission[];
  /** Read, but others of its files count. */
  readonly passedOver: readonly OwnedSubmission[];
  readonly files: readonly UnitFile[];
  /** About whose and which the files are. */
  readonly findings: readonly PlacedFinding[];
}

/** Scores one reading; the lines of the round stand for a table that has none of its own. */
export type ScoreReading = (
  reading: NonNullable<PlacedFile["reading"]>,
  lines: RoundLines,
) => {
  readonly tables: readonly ScoredTable[];
  readonly findings: readonly Finding[];
};

export const placed = (found: Finding, file: string | null): PlacedFinding => ({ ...found, file });

/** Returns every unit of the list in its order, then the others by name. */
export function formUnits(
  round: RoundFiles,
  {
    list,
    choices,
  }: { readonly list: readonly ListedUnit[]; readonly choices: readonly FileChoice[] },
  { scoreReading, domain }: { readonly scoreReading: ScoreReading; readonly domain: Domain },
): readonly UnitFiles[] {
  const lines = roundLines(
    round.files.flatMap(({ reading }) => reading ?? []),
    domain,
  );
  const scoreInRound = (reading: NonNullable<PlacedFile["reading"]>) =>
    scoreReading(reading, lines);
  const byUnit = new Map<string, { readonly unit: ListedUnit; readonly files: PlacedFile[] }>();
  for (const unit of list) byUnit.set(unit.key, { unit, files: [] });
  for (const submitted of round.files) {
    const unit = unitOf(submitted);
    if (!unit) continue;
    const entry = byUnit.get(unit.key);
    if (entry) entry.files.push(submitted);
    else byUnit.set(unit.key, { unit, files: [submitted] });
  }
  const listed = new Set(list.map(({ key }) => key));
  const repeatsOf = repeatsByFile(round);
  const senders = [...byUnit.values()].flatMap(({ unit, files }) => sendersOf(unit, files));
  const units = senders.map((sender) =>
    formUnit(sender, listed.has(sender.unit.key), repeatsOf, {
      scoreReading: scoreInRound,
      choices,
      domain,
    }),
  );
  const others = units
    .filter(({ isListed }) => !isListed)
    .sort((a, b) => (a.unit.key < b.unit.key ? -1 : 1));
  return [...units.filter(({ isListed }) => isListed), ...others];
}

/** A repeated file with its place among all repeats. */
type Repeat = RoundFiles["repeats"][number] & { readonly at: number };

function repeatsByFile({ repeats }: RoundFiles): ReadonlyMap<string, readonly Repeat[]> {
  const found = new Map<string, Repeat[]>();
  for (const [at, { entry, of }] of repeats.entries()) {
    const group = found.get(of.file);
    if (group) group.push({ entry, of, at });
    else found.set(of.file, [{ entry, of, at }]);
  }
  return found;
}

/** A refused file belongs to a unit only where that is sure. */
function unitOf({ ownership, ownUnit, reading }: PlacedFile): ListedUnit | null {
  if (ownership.kind === "sure") return ownership.unit;
  return reading === null ? null : ownUnit;
}

interface UnitRules {
  readonly scoreReading: (reading: NonNullable<PlacedFile["reading"]>) => ReturnType<ScoreReading>;
  readonly choices: readonly FileChoice[];
  readonly domain: Domain;
}

function formUnit(
  { unit, files: submitted, besides }: Sender,
  isListed: boolean,
  repeatsOf: ReadonlyMap<string, readonly Repeat[]>,
  { scoreReading, choices, domain }: UnitRules,
): UnitFiles {
  const submissions = submitted.flatMap((entry) => submissionOf(entry, unit, scoreReading));
  const choice = choices.find((each) => each.unit === unit.key) ?? null;
  const { sorted, ordering } = countingFirst(submissions, choice);
  const counted = countedOf(sorted, kindsOf);
  const [first] = counted;
  const names = new Map(submitted.map((entry) => [entry.file, entry]));
  const identical = identicalFiles(names, repeatsOf);
  const files = [
    ...sorted.map((submission) => {
      const isChosen = ordering === "chosen" && submission === first;
      return {
        ...unitFile(
          names.get(submission.file),
          submission,
          counted.includes(submission),
          first?.file ?? null,
        ),
        ...(isChosen ? ({ isChosen } as const) : {}),
      };
    }),
    ...submitted.filter(({ reading }) => reading === null).map(refusedFile),
    ...identical,
  ];
  const passedOver = sorted.filter((submission) => !counted.includes(submission));
  const findings = [
    ...otherTypes(first, besides, domain),
    ...submitted
      .filter(({ file }) => counted.some((submission) => submission.file === file))
      .flatMap(ownerFindings),
    ...passedOver.map(({ file, sha256 }) =>
      placed(
        ordering === "chosen" && isNew(sha256, choice)
          ? finding("newerThanChosen", { chosen: first?.file ?? "" })
          : finding("resubmitted", { counted: first?.file ?? "", ordering }),
        file,
      ),
    ),
    ...identical.map(({ file, insteadOf }) =>
      placed(finding("identicalFile", { of: insteadOf ?? "" }), file),
    ),
  ];
  const isDisputed = submitted.some(({ rivals }) => rivals.length > 0);
  return { unit, isListed, isDisputed, counted, passedOver, files, findings };
}

/** Whoever chose had not seen it. */
const isNew = (sha256: string, choice: FileChoice | null): boolean =>
  choice !== null && choice.among.length > 0 && !choice.among.includes(sha256);

/** A file that was read, scored as its unit's; a sheet that does not tell its type is of the unit's. */
function submissionOf(
  entry: PlacedFile,
  unit: ListedUnit,
  scoreReading: UnitRules["scoreReading"],
): readonly OwnedSubmission[] {
  const { reading, part, ownership } = entry;
  if (reading === null) return [];
  const typed = reading.unitType === null ? { ...reading, unitType: unit.type } : reading;
  return [{ ...fileFactsOf(entry), part, ownership, reading, ...scoreReading(typed) }];
}

/** Files that are one with a file of the unit, in the order in which they came. */
const identicalFiles = (
  names: ReadonlyMap<string, PlacedFile>,
  repeatsOf: ReadonlyMap<string, readonly Repeat[]>,
): readonly UnitFile[] =>
  [...names.keys()]
    .flatMap((file) => repeatsOf.get(file) ?? [])
    .sort((a, b) => a.at - b.at)
    .map(({ entry, of }) => {
      const original = names.get(of.file);
      return {
        ...fileFactsOf(entry),
        part: original?.part ?? null,
        use: "identical",
        insteadOf: of.file,
        nameInFile: original?.nameInFile ?? null,
        year: original?.year ?? null,
        totals: [],
        findings: [],
      };
    });

/** Files of the unit's name that are another's by their type: told, for somebody may know better. */
const otherTypes = (
  latest: Submission | undefined,
  besides: readonly PlacedFile[],
  domain: Domain,
): readonly PlacedFinding[] => {
  const others = besides.map(({ file, ownType }) => ({
    file,
    unitType: ownType && typeName(domain, ownType),
  }));
  return latest && others.length > 0
    ? [placed(finding("sameNameOtherType", { others }), latest.file)]
    : [];
};

const kindsOf = ({ tables }: Submission): readonly TableKind[] => [
  ...new Set(tables.map(({ table }) => table.kind)),
];

function unitFile(
  submitted: PlacedFile | undefined,
  submission: Submission,
  isCounted: boolean,
  latest: string | null,
): UnitFile {
  const { file, part, tables, findings } = submission;
  return {
    ...fileFactsOf(submission),
    part,
    use: isCounted ? "counted" : "superseded",
    insteadOf: isCounted ? null : latest,
    nameInFile: submitted?.nameInFile ?? null,
    year: submitted?.year ?? null,
    totals: tables.map(fileTotals),
    findings: isCounted ? [] : bySeverity(findings).map((found) => placed(found, file)),
  };
}

const refusedFile = (submitted: PlacedFile): UnitFile => ({
  ...fileFactsOf(submitted),
  part: submitted.part,
  nameInFile: submitted.nameInFile,
  year: submitted.year,
  use: submitted.why?.code === "otherYear" ? "otherYear" : "refused",
  insteadOf: null,
  totals: [],
  findings: [],
});

function ownerFindings(submitted: PlacedFile): readonly PlacedFinding[] {
  const { file, others, oldName, rivals, nameInFile: title } = submitted;
  const several = others.length > 0 ? [placed(finding("severalUnits", { others }), file)] : [];
  const old = oldName ? [placed(finding("oldUnitName", oldName), file)] : [];
  const apart =
    rivals.length > 0
      ? [placed(finding("titlesDisagree", { titles: [{ file, title }, ...rivals] }), file)]
      : [];
  return [...several, ...apart, ...old, ...namingFindings(submitted)];
}

function namingFindings({ ownership, nameInFile, file }: PlacedFile): readonly PlacedFinding[] {
  if (ownership.kind !== "sure") return [];
  const unit = fullName(ownership.unit);
  if (nameInFile === null) return [placed(finding("unitOnlyInFileName", { unit }), file)];
  return ownership.isMistyped
    ? [placed(finding("unitNameDiffers", { name: nameInFile, unit }), file)]
    : [];
}

/** "Thôn 3, Xã An Bình": the name that no other unit of the round has. */
export const fullName = ({ name, parent }: ListedUnit): string =>
  parent === null ? name : `${name}, ${parent}`;

/** Returns files that were sent twice, by unit: changed ones and identical ones. */
export function duplicatesOf(units: readonly UnitFiles[], round: RoundFiles): readonly Duplicate[] {
  const resubmitted = units.flatMap(({ unit, files }): readonly Duplicate[] => {
    const sent = files.filter(({ use }) => use === "counted" || use === "superseded");
    const counted = sent.find(({ use }) => use === "counted");
    return sent.some(({ use }) => use === "superseded")
      ? [
          {
            kind: "resubmitted",
            unit,
            files: [...sent].reverse().map(({ file }) => file),
            counted: counted?.file ?? null,
          },
        ]
      : [];
  });
  const owners = ownersOfFiles(units);
  const identical = [...repeatsByFile(round)].map(([of, repeats]): Duplicate => {
    const owner = owners.get(of);
    return {
      kind: "identical",
      unit: owner?.unit ?? null,
      files: [of, ...repeats.map(({ entry }) => entry.file)],
      counted: owner?.use === "counted" ? of : null,
    };
  });
  return [...resubmitted, ...identical];
}

/** The first unit that has a file, with what became of the file there. */
function ownersOfFiles(
  units: readonly UnitFiles[],
): ReadonlyMap<string, { readonly unit: ListedUnit; readonly use: UnitFile["use"] }> {
  const owners = new Map<string, { readonly unit: ListedUnit; readonly use: UnitFile["use"] }>();
  for (const { unit, files } of units)
    for (const { file, use } of files) if (!owners.has(file)) owners.set(file, { unit, use });
  return owners;
}
