/** Owns templates of a person's own from a folder: .json files on top of those that are built in, and .docx files with placeholders. */
import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { loadPapers, type PaperKit } from "../../actions/loading/builtIn/loadPapers";
import {
  parsePlacePapers,
  parseTemplate,
  type PaperTemplate,
  type PlacePapers,
} from "../../core/documents/papers/template";
import type { Domain } from "../../core/domain/domain";
import type { RubricProblem } from "../../core/rubric";
import { describeRubricProblem } from "../../messages/vi";
import { UsageError } from "../options";

/** A document of a person's own. */
export interface OwnDocument {
  /** Name of the file without its ending; that of a kind takes its place. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface GivenTemplates {
  readonly kit: PaperKit;
  readonly documents: readonly OwnDocument[];
}

/** Returns what papers are made by; a template of the same id, or else of the same kind, takes the place of one that is built in. */
export function readTemplates(folder: string | null, domain: Domain): GivenTemplates {
  const kit = loadPapers();
  if (folder === null) return { kit, documents: [] };
  const names = filesIn(folder);
  const templates: PaperTemplate[] = [];
  const places: PlacePapers[] = [];
  for (const name of names.filter((each) => extname(each).toLowerCase() === ".json")) {
    const parsed = parse(join(folder, name), kit, domain);
    if ("template" in parsed) templates.push(parsed.template);
    else places.push(parsed.place);
  }
  const documents = names
    .filter((name) => extname(name).toLowerCase() === ".docx" && !name.startsWith("~$"))
    .map((name) => ({
      name: basename(name, extname(name)),
      bytes: new Uint8Array(readFileSync(join(folder, name))),
    }));
  if (templates.length + places.length + documents.length === 0)
    throw new UsageError("noTemplates", folder);
  const isReplaced = (old: PaperTemplate): boolean =>
    templates.some(({ kind, of }) => kind === old.kind && of === old.of);
  return {
    kit: {
      ...kit,
      templates: [...templates, ...kit.templates.filter((old) => !isReplaced(old))],
      places: [...places, ...kit.places],
    },
    documents,
  };
}

function filesIn(folder: string): readonly string[] {
  let entries: readonly Dirent[] = [];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    throw new UsageError("noTemplates", folder);
  }
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

function parse(
  path: string,
  { placeholders }: PaperKit,
  domain: Domain,
): { readonly template: PaperTemplate } | { readonly place: PlacePapers } {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, ""));
  } catch {
    throw new UsageError("badTemplate", path);
  }
  const isPlace = typeof data === "object" && data !== null && "bases" in data;
  const parsed = isPlace
    ? parsePlacePapers(data, placeholders, domain)
    : parseTemplate(data, placeholders, domain);
  if ("problems" in parsed)
    throw new UsageError("badTemplate", `${path}: ${told(parsed.problems)}`);
  return parsed;
}

const told = (problems: readonly RubricProblem[]): string =>
  problems.map(describeRubricProblem).join("; ");
