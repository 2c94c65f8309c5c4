/** Owns how copies that people filled in become one file again: taken where only who was given a content changed it, all else a conflict for a person to choose in. */
import type { CellChange } from "../model/workbook/grid";
import { parseAddress } from "../model/workbook/grid";
import {
  type ContentName,
  type SharedBook,
  type Slot,
  slotsOf,
  type SlotValue,
  valueOf,
} from "./book";
import { type CopyRefusal, layOver, type LaidCopy } from "./match";
import { isSameContent, type Share } from "./share";

/** A file that is joined. */
export interface CopyBook extends SharedBook {
  /** Name of the file, unlike that of all others. */
  readonly file: string;
  /** Null: it does not say whose it is, or is no copy that was shared out. */
  readonly share: Share | null;
}

/**
 * Why a person has to choose. `different`: several changed it, each otherwise · `originalChanged`: it was changed in the file
 * itself too, since it was shared out · `notTheirs`: who changed it was not given it · `unmarked`: the copy does not say whose it
 * is · `printed`: nobody is given it.
 */
export type ConflictKind = "different" | "originalChanged" | "notTheirs" | "unmarked" | "printed";

/** What one file has there. */
export interface Claim {
  readonly file: string;
  readonly person: string | null;
  readonly value: SlotValue;
}

export interface Conflict {
  /** By which it is chosen in: "Sheet!E12", with what is kept beside a row "Sheet!12#facts". */
  readonly id: string;
  readonly kind: ConflictKind;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string | null;
  /** Null: it belongs to no content. */
  readonly content: ContentName | null;
  readonly field: Slot["field"] | null;
  /** What stands in the file. */
  readonly standing: SlotValue;
  readonly claims: readonly Claim[];
  /** Name of the file that counts, `keepsOriginal` for what stands; null: nobody has chosen. */
  readonly chosen: string | null;
}

/** A value that comes into the file. */
export interface TakenValue {
  readonly slot: Pick<Slot, "sheet" | "row" | "cell" | "content"> & {
    readonly field: Slot["field"] | null;
  };
  readonly value: SlotValue;
  readonly file: string;
  readonly person: string | null;
}

/** What became of a copy as a whole. */
export type CopyNote =
  | { readonly code: CopyRefusal; readonly file: string }
  | { readonly code: "unmarkedCopy"; readonly file: string }
  | { readonly code: "sameCopy"; readonly file: string; readonly other: string }
  | { readonly code: "moved"; readonly file: string }
  | { readonly code: "otherVersion"; readonly file: string; readonly count: number }
  | {
      readonly code: "contentsMissing";
      readonly file: string;
      readonly contents: readonly ContentName[];
    };

/** Notes because of which nothing is taken from a copy. */
const refusals: readonly CopyNote["code"][] = [
  "noTable",
  "otherUnit",
  "otherYear",
  "otherForm",
  "sameCopy",
];
export const isRefusal = ({ code }: CopyNote): boolean => refusals.includes(code);

/** A note that is more than told by the way. */
export const isSerious = (note: CopyNote): boolean => note.code !== "otherVersion";

export interface Joined {
  readonly taken: readonly TakenValue[];
  readonly conflicts: readonly Conflict[];
  readonly notes: readonly CopyNote[];
}

/** What a choice names where the file itself counts. */
export const keepsOriginal = "original";

/** Choices by the id of the conflict: the name of a file, or `keepsOriginal`. */
export type Choices = { readonly [id: string]: string };

interface Laid {
  readonly copy: CopyBook;
  readonly laid: LaidCopy;
}

/** Returns what comes into the file, and what a person has to choose; nothing is taken where two say otherwise. */
export function joinCopies(
  original: SharedBook,
  copies: readonly CopyBook[],
  choices: Choices = {},
): Joined {
  const own = slotsOf(original);
  const notes: CopyNote[] = [];
  const laid = copies.flatMap((copy, at): readonly Laid[] => {
    const twin = copies.slice(0, at).find((other) => isTheSame(other, copy));
    const over = twin ? "sameCopy" : layOver(original, copy);
    if (typeof over !== "string") return [{ copy, laid: over }];
    notes.push(
      over === "sameCopy"
        ? { code: over, file: copy.file, other: twin?.file ?? "" }
        : { code: over, file: copy.file },
    );
    return [];
  });
  for (const each of laid) notes.push(...notesOn(each, own));
  const found = [
    ...own.flatMap((slot) => joinedSlot(slot, laid)),
    ...printedConflicts(original, laid),
  ];
  const conflicts = found.flatMap((each) => ("kind" in each ? [withChoice(each, choices)] : []));
  return {
    taken: [
      ...found.flatMap((each) => ("kind" in each ? [] : [each])),
      ...conflicts.flatMap(chosenValue),
    ],
    conflicts,
    notes,
  };
}

/** Two files that hold the same of the same person. */
const isTheSame = (one: CopyBook, other: CopyBook): boolean =>
  one.share !== null &&
  other.share !== null &&
  one.share.person === other.share.person &&
  JSON.stringify([slotsOf(one), one.workbook.grids.map(({ cells }) => cells)]) ===
    JSON.stringify([slotsOf(other), other.workbook.grids.map(({ cells }) => cells)]);

function notesOn({ copy, laid }: Laid, own: readonly Slot[]): readonly CopyNote[] {
  const { file, share } = copy;
  const notes: CopyNote[] = [];
  if (share === null) notes.push({ code: "unmarkedCopy", file });
  else {
    const count = own.filter(({ key, value }) => (share.base[key] ?? null) !== value).length;
    if (count > 0) notes.push({ code: "otherVersion", file, count });
  }
  if (laid.missing.length > 0)
    notes.push({ code: "contentsMissing", file, contents: laid.missing });
  else if (laid.printed === null) notes.push({ code: "moved", file });
  return notes;
}

