/** Owns the handing out of a form beside the page: a few units at a time in one worker, which ends with it or when it is given up. */
import type { HandedForms } from "../../actions/rounds/consolidationDesk";
import type { FormPreview, FormWish } from "../../core/documents/distribution";
import type { Finding } from "../../core/model/finding/finding";
import { type Line, type MakeWorker, openLine } from "./line";
import { broken, tooLong } from "./stopped";
import { withinTime } from "./withinTime";

/** So many are made before the next word is told of them. */
const AT_ONCE = 5;

/** Returns what would stand where. */
export const previewBeside = (
  makeWorker: MakeWorker | null,
  file: File,
  wish: FormWish,
): Promise<{ readonly preview: FormPreview } | { readonly refusal: Finding }> =>
  onLine(makeWorker, async (line) => {
    const made = await withinTime(line.perform("previewForm", { file, wish }));
    return made === "tooLong" ? { refusal: tooLong() } : made;
  });

/** Returns the copies that were made before it was given up; `tell` hears how many there are. */
export const handOutBeside = (
  makeWorker: MakeWorker | null,
  file: File,
  wish: FormWish,
  { givenUp, tell }: { readonly givenUp: AbortSignal; readonly tell: (done: number) => void },
): Promise<HandedForms | { readonly refusal: Finding }> =>
  onLine(makeWorker, async (line) => {
    const copies: HandedForms["copies"][number][] = [];
    for (let from = 0; from < wish.units.length && !givenUp.aborted; from += AT_ONCE) {
      tell(from);
      const given = { file, wish, from, to: from + AT_ONCE };
      const made = await withinTime(line.perform("copiesOfForm", given));
      if (made === "tooLong") return { refusal: tooLong() };
      if ("refusal" in made) return made;
      copies.push(...made.copies);
    }
    return { copies };
  });

async function onLine<Made>(
  makeWorker: MakeWorker | null,
  work: (line: Line) => Promise<Made>,
): Promise<Made | { readonly refusal: Finding }> {
  const line = await openLine(makeWorker);
  try {
    return await work(line);
  } catch (error) {
    return { refusal: broken(error) };
  } finally {
    line.end();
  }
}
