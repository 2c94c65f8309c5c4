/** Owns the shape of a round that was closed: what was signed and what it was made of. */
import type { Decision } from "../score/score";
import { emptyFrame, type OfficialFrame } from "./officialFrame";
import type { Ranking } from "./ranking";
import type {
  Assignment,
  FileChoice,
  FileFacts,
  ListedUnit,
  Override,
  UnitSnapshot,
} from "./roundInput";

/** How the list that is signed is made. */
export interface RoundPaper {
  readonly frame: OfficialFrame;
  /** Null: the units are not ranked. */
  readonly ranking: Ranking | null;
}

/** What people decided about a round. */
export interface RoundAnswers {
  readonly rules: {
    readonly year: number | null;
    readonly passLine: Decision["passLine"];
    readonly grades: Decision["grades"];
    /** Id of a built-in profile. */
    readonly profile: string | null;
  };
  readonly list: readonly ListedUnit[] | null;
  readonly assignments: readonly Assignment[];
  readonly overrides: readonly Override[];
  readonly choices: readonly FileChoice[];
}

/** A round that was closed: from then on later files and answers change nothing in it. */
export interface Closing {
  /** With the number, the day and who signed. */
  readonly paper: RoundPaper;
  /** ISO 8601. */
  readonly closedAt: string;
  readonly answers: RoundAnswers;
  /** All that were given, those too that did not count. */
  readonly files: readonly Pick<FileFacts, "file" | "sha256">[];
  readonly snapshots: readonly UnitSnapshot[];
}

export const emptyPaper: RoundPaper = { frame: emptyFrame, ranking: null };
