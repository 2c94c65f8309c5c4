/** Owns what can still be had of the page's work when what shows it has failed. */
import type { Keeping } from "../../../actions/keeping/keeping";
import { crashWords } from "../../../messages/pane/around/crash";
import { pageWords } from "../../../messages/pane/around/page";
import type { Rescue } from "../../shell/ErrorBoundary";
import type { UnsavedRound } from "../consolidationPage";
import { handOver } from "../file/bookFile";
import { rescueRound } from "./rescueRound";

/** Filled by those who hold the work, read after a failure. */
export interface WorkAtHand {
  file: {
    readonly name: string;
    readonly isUnsaved: boolean;
    readonly bytes: () => Uint8Array;
  } | null;
  round: UnsavedRound | null;
  keeping: Keeping | null;
}

export const nothingAtHand = (): WorkAtHand => ({ file: null, round: null, keeping: null });

/** What is true of the page as a whole: the open file, and the round beside it. */
export function rescuePage(work: WorkAtHand): Rescue {
  const { page } = crashWords;
  const { file, round } = work;
  if (!file?.isUnsaved) return round ? rescueRound(round) : { sentence: page.nothing, save: null };
  return {
    sentence: work.keeping?.isKeeping() ? page.kept(file.name) : page.notKept(file.name),
    save: () => {
      handOver(file.bytes(), file.name, pageWords.rescued);
      round?.save();
    },
  };
}
