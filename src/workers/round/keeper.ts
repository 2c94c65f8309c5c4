/** Owns the memory of a round inside a worker: what the files hold, the last consolidation, and what is asked of it. */
import type {
  RoundInput,
  RoundOverview,
  UnitDetail,
  WorkbookWish,
} from "../../actions/rounds/consolidationDesk";
import { closingOf } from "../../core/consolidate/result/closedRound";
import { openRoundFiles } from "../../actions/rounds/roundFiles";
import { loadDomain } from "../../actions/loading/builtIn/loadDomain";
import { loadUnitWords } from "../../actions/loading/builtIn/loadUnitWords";
import type { Consolidation } from "../../core/model/round/consolidation";
import { parseUnitLines } from "../../core/consolidate/list/unitList";
import { consolidationBook } from "../../core/documents/consolidation";
import type { Book } from "../../core/documents/sheetModel";
import type { FileFormat } from "../../core/model/workbook/grid";
import { writeBook } from "../../formats/newWorkbook/writeBook";
import { consolidationWordsOf } from "../../messages/documents/consolidationBook";
import { explain } from "./explain";
import { copiesToMark } from "../files/markedCopies";
import { overviewOf } from "./overview";
import { unpack } from "./pack";
import { paperUnitIn } from "./paperUnit";
import { choiceOf } from "./roundChoice";
import type { TaskName, Tasks } from "../tasks";

type Kept = {
  readonly [Name in Exclude<
    TaskName,
    "open" | "unpack" | "read" | "readList" | "previewForm" | "copiesOfForm" | "mark" | "archive"
  >]: (given: Tasks[Name]["given"]) => Tasks[Name]["result"] | Promise<Tasks[Name]["result"]>;
};

/** Returns the tasks that need the memory of a round; asking of a consolidation before there is one throws. */
export function keeper(): Kept {
  const files = openRoundFiles();
  let last: { readonly result: Consolidation; readonly input: RoundInput } | null = null;
  const lastResult = (): Consolidation => {
    if (!last) throw new Error("nothing was consolidated yet");
    return last.result;
  };
  return {
    keep: (packed) => {
      for (const each of packed) files.keep(unpack(each));
      return null;
    },
    forget: (paths) => {
      for (const path of paths) files.forget(path);
      return null;
    },
    parseList: (text) => parseUnitLines(text, loadUnitWords()),
    consolidate: (input): RoundOverview => {
      const { closing, previous, list, assignments, overrides, choices, ...rules } = input;
      const now = { rules, list, assignments, overrides, choices };
      const result = closing
        ? files.consolidateClosed(closing, { now, choiceOf })
        : files.consolidate({ ...now, year: rules.year, previous }, choiceOf(rules));
      last = { result, input };
      return overviewOf(result, files.followUps());
    },
    detail: (key): UnitDetail | null => {
      const result = lastResult().units.find(({ unit }) => unit.key === key);
      if (!result || !last) return null;
      return {
        result,
        explained: explain(result, files.intakes, last.result.year, choiceOf(last.input)),
      };
    },
    closeRound: (wish) => closingOf(lastResult(), files.intakes.values(), wish, loadDomain()),
    book: (wish) => resultBook(lastResult(), wish),
    workbook: (wish) => writeBook(resultBook(lastResult(), wish)),
    paperUnit: ({ key, version }) => {
      const result = lastResult().units.find(({ unit }) => unit.key === key);
      if (!result || !last) return null;
      const { intakes } = files;
      const { year } = last.result;
      return paperUnitIn(result, { intakes, year, choice: choiceOf(last.input), version });
    },
    copiesToMark: ({ key, ...wish }) => {
      const result = lastResult().units.find(({ unit }) => unit.key === key);
      const formatOf = (path: string): FileFormat =>
        files.intakes.get(path)?.reading?.format ?? "xlsx";
      // A list that somebody handed up is nobody's sheet to mend.
      const paths = wish.paths.filter((path) => files.intakes.get(path)?.reading !== null);
      return result ? copiesToMark(result, { ...wish, paths }, formatOf) : [];
    },
  };
}

/** Links lead to files beside the workbook: where it is kept is not known here. */
const resultBook = (
  consolidation: Consolidation,
  { madeAt, paper, followUps, dossiers }: WorkbookWish,
): Book =>
  consolidationBook({
    consolidation,
    words: consolidationWordsOf(loadDomain()),
    domain: loadDomain(),
    options: { madeAt, paper, followUps, dossiers, pathTo: (file) => file },
  });
