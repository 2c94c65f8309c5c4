/** Owns the memory of a round inside a worker: what the files hold, the last consolidation, and what is asked of it. */
import type {
  ListReading,
  RoundInput,
  RoundOverview,
  UnitDetail,
  WorkbookWish,
} from "../actions/rounds/consolidationDesk";
import { consolidateRound } from "../actions/rounds/consolidateRound";
import { loadDomain } from "../actions/loading/loadDomain";
import { loadUnitWords } from "../actions/loading/loadUnitWords";
import { unitListOf } from "../actions/rounds/readUnitList";
import { refusalOf } from "../actions/rounds/refusals";
import type { Consolidation, Intake } from "../core/model/consolidation";
import { parseUnitLines } from "../core/consolidate/list/unitList";
import { consolidationBook } from "../core/documents/consolidation";
import type { Book } from "../core/documents/sheetModel";
import type { FileFormat } from "../core/model/grid";
import { writeBook } from "../formats/newWorkbook/writeBook";
import { readWorkbookFile } from "../formats/readWorkbookFile";
import { consolidationWordsOf } from "../messages/documents/consolidationBook";
import { explain } from "./explain";
import { markedCopiesOf } from "./markedCopies";
import { overviewOf } from "./overview";
import { unpack } from "./pack";
import { bytesOf } from "./readGiven";
import { choiceOf } from "./roundChoice";
import type { TaskName, Tasks } from "./tasks";

type Kept = {
  readonly [Name in Exclude<TaskName, "read" | "archive">]: (
    given: Tasks[Name]["given"],
  ) => Tasks[Name]["result"] | Promise<Tasks[Name]["result"]>;
};

/** Returns the tasks that need the memory of a round; asking of a consolidation before there is one throws. */
export function keeper(): Kept {
  const intakes = new Map<string, Intake>();
  let last: { readonly result: Consolidation; readonly input: RoundInput } | null = null;
  const lastResult = (): Consolidation => {
    if (!last) throw new Error("nothing was consolidated yet");
    return last.result;
  };
  return {
    keep: (packed) => {
      for (const intake of packed.map(unpack)) intakes.set(intake.file, intake);
      return null;
    },
    forget: (paths) => {
      for (const path of paths) intakes.delete(path);
      return null;
    },
    readList,
    parseList: (text) => parseUnitLines(text, loadUnitWords()),
    consolidate: (input): RoundOverview => {
      const result = consolidateRound(
        { ...input, intakes: [...intakes.values()], quotas: [] },
        choiceOf(input),
      );
      last = { result, input };
      return overviewOf(result);
    },
    detail: (key): UnitDetail | null => {
      const result = lastResult().units.find(({ unit }) => unit.key === key);
      if (!result || !last) return null;
      return {
        result,
        explained: explain(result, intakes, last.result.year, choiceOf(last.input)),
      };
    },
    book: (wish) => resultBook(lastResult(), wish),
    workbook: (wish) => writeBook(resultBook(lastResult(), wish)),
    markedCopies: ({ key, files, madeAt }) => {
      const result = lastResult().units.find(({ unit }) => unit.key === key);
      const formatOf = (path: string): FileFormat => intakes.get(path)?.reading?.format ?? "xlsx";
      return result ? markedCopiesOf(result, files, madeAt, formatOf) : [];
    },
  };
}

async function readList(file: File): Promise<ListReading> {
  try {
    const workbook = await readWorkbookFile(await bytesOf(file), file.name);
    return unitListOf(workbook);
  } catch (error) {
    return { refusal: refusalOf(error).refusal };
  }
}

/** Links lead to files beside the workbook: where it is kept is not known here. */
const resultBook = (
  consolidation: Consolidation,
  { madeAt, agency, agencyAbove, place }: WorkbookWish,
): Book =>
  consolidationBook({
    consolidation,
    words: consolidationWordsOf(loadDomain()),
    domain: loadDomain(),
    options: { madeAt, day: null, place, agency, agencyAbove, pathTo: (file) => file },
  });
