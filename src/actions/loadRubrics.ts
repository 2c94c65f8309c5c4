/** Owns what is built in: the only reader of /rubrics. Each file is checked once, when it is first asked for. */
import { type Lexicon, parseLexicon } from "../core/lexicon";
import { parseRubric, type Rubric } from "../core/rubric";
import standard from "../../rubrics/antt-100-lang-son-2022.json";
import lexicon from "../../rubrics/lexicon-vi.json";
import movement from "../../rubrics/phong-trao-510.json";

let loadedLexicon: Lexicon | null = null;
let loadedRubrics: readonly Rubric[] | null = null;

/** Returns the words by which sheets are read. */
export const loadLexicon = (): Lexicon => (loadedLexicon ??= parseLexicon(lexicon));

/** Returns the rubrics that are built in. Throws for one that does not parse: a defect of the build. */
export const loadRubrics = (): readonly Rubric[] =>
  (loadedRubrics ??= [standard, movement].map((data) => {
    const parsed = parseRubric(data);
    if ("problems" in parsed) throw new Error(`${data.id}: ${JSON.stringify(parsed.problems)}`);
    return parsed.rubric;
  }));