/** A claim with what it means. */
interface Change extends Claim {
  readonly isOwn: boolean;
  readonly isMarked: boolean;
  /** What stood in the file when the copy was made. */
  readonly base: SlotValue;
}

/** What copies make of one place: nothing, a value that is taken, or a conflict. */
function joinedSlot(slot: Slot, laid: readonly Laid[]): readonly (TakenValue | Conflict)[] {
  const changes = laid.flatMap((each) => changeIn(slot, each));
  if (changes.length === 0) return [];
  const [first] = changes;
  const owner = changes.find(({ isOwn }) => isOwn);
  const isOneValue = changes.every(({ value }) => value === first?.value);
  const isStanding = changes.every(({ base }) => base === slot.value);
  if (!slot.isFormula && owner && isOneValue && isStanding) {
    const { file, person, value } = owner;
    return [{ slot, value, file, person }];
  }
  const kind: ConflictKind = slot.isFormula
    ? "printed"
    : !isOneValue
      ? "different"
      : !isStanding
        ? "originalChanged"
        : changes.some(({ isMarked }) => !isMarked)
          ? "unmarked"
          : "notTheirs";
  const { sheet, row, cell, content, field } = slot;
  return [
    {
      id: cell === null ? `${sheet}!${row}#${field}` : `${sheet}!${cell}`,
      ...{ kind, sheet, row, cell, content, field },
      standing: slot.value,
      claims: changes.map(({ file, person, value }) => ({ file, person, value })),
      chosen: null,
    },
  ];
}

/** What a copy changed of a place since it was made; what is so in the file by now is no change. */
function changeIn(slot: Slot, { copy, laid }: Laid): readonly Change[] {
  const there = laid.slots.get(slot.key);
  if (!there) return [];
  const { file, share } = copy;
  const base = share ? (share.base[slot.key] ?? null) : slot.value;
  const { value } = there;
  if (value === base || value === slot.value) return [];
  const isOwn = share?.contents.some((each) => isSameContent(each, slot.content)) ?? false;
  return [{ file, person: share?.person ?? null, value, isOwn, isMarked: share !== null, base }];
}

/** What copies changed of what is printed, cell by cell. */
function printedConflicts(original: SharedBook, laid: readonly Laid[]): readonly Conflict[] {
  const found = new Map<string, Conflict>();
  for (const { copy, laid: over } of laid)
    for (const { sheet, row, cell, value } of over.printed ?? []) {
      const id = `${sheet}!${cell}`;
      const before = found.get(id);
      found.set(id, {
        ...{ id, kind: "printed", sheet, row, cell, content: null, field: null },
        standing: before ? before.standing : standingAt(original, sheet, cell),
        claims: [
          ...(before?.claims ?? []),
          { file: copy.file, person: copy.share?.person ?? null, value },
        ],
        chosen: null,
      });
    }
  return [...found.values()];
}

function standingAt({ workbook }: SharedBook, sheet: string, cell: string): SlotValue {
  const at = parseAddress(cell);
  const found = workbook.grids
    .find((grid) => grid.sheet === sheet)
    ?.cells.find(({ row, column }) => row === at?.row && column === at.column);
  return valueOf(found);
}

function withChoice(conflict: Conflict, choices: Choices): Conflict {
  const wish = choices[conflict.id];
  const claim = conflict.claims.find(
    (each) => (each.file === wish || each.person === wish) && canBeTaken(conflict, each),
  );
  return {
    ...conflict,
    chosen: wish === keepsOriginal ? keepsOriginal : (claim?.file ?? null),
  };
}

function chosenValue(conflict: Conflict): readonly TakenValue[] {
  const claim = conflict.claims.find(({ file }) => file === conflict.chosen);
  if (!claim) return [];
  const { sheet, row, cell, content, field } = conflict;
  return content === null || field === null
    ? [{ slot: { sheet, row, cell, content: noContent(sheet), field: null }, ...claim }]
    : [{ slot: { sheet, row, cell, content, field }, ...claim }];
}

/** What belongs to no content. */
const noContent = (sheet: string): ContentName => ({ sheet, path: "" });

/** A formula is never taken from another file, and none is written over. */
export const canBeTaken = ({ standing }: Pick<Conflict, "standing">, { value }: Claim): boolean =>
  !isFormulaText(standing) && !isFormulaText(value) && typeof value !== "boolean";

const isFormulaText = (value: SlotValue): boolean =>
  typeof value === "string" && value.startsWith("=");

/** Returns the choices that name no conflict, or a file that has nothing there. */
export const strayChoices = ({ conflicts }: Joined, choices: Choices): readonly string[] =>
  Object.keys(choices).filter((id) =>
    conflicts.every((conflict) => conflict.id !== id || conflict.chosen === null),
  );

/** Returns the cells that the taken values change, by their sheet. */
export function takenCells({
  taken,
}: Pick<Joined, "taken">): ReadonlyMap<string, readonly CellChange[]> {
  const found = new Map<string, CellChange[]>();
  for (const { slot, value } of taken) {
    const address = slot.cell === null ? null : parseAddress(slot.cell);
    if (!address || typeof value === "boolean") continue;
    found.set(slot.sheet, [...(found.get(slot.sheet) ?? []), { ...address, value }]);
  }
  return found;
}
