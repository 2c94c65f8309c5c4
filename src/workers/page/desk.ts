/** Owns the consolidation desk of a page: files shared out among workers, what they hold brought to the one that keeps it. */
import type {
  Arrival,
  ConsolidationDesk,
  GivenFile,
  RoundRules,
} from "../../actions/rounds/consolidationDesk";
import { type Line, type MakeWorker, openLine } from "./line";
import { handOutBeside, previewBeside } from "./handingOut";
import { openMarking } from "./marking";
import { pack } from "../round/pack";
import { broken, tooLong } from "./stopped";
import { withinTime } from "./withinTime";

/** Files that ended are told together, this often at most. */
const TELL_EVERY = 80;
const MOST_READERS = 2;

export interface DeskOptions {
  /** Null: everything is done on the page's own thread. */
  readonly makeWorker: MakeWorker | null;
  /** Processors of the machine. */
  readonly processors: number;
}

/** Returns a desk; nothing is started before it is asked for something. */
export function openDesk({ makeWorker, processors }: DeskOptions): ConsolidationDesk {
  const marking = openMarking(makeWorker);
  let keeper: Promise<Line> | null = null;
  let waiting: { readonly path: string; readonly packed: Uint8Array }[] = [];
  const keeperLine = (): Promise<Line> => (keeper ??= openLine(makeWorker));
  /** The keeper, with everything that was read so far. */
  const upToDate = async (): Promise<Line> => {
    const line = await keeperLine();
    const packed = waiting.map((entry) => entry.packed);
    waiting = [];
    if (packed.length > 0) await line.perform("keep", packed);
    return line;
  };

  return {
    unpack: async (given) => {
      const line = await openLine(makeWorker);
      try {
        const files = await withinTime(line.perform("unpack", given));
        return files === "tooLong" ? [given] : files;
      } catch {
        return [given];
      } finally {
        line.end();
      }
    },
    read: (files, rules, tell) =>
      readAll(files, rules, {
        openReader: () => openLine(makeWorker),
        readers: Math.min(files.length, processors, MOST_READERS),
        tell,
        keep: (path, packed) => void waiting.push({ path, packed }),
      }),
    forget: async (paths) => {
      waiting = waiting.filter(({ path }) => !paths.includes(path));
      if (keeper) await (await keeper).perform("forget", paths);
    },
    readList: async (file) => {
      const line = await openLine(makeWorker);
      try {
        const list = await withinTime(line.perform("readList", file));
        return list === "tooLong" ? { refusal: tooLong() } : list;
      } catch (error) {
        return { refusal: broken(error) };
      } finally {
        line.end();
      }
    },
    parseList: async (text) => (await keeperLine()).perform("parseList", text),
    previewForm: (file, wish) => previewBeside(makeWorker, file, wish),
    handOut: (file, wish, making) => handOutBeside(makeWorker, file, wish, making),
    consolidate: async (choice) => (await upToDate()).perform("consolidate", choice),
    detail: async (key) => (await keeperLine()).perform("detail", key),
    paperUnit: async (key, version) => (await keeperLine()).perform("paperUnit", { key, version }),
    closeRound: async (wish) => (await keeperLine()).perform("closeRound", wish),
    book: async (wish) => (await keeperLine()).perform("book", wish),
    workbook: async (wish) => (await keeperLine()).perform("workbook", wish),
    markedCopies: async (key, files, wish, givenUp) => {
      const paths = files.map(({ path }) => path);
      const wishes = await (await keeperLine()).perform("copiesToMark", { key, paths, ...wish });
      return marking.mark(files, wishes, givenUp);
    },
    archive: async (copies) => (await keeperLine()).perform("archive", copies),
    close: () => {
      waiting = [];
      void keeper?.then((line) => line.end());
      keeper = null;
      marking.close();
    },
  };
}

interface ReadingWish {
  readonly openReader: () => Promise<Line>;
  /** How many read at once. */
  readonly readers: number;
  readonly tell: (ended: readonly Arrival[]) => void;
  readonly keep: (path: string, packed: Uint8Array) => void;
}

/** Shares the files out among readers; whoever breaks is replaced. What is stopped before its turn is left. */
function readAll(
  files: readonly GivenFile[],
  rules: RoundRules,
  { openReader, readers, tell, keep }: ReadingWish,
): ReturnType<ConsolidationDesk["read"]> {
  const queue = [...files];
  const left: GivenFile[] = [];
  const telling = tellTogether(tell);
  const read = async (): Promise<void> => {
    let line = await openReader();
    for (let given = queue.shift(); given; given = queue.shift()) {
      const { arrival, packed, isLineDead } = await readOne(line, given, rules);
      if (isLineDead) line = await openReader();
      keep(arrival.path, packed);
      telling.add(arrival);
    }
    line.end();
  };
  return {
    stop: () => void left.push(...queue.splice(0)),
    done: Promise.all(Array.from({ length: readers }, read)).then(() => {
      telling.flush();
      return left;
    }),
  };
}

interface ReadOne {
  readonly arrival: Arrival;
  readonly packed: Uint8Array;
  readonly isLineDead: boolean;
}

/** One file that breaks or hangs its worker is refused, and the worker is given up. */
async function readOne(line: Line, given: GivenFile, rules: RoundRules): Promise<ReadOne> {
  try {
    const result = await withinTime(line.perform("read", { file: given, rules }));
    if (result !== "tooLong") return { ...result, isLineDead: false };
    line.end();
    return refused(given, tooLong());
  } catch (error) {
    line.end();
    return refused(given, broken(error));
  }
}

function refused({ path, file }: GivenFile, refusal: Arrival["refusal"] & object): ReadOne {
  const { size } = file;
  const facts = { file: path, sha256: "", size, modified: null, modifiedFrom: null };
  return {
    arrival: { path, state: "refused", unit: null, refusal },
    packed: pack({ ...facts, reading: null, refusal }),
    isLineDead: true,
  };
}

function tellTogether(tell: (ended: readonly Arrival[]) => void): {
  readonly add: (arrival: Arrival) => void;
  readonly flush: () => void;
} {
  let ended: Arrival[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (ended.length > 0) tell(ended);
    ended = [];
  };
  return {
    flush,
    add: (arrival) => {
      ended.push(arrival);
      timer ??= setTimeout(flush, TELL_EVERY);
    },
  };
}
