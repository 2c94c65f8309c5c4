/** Owns the making of a round's papers one after another: of the round, then of each unit, with what could not be made and what stays empty. */
import { type PaperMeans, papersOfRound, papersOfUnit } from "../../../actions/papers/makePapers";
import type { PaperWriter } from "../../../actions/papers/paperWriter";
import type {
  ConsolidationDesk,
  MarkedCopy,
  RoundOverview,
  UnitOverview,
} from "../../../actions/rounds/consolidationDesk";
import type { Paper, PaperNote } from "../../../core/documents/papers/paper";
import { openNames } from "./zipNames";

export interface RoundPapersWish {
  readonly roundKinds: readonly string[];
  readonly unitKinds: readonly string[];
  readonly units: readonly UnitOverview[];
  /** Means for a unit by its name; null: for the round. */
  readonly meansFor: (unit: string | null) => PaperMeans;
  /** Of the program, for receipts. */
  readonly version: string;
}

export interface MadeRoundPapers {
  readonly files: readonly MarkedCopy[];
  readonly papers: readonly { readonly path: string; readonly paper: Paper }[];
  /** Titles of papers that the result of units does not allow, with those units. */
  readonly notMade: ReadonlyMap<string, readonly string[]>;
  /** Units of which no table was at hand. */
  readonly withoutTable: readonly string[];
  /** Units whose result a person changed: their papers say what their points come to. */
  readonly overridden: readonly string[];
}

/** What is to be known of a paper before it is signed. */
export interface NoteOfPaper {
  readonly path: string;
  readonly note: PaperNote;
}

export interface Making {
  readonly desk: ConsolidationDesk;
  readonly writer: PaperWriter;
  readonly givenUp: AbortSignal;
  /** Hears how many units are done. */
  readonly tell: (done: number) => void;
}

/** Returns what was made; null where it was given up. */
export async function makeRoundPapers(
  overview: RoundOverview,
  wish: RoundPapersWish,
  { desk, writer, givenUp, tell }: Making,
): Promise<MadeRoundPapers | null> {
  const { roundKinds, unitKinds, units, meansFor, version } = wish;
  const nameFor = openNames();
  const files: MarkedCopy[] = [];
  const papers: { path: string; paper: Paper }[] = [];
  const notMade = new Map<string, readonly string[]>();
  const withoutTable: string[] = [];
  const overridden: string[] = [];
  const write = async (paper: Paper, folder: string | null, means: PaperMeans): Promise<void> => {
    const path = nameFor(folder, paper.name, ".docx");
    files.push({ name: path, content: await writer.writePaper(paper, means.words) });
    papers.push({ path, paper });
    await nextTurn();
  };
  const forRound = meansFor(null);
  const ofRound = papersOfRound(overview, roundKinds, forRound);
  for (const { title } of ofRound.notMade) notMade.set(title, []);
  for (const paper of ofRound.papers) {
    if (givenUp.aborted) return null;
    await write(paper, null, forRound);
  }
  if (unitKinds.length === 0) return { files, papers, notMade, withoutTable, overridden };
  for (const [at, { unit, tables }] of units.entries()) {
    tell(at);
    if (givenUp.aborted) return null;
    const told = await desk.paperUnit(unit.key, version);
    if (!told) {
      withoutTable.push(unit.name);
      continue;
    }
    if (Object.values(tables).some(({ override }) => override !== null)) overridden.push(unit.name);
    const means = meansFor(unit.name);
    const made = papersOfUnit(told, unitKinds, means);
    for (const { title } of made.notMade)
      notMade.set(title, [...(notMade.get(title) ?? []), unit.name]);
    for (const paper of made.papers) await write(paper, unit.name, means);
  }
  return { files, papers, notMade, withoutTable, overridden };
}

/** The page answers between two papers. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
