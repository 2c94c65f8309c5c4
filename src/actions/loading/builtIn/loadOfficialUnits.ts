/** Owns the official units of the country, as built in: only a consolidation needs them, and reads them when it first does. */
import { type OfficialUnits, parseOfficialUnits } from "../../../core/places/officialUnits";
import source from "../../../../rubrics/places/viet-nam.json";

let loaded: OfficialUnits | null = null;

/** Returns the units; throws for a file that does not parse: a defect of the build. */
export const loadOfficialUnits = (): OfficialUnits => (loaded ??= parseOfficialUnits(source));
