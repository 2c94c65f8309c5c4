/** Owns what a person typed once for papers, kept in the browser: fields of the round by their ids, those of a unit under its name. */
import { type Particulars, type Places, placesOf } from "../../core/documents/papers/facts/context";
import type { Placeholders } from "../../core/documents/papers/template";
import { isRecord, parseJson } from "../../actions/loading/json";
import { recall, remember } from "../shared/browserMemory";

const NAME = "cham-diem.papers";
const MOST = 400;

type Texts = { readonly [id: string]: string };

interface KeptParticulars {
  readonly round: Texts;
  readonly forms: Texts;
  /** Of the printer and the blanks of this machine. */
  readonly places: Places;
  readonly units: { readonly [name: string]: Texts };
}

function recalled(): KeptParticulars {
  const text = recall(NAME);
  const data = text === null ? null : parseJson(text);
  const part = (key: string): unknown => (isRecord(data) ? data[key] : null);
  const units = part("units");
  return {
    round: textsOf(part("round")),
    forms: textsOf(part("forms")),
    places: placesOf(part("places")) ?? {},
    units: isRecord(units)
      ? Object.fromEntries(Object.entries(units).map(([name, value]) => [name, textsOf(value)]))
      : {},
  };
}

const textsOf = (value: unknown): Texts =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).filter(
          (entry): entry is [string, string] => typeof entry[1] === "string",
        ),
      )
    : {};

/** Returns what was typed for a unit; null: for the round alone. */
export function particularsOf(unit: string | null): Particulars {
  const { round, forms, places, units } = recalled();
  return { fields: { ...round, ...(unit === null ? {} : units[unit]) }, forms, places };
}

/** Keeps what was typed: each field with the round or with the unit, as it is meant. */
export function keepParticulars(
  unit: string | null,
  { fields, forms, places = {} }: Particulars,
  placeholders: Placeholders,
): void {
  const { round, units } = recalled();
  const ofRound = new Set(
    placeholders.fields.filter(({ kept }) => kept === "round" || unit === null).map(({ id }) => id),
  );
  const part = (isRound: boolean): Texts =>
    Object.fromEntries(Object.entries(fields).filter(([id]) => ofRound.has(id) === isRound));
  const others = Object.entries(units).filter(([name]) => name !== unit);
  const all = unit === null ? others : [...others, [unit, part(false)] as const];
  const kept: KeptParticulars = {
    round: { ...round, ...part(true) },
    forms,
    places,
    units: Object.fromEntries(all.slice(-MOST)),
  };
  remember(NAME, JSON.stringify(kept));
}
