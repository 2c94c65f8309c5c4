/** Owns the point rubrics and the lexicon that are built in; each is checked once, when it is first asked for. */
import { type Lexicon, parseLexicon } from "../../../core/domain/lexicon";
import { parseRubric, type Rubric } from "../../../core/rubric";
import points from "../../../../rubrics/builtIn/points";
import lexicon from "../../../../rubrics/lexicon-vi.json";
import type { Form } from "../../../core/recognise/form/correction";
import { withoutProblems } from "./withoutProblems";
import { loadDomain } from "./loadDomain";

let loadedLexicon: Lexicon | null = null;
let loadedRubrics: readonly Rubric[] | null = null;

/** Returns the words by which sheets are read. */
export const loadLexicon = (): Lexicon => (loadedLexicon ??= parseLexicon(lexicon, loadDomain()));

/** What a workbook of a domain is read and scored by. */
export interface DomainKit {
  /** With the domain that its words are of. */
  readonly lexicon: Lexicon;
  readonly rubrics: readonly Rubric[];
  /** Forms that somebody confirmed before. */
  readonly forms: readonly Form[];
}

/** Returns what is built in. */
export const builtInKit = (): DomainKit => ({
  lexicon: loadLexicon(),
  rubrics: loadRubrics(),
  forms: [],
});

/** Returns the point rubrics that are built in. Throws for one that does not parse: a defect of the build. */
export const loadRubrics = (): readonly Rubric[] =>
  (loadedRubrics ??= points.map(
    (data) => withoutProblems(data.id, parseRubric(data, loadDomain())).rubric,
  ));
