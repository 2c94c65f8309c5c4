/** Owns the keeping of a round that is not saved: each file once, what people decided after each change, until it is saved or given up. */
import { loadDomain } from "../loading/builtIn/loadDomain";
import { parseJson } from "../loading/json";
import { type KeptRound, parseKeptRound } from "../../core/consolidate/result/keptRound";
import type { KeptFile, KeptParts } from "../../hosts/keepingStore";
import type { GivenFile } from "../rounds/consolidationDesk";
import { parseHead } from "./keptHeads";
import type { KeepingDesk, TakenWork } from "./keepingDesk";

export interface RoundInHand {
  readonly files: readonly GivenFile[];
  /** Paths of those that were appraised here and stand so in no other file. */
  readonly appraised: readonly string[];
  readonly overrides: number;
  /** What people decided, as the round's own file says it. */
  readonly text: string;
}

/** A round that was kept. */
export interface KeptRoundWork {
  readonly taken: TakenWork;
  readonly round: KeptRound;
  readonly files: readonly GivenFile[];
  readonly appraised: readonly string[];
  /** How many files it had when it was kept. */
  readonly all: number;
}

export interface RoundKeeper {
  /** Keeps the round as it stands; null: there is nothing of it to be lost. Resolves when that is done. */
  keep(round: RoundInHand | null): Promise<void>;
  /** A kept round is in hand again: what is kept of it goes on. */
  goOn(kept: KeptRoundWork): void;
  /** The round is out of hand; what is kept of it stays for others to take. */
  leave(): void;
}

/** Names of the texts among the texts of a work. */
const TEXT = "round";
const APPRAISED = "appraised";

/** Returns a taken work as the round it holds; null: it holds none that can be read. */
export function keptRoundOf(taken: TakenWork): KeptRoundWork | null {
  const { texts, files } = taken.content;
  const round = parseKeptRound(parseJson(texts[TEXT] ?? ""), loadDomain());
  const work = parseHead(taken.content.head)?.work;
  if (!round || work?.kind !== "round") return null;
  const given = files.map(givenOf);
  return { taken, round, files: given, appraised: appraisedIn(texts, given), all: work.files };
}

function appraisedIn(
  texts: TakenWork["content"]["texts"],
  files: readonly GivenFile[],
): readonly string[] {
  const paths = parseJson(texts[APPRAISED] ?? "[]");
  return Array.isArray(paths)
    ? files.flatMap(({ path }) => (paths.includes(path) ? [path] : []))
    : [];
}

function givenOf({ name, content, modified }: KeptFile): GivenFile {
  const file = new File([content as BlobPart], name.replace(/^.*\//, ""), {
    ...(modified === null ? {} : { lastModified: modified }),
  });
  return { path: name, file };
}

interface Kept {
  readonly id: string;
  readonly isHeld: Promise<(() => void) | null>;
  /** The files that are kept, by their paths: under one of them another content may come. */
  readonly files: Map<string, File>;
}

/** Returns the keeper of a page; what changes while files are being kept is kept after them. */
export function keepRounds(desk: KeepingDesk): RoundKeeper {
  const { store, attempt } = desk;
  let kept: Kept | null = null;
  let wanted: RoundInHand | null = null;
  let work: Promise<void> | null = null;

  const giveUp = async (): Promise<void> => {
    const last = kept;
    kept = null;
    if (!last) return;
    (await last.isHeld)?.();
    await attempt(() => store.drop([last.id]));
  };
  const keepNow = async (round: RoundInHand): Promise<void> => {
    kept ??= begun(desk);
    const current = kept;
    const { id, files } = current;
    const put = (parts: KeptParts): Promise<boolean> =>
      attempt(() =>
        store.keep(
          desk.headOf(id, { kind: "round", files: round.files.length, overrides: round.overrides }),
          {
            ...parts,
            texts: { [TEXT]: round.text, [APPRAISED]: JSON.stringify(round.appraised) },
          },
        ),
      );
    const gone = [...files.keys()].filter((path) => !round.files.some((one) => one.path === path));
    if (await put({ withoutFiles: gone })) gone.forEach((path) => files.delete(path));
    for (const { path, file } of round.files) {
      if (files.get(path) === file || wanted === null) continue;
      const content = await bytesOf(file);
      if (content && (await put({ files: [{ name: path, content, modified: file.lastModified }] })))
        files.set(path, file);
    }
  };
  const run = async (): Promise<void> => {
    for (let round: RoundInHand | null | undefined; round !== wanted; ) {
      round = wanted;
      if (round && !desk.isShared()) await keepNow(round);
      else await giveUp();
    }
    work = null;
  };
  const leave = (): void => {
    void kept?.isHeld.then((release) => release?.());
    kept = null;
  };
  return {
    keep: (round) => {
      wanted = round;
      work ??= run();
      return work;
    },
    leave,
    goOn: ({ taken, files }) => {
      leave();
      kept = {
        id: taken.id,
        isHeld: Promise.resolve(taken.release),
        files: new Map(files.map(({ path, file }) => [path, file])),
      };
    },
  };
}

function begun({ makeId, store }: KeepingDesk): Kept {
  const id = makeId();
  return { id, isHeld: store.hold(id), files: new Map() };
}

/** Null: the file is not where it was given, or is no longer what it was. */
async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return null;
  }
}
