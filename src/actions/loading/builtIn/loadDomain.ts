/** Owns the domain that is built in: kinds of table and types of unit, checked once, when it is first asked for. */
import { type DomainFile, parseDomain } from "../../../core/domain/domain";
import { checkDomain } from "../../../core/domain/mergeDomain";
import source from "../../../../rubrics/domain.json";

let loaded: DomainFile | null = null;

/** Returns the domain; throws for a file that does not parse: a defect of the build. */
export function loadDomain(): DomainFile {
  if (loaded) return loaded;
  loaded = parseDomain(source);
  checkDomain(loaded);
  return loaded;
}
