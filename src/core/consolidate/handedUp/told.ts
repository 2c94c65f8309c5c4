/** Owns what is told and asked of lists that were handed up as wholes: what was not read, units without a result, who sent them. */
import { finding } from "../../model/finding/finding";
import type { PlacedFinding, UnitQuestion } from "../../model/round/consolidation";
import type { ListedUnit } from "../../model/round/roundInput";
import { hasTrait, type Domain } from "../../domain/domain";
import type { HandedUp, RoundFiles } from "../intake/placedFiles";
import { placed } from "../intake/units";
import type { PlacedRow } from "./place";

/** Returns the findings about lists; units with a result of their own lack none. */
export function listsTold(
  { lists, repeats }: Pick<RoundFiles, "lists" | "repeats">,
  rows: readonly PlacedRow[],
  hasResult: ReadonlySet<string>,
): readonly PlacedFinding[] {
  const empty = rows.filter(({ row, unit }) => row.tables.length === 0 && !hasResult.has(unit.key));
  return [
    ...lists.flatMap(({ intake, list }) =>
      list.findings.map((found) => placed(found, intake.file)),
    ),
    ...waiting(lists, rows).map(({ intake, units }) =>
      placed(finding("senderUnknown", { units }), intake.file),
    ),
    ...empty.map(({ intake, row }) =>
      placed(finding("resultMissing", { unit: row.name }, row.sheet, row.cell), intake.file),
    ),
    ...repeats
      .filter(({ of }) => lists.some(({ intake }) => intake.file === of.file))
      .map(({ entry, of }) => placed(finding("identicalFile", { of: of.file }), entry.file)),
  ];
}

/** Returns the questions: who sent a list, and which unit a row is that several could be. */
export function listQuestions(
  lists: readonly HandedUp[],
  rows: readonly PlacedRow[],
  { list, domain }: { readonly list: readonly ListedUnit[] | null; readonly domain: Domain },
): readonly UnitQuestion[] {
  const communes = [
    ...new Set(
      (list ?? []).flatMap(({ name, type, parent }) =>
        hasTrait(domain, type, "place") ? [name] : (parent ?? []),
      ),
    ),
  ];
  const senders = waiting(lists, rows).map(
    ({ intake }): UnitQuestion => ({
      asksSender: true,
      file: intake.file,
      part: null,
      sha256: intake.sha256,
      name: null,
      candidates: communes,
    }),
  );
  const units = rows.flatMap(({ whose, intake, row, waitsForSender }): readonly UnitQuestion[] =>
    whose.ownership.kind !== "doubtful" || waitsForSender || row.tables.length === 0
      ? []
      : [
          {
            file: intake.file,
            part: whose.part,
            sha256: intake.sha256,
            name: row.name,
            candidates: whose.ownership.candidates.map(({ key }) => key),
          },
        ],
  );
  return [...senders, ...units];
}

/** Lists of which some units wait until somebody has said who sent them. */
const waiting = (lists: readonly HandedUp[], rows: readonly PlacedRow[]) =>
  lists.flatMap(({ intake }) => {
    const units = rows.filter((row) => row.intake === intake && row.waitsForSender).length;
    return units > 0 ? [{ intake, units }] : [];
  });
