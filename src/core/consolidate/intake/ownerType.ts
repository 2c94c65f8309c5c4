/** Owns of what type of unit a sheet's owner is: a commune and its office bear one name. */
import { type Domain, hasTrait } from "../../domain/domain";
import type { UnitType } from "../../model/table/reading";
import type { UnitName } from "../naming/names";

/** Returns the type that the name tells; over a commune's name the sheet itself may tell another ("cơ quan"). */
export function ownerType(
  name: UnitName | null,
  stated: UnitType | null,
  domain: Domain,
): UnitType | null {
  const named = name?.unitType ?? null;
  return named === null || hasTrait(domain, named, "place") ? (stated ?? named) : named;
}
