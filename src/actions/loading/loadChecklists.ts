/** Owns the checklists that are built in; each is checked once, when it is first asked for. */
import {
  type Checklist,
  type ExpandedChecklist,
  expandChecklist,
  parseChecklist,
} from "../../core/rubric";
import exemplaryCommune from "../../../rubrics/exemplary-commune-thap-muoi-2024.json";
import agency from "../../../rubrics/tt124-agency.json";
import commune from "../../../rubrics/tt124-commune.json";
import enterprise from "../../../rubrics/tt124-enterprise.json";
import residentialArea from "../../../rubrics/tt124-residential-area.json";
import school from "../../../rubrics/tt124-school.json";
import { builtIn } from "./builtIn";
import { loadDomain } from "./loadDomain";

let loadedChecklists: readonly ExpandedChecklist[] | null = null;

/** Returns the checklists that are built in, with everything they refer to. Throws for a defect of the build. */
export function loadChecklists(): readonly ExpandedChecklist[] {
  if (loadedChecklists) return loadedChecklists;
  const files = loadChecklistFiles();
  loadedChecklists = files.map((file) => builtIn(file.id, expandChecklist(file, files)).checklist);
  return loadedChecklists;
}

/** Returns the checklists as their files write them, for files that refer to them. */
export const loadChecklistFiles = (): readonly Checklist[] =>
  [residentialArea, commune, agency, enterprise, school, exemplaryCommune].map(
    (data) => builtIn(data.id, parseChecklist(data, loadDomain())).checklist,
  );
