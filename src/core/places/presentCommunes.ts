/** Owns whether a commune is plainly one of the present ones: told from the list as it is compiled, without reading all of it. */
import { z } from "zod";
import { foldText } from "../base/text";
import { accentedName, foldedName } from "./officialUnits";

const listSchema = z.object({
  placeKinds: z.array(z.string()),
  eras: z.array(
    z.object({
      validTo: z.string().nullable(),
      provinces: z.array(z.object({ name: z.string(), communes: z.string().optional() })),
    }),
  ),
});

/** A commune's name without its kind; `accented` is "" where it is written without accents. */
export interface WrittenName {
  readonly folded: string;
  readonly accented: string;
}

/** Returns whether one of the texts names a present province in which a commune bears the name. */
export function isPlainlyPresent(
  json: unknown,
  { folded, accented }: WrittenName,
  texts: readonly string[],
): boolean {
  const { placeKinds, eras } = listSchema.parse(json);
  const around = ` ${texts.map(foldText).join(" ")} `;
  const bears = (name: string): boolean =>
    accented === "" ? foldedName(name) === folded : accentedName(name) === accented;
  return eras
    .filter(({ validTo }) => validTo === null)
    .flatMap(({ provinces }) => provinces)
    .some(({ name, communes = "" }) => {
      const kind = placeKinds.find((each) => name.startsWith(`${each} `)) ?? "";
      const isNamed = around.includes(` ${foldText(name.slice(kind.length))} `);
      return isNamed && communes.split(";").some((commune) => bears(commune.slice(1)));
    });
}

/** Returns whether a year ended before the present division of the country was in force. */
export function isBeforePresent(json: unknown, year: number | null): boolean {
  const ends = listSchema.parse(json).eras.flatMap(({ validTo }) => validTo ?? []);
  return year !== null && ends.some((end) => `${String(year)}-12-31` <= end);
}
