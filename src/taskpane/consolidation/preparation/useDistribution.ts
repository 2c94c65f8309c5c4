/** Owns the handing out of a form in the pane: the form, what is typed beside it, what it would do, making the copies and stopping it. */
import { useRef, useState } from "react";
import type { FormPreview, FormWish } from "../../../core/documents/distribution";
import type { TitlePart } from "../../../core/model/finding/formFindings";
import type { ListedUnit } from "../../../core/model/round/consolidation";
import { parseAddress } from "../../../core/model/workbook/grid";
import { distribution as words } from "../../../messages/pane/rounds/distribution";
import { describeFinding } from "../../../messages/vi";
import { download } from "../../shared/download";
import { ZIP_TYPE } from "../output/output";
import type { RoundControls } from "../useRound";

/** As it is typed; "" says nothing. */
export interface TypedWish {
  readonly year: string;
  readonly above: string;
  readonly cells: { readonly [P in TitlePart]: string };
}

const titleParts: readonly TitlePart[] = ["unit", "above", "year"];

export const isYear = (text: string): boolean => /^(?:20\d\d)?$/.test(text.trim());
export const isCell = (text: string): boolean => text.trim() === "" || cellOf(text) !== null;

function cellOf(text: string) {
  const [, sheet, cell = ""] = /^\s*(?:(.+)!)?([A-Za-z]{1,3}\d{1,7})\s*$/.exec(text) ?? [];
  const address = parseAddress(cell.toUpperCase());
  return address && { sheet: sheet?.trim() ?? null, ...address };
}

function wishOf({ year, above, cells }: TypedWish, units: readonly ListedUnit[]): FormWish {
  return {
    units,
    year: year.trim() === "" ? null : Number(year),
    above: above.trim() || null,
    chosen: titleParts.flatMap((part) => {
      const cell = cellOf(cells[part]);
      return cell ? [{ part, ...cell }] : [];
    }),
  };
}

/** What is known of the chosen form. */
export interface Looked {
  readonly file: File;
  readonly wish: FormWish;
  readonly preview: FormPreview;
}

export function useDistribution(
  { desk, round, fail }: RoundControls,
  units: readonly ListedUnit[],
) {
  const { year } = round.decisions.rules;
  const [file, setFile] = useState<File | null>(null);
  const [typed, setTyped] = useState<TypedWish>({
    year: year === null ? "" : String(year),
    above: "",
    cells: { unit: "", above: "", year: "" },
  });
  const [looked, setLooked] = useState<Looked | null>(null);
  const [isLooking, setLooking] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const [report, setReport] = useState<readonly string[]>([]);
  const going = useRef(new AbortController());
  const isGood = isYear(typed.year) && titleParts.every((part) => isCell(typed.cells[part]));

  const look = async (form: File): Promise<void> => {
    const wish = wishOf(typed, units);
    setReport([]);
    setLooking(true);
    try {
      const made = await desk.previewForm(form, wish);
      if ("preview" in made) setLooked({ file: form, wish, preview: made.preview });
      else {
        setLooked(null);
        setReport([describeFinding(made.refusal)]);
      }
    } finally {
      setLooking(false);
    }
  };

  const make = async ({ file: form, wish, preview }: Looked, signal: AbortSignal) => {
    setReport([]);
    setDone(0);
    const made = await desk.handOut(form, wish, { givenUp: signal, tell: setDone });
    if ("refusal" in made) return setReport([describeFinding(made.refusal)]);
    if (signal.aborted) return setReport([words.stopped]);
    const copies = made.copies.map(({ content }, at) => ({
      name: preview.names[at] ?? "",
      content,
    }));
    const archive = await desk.archive(copies);
    const name = download(archive as BlobPart, words.archive(preview.year), ZIP_TYPE);
    if (name === null) return;
    const misread = made.copies.flatMap(({ findings }, at) =>
      findings.map((found) => words.of(wish.units[at]?.name ?? "", describeFinding(found))),
    );
    setReport([words.made(copies.length, name), ...(misread.length > 0 ? misread : [words.known])]);
  };

  return {
    file,
    typed,
    looked,
    isLooking,
    isGood,
    done,
    report,
    choose: (form: File): void => {
      setFile(form);
      look(form).catch(fail);
    },
    /** What was seen no longer stands once something else is typed. */
    type: (change: Partial<TypedWish>): void => {
      setTyped({ ...typed, ...change });
      setLooked(null);
    },
    look: (): void => {
      if (file) look(file).catch(fail);
    },
    make: (): void => {
      if (!looked) return;
      going.current = new AbortController();
      make(looked, going.current.signal)
        .catch(fail)
        .finally(() => setDone(null));
    },
    stop: (): void => going.current.abort(),
  };
}
