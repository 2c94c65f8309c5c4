/** Owns the note of which papers were made of a unit and from which scores, kept in the browser: what has grown old since is told. */
import { isOld } from "../../core/documents/papers/fill/code";
import type { BoundScore, Paper } from "../../core/documents/papers/paper";
import { isRecord, parseJson } from "../../actions/loading/json";
import { recall, remember } from "../shared/browserMemory";

const NAME = "cham-diem.made-papers";
const MOST = 200;

interface MadeNote {
  readonly unit: string;
  readonly name: string;
  readonly receipts: readonly string[];
}

function recalled(): readonly MadeNote[] {
  const text = recall(NAME);
  const data = text === null ? null : parseJson(text);
  if (!Array.isArray(data)) return [];
  return data.filter(
    (each): each is MadeNote =>
      isRecord(each) &&
      typeof each["unit"] === "string" &&
      typeof each["name"] === "string" &&
      Array.isArray(each["receipts"]),
  );
}

/** Notes papers of a unit; the last of each name stands. */
export function noteMade(unit: string, papers: readonly Paper[]): void {
  const names = new Set(papers.map(({ name }) => name));
  const others = recalled().filter((note) => note.unit !== unit || !names.has(note.name));
  const notes = papers.map(({ name, bound }) => ({
    unit,
    name,
    receipts: bound.map(({ receipt }) => receipt),
  }));
  remember(NAME, JSON.stringify([...others, ...notes].slice(-MOST)));
}

/** Returns the papers that were made of a unit, each with whether a score of it has changed since. */
export const madeOf = (
  unit: string,
  now: readonly BoundScore[],
): readonly { readonly name: string; readonly isOld: boolean }[] =>
  recalled()
    .filter((note) => note.unit === unit)
    .map(({ name, receipts }) => ({
      name,
      isOld: isOld(
        receipts.map((receipt) => ({ receipt })),
        now,
      ),
    }));
