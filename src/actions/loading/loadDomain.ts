/** Owns the domain that is built in: kinds of table and types of unit, checked once, when it is first asked for. */
import { type Domain, parseDomain } from "../../core/domain/domain";
import source from "../../../rubrics/domain.json";

let loaded: Domain | null = null;

/** Returns the domain; throws for a file that does not parse: a defect of the build. */
export const loadDomain = (): Domain => (loaded ??= parseDomain(source));
