/** Owns the official units of the country, as built in: read when they are first needed. */
import { type OfficialUnits, parseOfficialUnits } from "../../../core/places/officialUnits";
import source from "../../../../rubrics/places/viet-nam.json";

/** The file as it is compiled. */
export const officialJson: unknown = source;

let loaded: OfficialUnits | null = null;

/** Returns the units; throws for a file that does not parse: a defect of the build. */
export const loadOfficialUnits = (): OfficialUnits => (loaded ??= parseOfficialUnits(source));
