/** Owns the handing out of a blank form: one copy a unit, with its title block filled in and the confirmed reading kept, each read again. */
import {
  type CopyOwner,
  copyFindings,
  copyNames,
  type FilledPlace,
  filledPlaces,
  filledWorkbook,
  formPlan,
  type FormPlan,
  type FormPreview,
  type FormWish,
  isGap,
  ownerOf,
  type ShownPlace,
} from "../../core/documents/distribution";
import { indexUnits } from "../../core/consolidate/naming/matchUnits";
import { finding, type Finding } from "../../core/model/finding/finding";
import type { ListedUnit } from "../../core/model/round/roundInput";
import { isTrusted } from "../../core/model/table/proof";
import type { Reading } from "../../core/model/table/reading";
import { type CellChange, formatAddress, type WorkbookData } from "../../core/model/workbook/grid";
import type { Correction } from "../../core/recognise/form/correction";
import type { WorkbookHost } from "../../hosts/host";
import type { RoundKit } from "../loading/builtIn/loadUnitWords";
import { amended, confirmation } from "../reading/amendments";
import { anchorsOf } from "../reading/anchors";
import { keptCorrection, recogniseFile } from "../reading/openWorkbook";
import { keptText as textToKeep, parseKept } from "../writing/keptState";

/** A workbook that can be given back as a file after each change. */
export interface SavingHost extends WorkbookHost {
  save(): Uint8Array;
}

export interface FormCopy {
  readonly unit: ListedUnit;
  readonly content: Uint8Array;
  readonly findings: readonly Finding[];
}

interface OpenedForm {
  readonly workbook: WorkbookData;
  readonly reading: Reading;
  readonly keptText: string | null;
}

async function openForm(host: WorkbookHost, kit: RoundKit): Promise<OpenedForm> {
  const workbook = { ...(await host.readWorkbook()), file: "" };
  const keptText = await host.readState();
  return { workbook, keptText, reading: recogniseFile({ workbook, keptText }, kit) };
}

/** Returns what would stand where, and what speaks against it; nothing is written. `file`: the form's name. */
export async function previewForms(
  host: WorkbookHost,
  file: string,
  wish: FormWish,
  kit: RoundKit,
): Promise<FormPreview> {
  const form = await openForm(host, kit);
  const plan = formPlan(form.workbook, form.reading, wish, kit);
  const owners = wish.units.map((unit) => ownerOf(unit, wish.above));
  const [first] = owners;
  const ending = /\.[^.]+$/.exec(file)?.[0].toLowerCase() ?? ".xlsx";
  return {
    ...plan,
    findings: [...plan.findings, ...(first ? questionsLeft(copyOf(form, plan, first, kit)) : [])],
    places: first ? filledFor(plan, first, kit).map(shownPlace) : [],
    names: copyNames(owners, ending),
  };
}

const filledFor = (
  { places, year }: FormPlan,
  owner: CopyOwner,
  { words }: RoundKit,
): readonly FilledPlace[] => filledPlaces(places, owner, year, words);

const shownPlace = ({ place, value }: FilledPlace): ShownPlace => ({
  sheet: place.sheet,
  cell: formatAddress(place),
  wanted: place.text.filter(isGap).map(({ wanted }) => wanted),
  before: place.before,
  example: String(value ?? ""),
});

/** How a unit's copy is read: what its title names is not known of the blank form. */
const copyOf = (
  { workbook, keptText }: OpenedForm,
  plan: FormPlan,
  owner: CopyOwner,
  kit: RoundKit,
): Reading =>
  recogniseFile({ workbook: filledWorkbook(workbook, filledFor(plan, owner, kit)), keptText }, kit);

function questionsLeft({ questions }: Reading): readonly Finding[] {
  const open = questions.filter(({ code }) => code === "column" || code === "kind");
  return open.length === 0 ? [] : [finding("formAsks", { count: open.length })];
}

/**
 * Returns the copies of some of the wish's units, in their order; none where the form cannot be handed out. Rejects with
 * a HostError where a cell cannot be written.
 */
export async function distributeForms(
  host: SavingHost,
  wish: FormWish,
  units: readonly ListedUnit[],
  kit: RoundKit,
): Promise<readonly FormCopy[]> {
  const form = await openForm(host, kit);
  const plan = formPlan(form.workbook, form.reading, wish, kit);
  const [first] = wish.units;
  if (plan.isBlocked || !first) return [];
  const read = copyOf(form, plan, ownerOf(first, wish.above), kit);
  await host.writeState(textWithForm({ ...form, reading: read }, kit));
  const index = indexUnits(wish.units, kit.words);
  const copies: FormCopy[] = [];
  for (const unit of units) {
    const owner = ownerOf(unit, wish.above);
    for (const [sheet, changes] of changesFor(filledFor(plan, owner, kit)))
      await host.writeCells(sheet, changes);
    const { reading } = await openForm(host, kit);
    const findings = copyFindings(reading, unit, owner, plan.year, index);
    copies.push({ unit, content: host.save(), findings });
  }
  return copies;
}

/** Every place is written for every unit: what the one before held is never left. */
function changesFor(filled: readonly FilledPlace[]): ReadonlyMap<string, readonly CellChange[]> {
  const bySheet = new Map<string, CellChange[]>();
  for (const { place, value } of filled) {
    const { sheet, row, column } = place;
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), { row, column, value }]);
  }
  return bySheet;
}

/** Who hands a form out says that it is read rightly where it was proven or confirmed; what was mended goes with it. */
function textWithForm({ workbook, reading, keptText }: OpenedForm, kit: RoundKit): string | null {
  const kept = parseKept(keptText, kit.lexicon.domain);
  const before = keptCorrection({ workbook, keptText }, kit);
  const correction = reading.tables
    .filter(isTrusted)
    .flatMap((table) => confirmation(table, workbook, kit.lexicon))
    .reduce<Correction | null>((all, amendment) => amended(all, amendment, reading), before);
  return textToKeep({ ...kept, correction, anchors: anchorsOf(correction, workbook) });
}
