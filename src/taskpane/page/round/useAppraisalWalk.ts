/** Owns the way through the files of a round while appraising: what was said goes back to the round before the next file is opened. */
import { useRef, useState } from "react";
import { keptBookOf, type KeptBook } from "../../../actions/keeping/bookKeeper";
import type { Keeping } from "../../../actions/keeping/keeping";
import type { RoundToAppraise } from "../consolidationPage";
import type { BookFile } from "../file/useBookFile";

export interface AppraisalWalk {
  /** Null: the open file is of no round that is gone through. */
  readonly round: RoundToAppraise | null;
  /** Place of the open file among those of the round, from 0. */
  readonly at: number;
  /** A file is being opened. */
  readonly isGoing: boolean;
  /** Opens a file by its name in the round; the one before is handed in first. */
  open(name: string): void;
  /** Opens the file so many places on; beyond the ends nothing is done. */
  step(by: 1 | -1): void;
  /** Hands the open file in, then goes on. */
  leave(goOn: () => void): void;
}

export interface AppraisalWalkTools {
  readonly book: BookFile;
  readonly keeping: Promise<Keeping>;
  /** Null: no round is at hand. */
  readonly round: RoundToAppraise | null;
  /** A file of the round is in hand. */
  readonly onOpened: () => void;
}

/** Returns the way through the round. */
export function useAppraisalWalk(tools: AppraisalWalkTools): AppraisalWalk {
  const { book, round } = tools;
  const [isGoing, setGoing] = useState(false);
  const latest = useRef(tools);
  latest.current = tools;
  const at = round?.files.findIndex(({ file }) => file === book.inRound) ?? -1;
  const handIn = async (): Promise<void> => {
    // What is typed into a field goes to the sheet when the field is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const { take } = latest.current.round ?? {};
    if (take) await latest.current.book.handIn(take);
  };
  const open = async (name: string): Promise<void> => {
    if (latest.current.book.inRound === name) return latest.current.onOpened();
    await handIn();
    const { round: present, keeping } = latest.current;
    const next = present?.files.find(({ file }) => file === name);
    if (!next) return;
    const kept = await keptOf(next.given, await keeping);
    if (await latest.current.book.appraise(name, next.given, kept)) latest.current.onOpened();
  };
  const going = (work: () => Promise<void>): void => {
    if (isGoing) return;
    setGoing(true);
    void work().finally(() => setGoing(false));
  };
  const step = (by: 1 | -1): void => {
    const target = round?.files[at + by];
    if (at >= 0 && target) going(() => open(target.file));
  };
  return {
    round: at < 0 ? null : round,
    at,
    isGoing,
    step,
    open: (name) => going(() => open(name)),
    leave: (goOn) => going(() => handIn().then(goOn)),
  };
}

/** Returns what an earlier session left unsaved of just this content; null: nothing. */
async function keptOf(file: File, keeping: Keeping): Promise<KeptBook | null> {
  const works = await keeping.works();
  const own = works.filter(
    ({ work, isOpenElsewhere }) =>
      work?.kind === "book" && work.file === file.name && isOpenElsewhere !== true,
  );
  if (own.length === 0) return null;
  const content = new Uint8Array(await file.arrayBuffer());
  for (const { id } of own) {
    const taken = await keeping.take(id);
    const kept = taken && keptBookOf(taken, file.name);
    if (kept && isSame(kept.base, content)) return kept;
    taken?.release();
  }
  return null;
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);
