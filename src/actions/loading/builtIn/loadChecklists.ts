/** Owns the checklists that are built in; each is checked once, when it is first asked for. */
import {
  type Checklist,
  type ExpandedChecklist,
  expandChecklist,
  parseChecklist,
} from "../../../core/rubric";
import { kindIds, typeIds } from "../../../core/domain/domain";
import checklists from "../../../../rubrics/builtIn/checklists";
import { withoutProblems } from "./withoutProblems";
import { loadDomain } from "./loadDomain";

let loadedChecklists: readonly ExpandedChecklist[] | null = null;

/** Returns the checklists that are built in, with everything they refer to. Throws for a defect of the build. */
export function loadChecklists(): readonly ExpandedChecklist[] {
  if (loadedChecklists) return loadedChecklists;
  const files = loadChecklistFiles();
  loadedChecklists = files.map(
    (file) => withoutProblems(file.id, expandChecklist(file, files)).checklist,
  );
  return loadedChecklists;
}

/** Returns the checklists as their files write them, by kind and type of unit, for files that refer to them. */
export function loadChecklistFiles(): readonly Checklist[] {
  const domain = loadDomain();
  const placeOf = ({ kind, unitTypes: [first = ""] }: Checklist): number =>
    kindIds(domain).indexOf(kind) * typeIds(domain).length + typeIds(domain).indexOf(first);
  return checklists
    .map((data) => withoutProblems(data.id, parseChecklist(data, domain)).checklist)
    .sort((a, b) => placeOf(a) - placeOf(b));
}
