/** Owns the templates of papers that are built in, with what places set on top; each is checked once, when it is first asked for. */
import {
  parsePlaceholders,
  parsePlacePapers,
  parseTemplate,
  type PaperTemplate,
  type Placeholders,
  type PlacePapers,
} from "../../../core/documents/papers/template";
import places from "../../../../rubrics/builtIn/paperPlaces";
import templates from "../../../../rubrics/builtIn/papers";
import placeholders from "../../../../rubrics/papers/placeholders.json";
import { loadDomain } from "./loadDomain";
import { withoutProblems } from "./withoutProblems";

/** What papers are made by. */
export interface PaperKit {
  readonly placeholders: Placeholders;
  readonly templates: readonly PaperTemplate[];
  readonly places: readonly PlacePapers[];
}

let loaded: PaperKit | null = null;

/** Returns what is built in. Throws for a defect of the build. */
export function loadPapers(): PaperKit {
  if (loaded) return loaded;
  const names = parsePlaceholders(placeholders);
  const domain = loadDomain();
  loaded = {
    placeholders: names,
    templates: templates.map(
      (data) => withoutProblems(data.id, parseTemplate(data, names, domain)).template,
    ),
    places: places.map(
      (data) => withoutProblems(data.id, parsePlacePapers(data, names, domain)).place,
    ),
  };
  return loaded;
}
