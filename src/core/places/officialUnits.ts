/** Owns the official units of a country, era by era, as a compiled file lists them: what lies where, and which became which. */
import { z } from "zod";
import { marksSorted, plainEnd } from "../base/accents";
import { foldText } from "../base/text";

/** From when to when a division of the country was in force; days in ISO 8601. */
export interface Era {
  /** The day of the list. */
  readonly asOf: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface OfficialUnit {
  readonly level: "province" | "district" | "local";
  readonly era: Era;
  /** "Xã", "Thành phố" … */
  readonly kind: string;
  /** Without its kind. */
  readonly name: string;
  /** The place that it lies in; null for a province. */
  readonly above: OfficialUnit | null;
}

/** A commune that another one went into, whole or in part. */
export interface Successor {
  readonly unit: OfficialUnit;
  readonly isWhole: boolean;
}

export interface OfficialUnits {
  readonly eras: readonly Era[];
  /** By their names without kind, folded. */
  readonly byName: ReadonlyMap<string, readonly OfficialUnit[]>;
  readonly communes: ReadonlyMap<Era, readonly OfficialUnit[]>;
  /** What communes of the earlier era became. */
  readonly successors: ReadonlyMap<OfficialUnit, readonly Successor[]>;
  /** What went into communes of the later era, whole or in part. */
  readonly predecessors: ReadonlyMap<OfficialUnit, readonly OfficialUnit[]>;
}

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const named = z.object({ name: z.string().min(1) });
const fileSchema = z.strictObject({
  schemaVersion: z.literal(1),
  note: z.string(),
  source: z.string().min(1),
  /** Kinds of provinces and districts. */
  placeKinds: z.array(z.string().min(1)),
  /** Kinds of communes by the letter that stands before their names. */
  kinds: z.record(z.string().length(1), z.string().min(1)),
  /** The earlier one first. */
  eras: z
    .tuple([z.unknown(), z.unknown()])
    .transform((eras) => eras.map((era) => eraSchema.parse(era))),
  /** For each commune of the later era the places of those of the earlier that went into it: steps in base 36, "~" for a part. */
  became: z.string(),
});
const eraSchema = z.strictObject({
  asOf: day,
  validFrom: day.nullable(),
  validTo: day.nullable(),
  provinces: z.array(
    z.union([
      named.extend({ districts: z.array(z.tuple([z.string(), z.string()])) }).strict(),
      named.extend({ communes: z.string() }).strict(),
    ]),
  ),
});
type OfficialFile = z.output<typeof fileSchema>;

/** Returns the units of a parsed JSON file; throws for a file that is none. */
export function parseOfficialUnits(json: unknown): OfficialUnits {
  const file = fileSchema.parse(json);
  const byName = new Map<string, OfficialUnit[]>();
  const add = (unit: OfficialUnit): OfficialUnit => {
    const key = foldedName(unit.name);
    const same = byName.get(key);
    if (same) same.push(unit);
    else byName.set(key, [unit]);
    return unit;
  };
  const communes = new Map<Era, readonly OfficialUnit[]>();
  for (const { provinces, ...era } of file.eras) {
    communes.set(
      era,
      provinces.flatMap((province) => communesOfProvince(province, era, file, add)),
    );
  }
  const [earlier = [], later = []] = [...communes.values()];
  const successors = successorsOf(file.became, earlier, later);
  const predecessors = predecessorsOf(successors);
  return { eras: [...communes.keys()], byName, communes, successors, predecessors };
}

function communesOfProvince(
  province: OfficialFile["eras"][number]["provinces"][number],
  era: Era,
  { kinds, placeKinds }: OfficialFile,
  add: (unit: OfficialUnit) => OfficialUnit,
): readonly OfficialUnit[] {
  const place = (text: string, level: "province" | "district", above: OfficialUnit | null) => {
    const kind = placeKinds.find((each) => text.startsWith(`${each} `)) ?? "";
    return add({ level, era, kind, name: text.slice(kind.length).trim(), above });
  };
  const communesIn = (list: string, above: OfficialUnit): readonly OfficialUnit[] =>
    list === ""
      ? []
      : list.split(";").map((text) => {
          const kind = kinds[text.charAt(0)] ?? "";
          return add({ level: "local", era, kind, name: text.slice(1), above });
        });
  const whole = place(province.name, "province", null);
  return "communes" in province
    ? communesIn(province.communes, whole)
    : province.districts.flatMap(([name, list]) =>
        communesIn(list, place(name, "district", whole)),
      );
}

function successorsOf(
  became: string,
  earlier: readonly OfficialUnit[],
  later: readonly OfficialUnit[],
): ReadonlyMap<OfficialUnit, readonly Successor[]> {
  const found = new Map<OfficialUnit, Successor[]>();
  let at = 0;
  became.split(";").forEach((steps, index) => {
    const unit = later[index];
    for (const step of steps === "" ? [] : steps.split(",")) {
      const isWhole = !step.endsWith("~");
      at += parseInt(step, 36);
      const from = earlier[at];
      if (!unit || !from) throw new Error(`no commune for step "${step}"`);
      const successor = { unit, isWhole };
      if (!found.get(from)?.push(successor)) found.set(from, [successor]);
    }
  });
  return found;
}

function predecessorsOf(successors: OfficialUnits["successors"]): OfficialUnits["predecessors"] {
  const found = new Map<OfficialUnit, OfficialUnit[]>();
  for (const [from, all] of successors)
    for (const { unit } of all) if (!found.get(unit)?.push(from)) found.set(unit, [from]);
  return found;
}

const WORDS = /\p{L}[\p{L}\p{M}]*|\d+/gu;

/** Returns a name as names are looked up: words without accents, "ky" and "ki" one. */
export function foldedName(name: string): string {
  const folded = foldText(name);
  return IS_PLAIN.test(folded) ? folded : (folded.match(WORDS) ?? []).map(foldedWord).join(" ");
}
/** Words of letters, in which nothing is written in two ways: most names. */
const IS_PLAIN = /^[a-xz]+(?: [a-xz]+)*$/;
const foldedWord = (word: string): string => plainEnd(word.replace(/^0+(?=\d)/, ""));

/** Returns the letters and marks of a name's words. */
export const accentedName = (name: string): string =>
  (name.toLowerCase().match(WORDS) ?? [])
    .map((word) => marksSorted(word.replace(/^0+(?=\d)/, "")))
    .join(" ");

/** Returns whether a unit lies in a place. */
export const liesIn = (unit: OfficialUnit, place: OfficialUnit): boolean =>
  unit.above !== null && (unit.above === place || liesIn(unit.above, place));

/** "xã Hoàng Văn Thụ, tỉnh Lạng Sơn", each kind as it is written. */
export const fullOfficialName = ({ kind, name, above }: OfficialUnit): string =>
  [`${kind} ${name}`.trim(), ...(above ? [`${above.kind} ${above.name}`.trim()] : [])].join(", ");
