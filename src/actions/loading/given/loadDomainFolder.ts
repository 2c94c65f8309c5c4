/** Owns what a folder adds to what is built in: a domain with its words and its rubrics, checked whole. */
import { type Domain, parseDomain } from "../../../core/domain/domain";
import { parseLexicon } from "../../../core/domain/lexicon";
import { parseUnitWords } from "../../../core/domain/lexiconUnits";
import { mergeDomain, mergeWords } from "../../../core/domain/mergeDomain";
import { refusedPlaces } from "../../../core/domain/refusedPlaces";
import type { Rubric } from "../../../core/rubric";
import builtInLexicon from "../../../../rubrics/lexicon-vi.json";
import builtInUnitWords from "../../../../rubrics/unit-names-vi.json";
import { isRecord } from "../json";
import { checkFileData } from "./checkFile";
import { loadDomain } from "../builtIn/loadDomain";
import { loadRubrics } from "../builtIn/loadRubrics";
import type { RoundKit } from "../builtIn/loadUnitWords";

/** A file of the folder, by its name, as JSON. */
export type DomainFiles = ReadonlyMap<string, unknown>;

/** A file of the folder that cannot be used. */
export interface DomainProblem {
  readonly file: string;
  /** Where in it: places of the schema and names of the file's own, as it says them. */
  readonly places: readonly string[];
}

const DOMAIN = "domain.json";
const LEXICON = "lexicon.json";
const UNIT_NAMES = "unit-names.json";

/** Returns what a folder makes of the built-in domain, or the first file of it that cannot be used. */
export function loadDomainFolder(
  files: DomainFiles,
): { readonly kit: RoundKit } | { readonly problem: DomainProblem } {
  let file = DOMAIN;
  try {
    const domain = mergeDomain(loadDomain(), parseDomain(files.get(DOMAIN)));
    file = LEXICON;
    const lexicon = parseLexicon(mergeWords(builtInLexicon, files.get(LEXICON) ?? {}), domain);
    file = UNIT_NAMES;
    const words = parseUnitWords(mergeWords(builtInUnitWords, files.get(UNIT_NAMES) ?? {}), domain);
    const rubrics: Rubric[] = [];
    for (const [name, data] of files) {
      if ([DOMAIN, LEXICON, UNIT_NAMES].includes(name)) continue;
      file = name;
      rubrics.push(rubricIn(data, domain));
    }
    return { kit: { lexicon, words, rubrics: [...rubrics, ...loadRubrics()], forms: [] } };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { problem: { file, places: placesIn(error) } };
  }
}

/** What a refusal names: the places that do not fit the schema, else the words that it quotes. */
function placesIn(error: Error): readonly string[] {
  if (error instanceof UnusableRubric) return error.places;
  return refusedPlaces(error) ?? error.message.match(/"[^"]+"/g) ?? [];
}

class UnusableRubric extends Error {
  constructor(readonly places: readonly string[]) {
    super(`unusable rubric: ${places.join(", ")}`);
  }
}

function rubricIn(data: unknown, domain: Domain): Rubric {
  const { content, problems } = checkFileData(data, {}, domain);
  if (problems.length > 0)
    throw new UnusableRubric(problems.map(({ path }) => `${path}${standing(data, path)}`));
  if (content?.scheme !== "points") throw new UnusableRubric(["criteria"]);
  return content.rubric;
}

/** What a file has at a place, where it is one word or number. */
function standing(data: unknown, path: string): string {
  const found = path
    .split(".")
    .reduce<unknown>((inside, key) => (isRecord(inside) ? inside[key] : undefined), data);
  return typeof found === "string" || typeof found === "number" ? `: ${JSON.stringify(found)}` : "";
}
