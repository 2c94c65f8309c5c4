/** Owns the marking of files beside the page: in a worker that is given up when a file takes too long or breaks it, or when nobody waits any more. */
import type { GivenFile, MarkedCopy, MarkedFiles } from "../../actions/rounds/consolidationDesk";
import type { Finding } from "../../core/model/finding/finding";
import { type Line, type MakeWorker, openLine } from "./line";
import type { CopyToMark } from "../tasks";
import { broken, tooLong } from "./stopped";
import { withinTime } from "./withinTime";

export interface Marking {
  /** Returns the copies that are made before it is given up. */
  readonly mark: (
    files: readonly GivenFile[],
    wishes: readonly CopyToMark[],
    givenUp: AbortSignal,
  ) => Promise<MarkedFiles>;
  readonly close: () => void;
}

/** Returns a marking; no worker is started before there is something to mark. */
export function openMarking(makeWorker: MakeWorker | null): Marking {
  let line: Promise<Line> | null = null;
  const drop = (): void => {
    void line?.then((old) => old.end());
    line = null;
  };
  const markOne = async (
    file: File,
    wish: CopyToMark,
  ): Promise<MarkedCopy | { readonly refusal: Finding }> => {
    try {
      const made = await withinTime(
        (await (line ??= openLine(makeWorker))).perform("mark", { file, wish }),
      );
      if (made !== "tooLong") return made;
      drop();
      return { refusal: tooLong() };
    } catch (error) {
      drop();
      return { refusal: broken(error) };
    }
  };
  return {
    close: drop,
    mark: async (files, wishes, givenUp) => {
      const copies: MarkedCopy[] = [];
      const refused: MarkedFiles["refused"][number][] = [];
      givenUp.addEventListener("abort", drop);
      for (const { path, file } of files) {
        const wish = wishes.find((each) => each.path === path);
        const made = wish && !givenUp.aborted ? await markOne(file, wish) : null;
        if (!made || givenUp.aborted) continue;
        if ("refusal" in made) refused.push({ path, refusal: made.refusal });
        else copies.push(made);
      }
      givenUp.removeEventListener("abort", drop);
      return { copies, refused };
    },
  };
}
