/** Owns whether a printed sheet, by the code in its foot, and the file at hand say the same, and where they do not. */
import type { Reading } from "../../model/table/reading";
import { scoreColumn } from "../../model/table/reading";
import { formatAddress } from "../../model/workbook/grid";
import { type Scorer, scorers } from "../../model/table/scorer";
import { PAPER_CODE_LENGTH, parseCode, type SlipOfCode } from "./codeLetters";
import {
  type CodeParts,
  codeParts,
  contentsOn,
  partsOfCode,
  stretchesOf,
  TABLE_CODE_LENGTH,
} from "./tableCode";

/** Contents that stand together in a sheet: their paths and the cell of the first one's score. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly cell: string;
}

export type CodeAnswer =
  | ({ readonly kind: "noCode" } & SlipOfCode)
  /** `scoredSince`: what they gave came after the print, the rest is the same. */
  | { readonly kind: "agrees"; readonly sheet: string; readonly scoredSince: readonly Scorer[] }
  /** Points differ in these stretches (none: in a typed total or grade), or in none and only words do. */
  | {
      readonly kind: "differs";
      readonly sheet: string;
      readonly arePointsSame: boolean;
      readonly areWordsSame: boolean;
      readonly stretches: readonly Stretch[];
      readonly scoredSince: readonly Scorer[];
    }
  /** The code of a paper (minutes, a proposal …): whether it was made from the scores as they are. */
  | { readonly kind: "paper"; readonly agrees: boolean }
  /** Nothing is the same: another table, or one that was changed throughout. */
  | { readonly kind: "unlike" };

/** Whose scores stood on the paper: of all, or before somebody further had scored. */
const scoredBy: readonly (readonly Scorer[])[] = scorers.map((_, at) =>
  scorers.slice(0, scorers.length - at),
);

/** Returns what a code, as a person types it from paper, says of a file. `paperCode`: of the papers made from it now. */
export function compareCode(
  typed: string,
  reading: Pick<Reading, "unit" | "tables">,
  paperCode: string | null,
): CodeAnswer {
  const signs = parseCode(typed, [TABLE_CODE_LENGTH, PAPER_CODE_LENGTH]);
  if (typeof signs !== "string") return { kind: "noCode", ...signs };
  if (signs.length + 1 === PAPER_CODE_LENGTH)
    return { kind: "paper", agrees: signs === parseCode(paperCode ?? "", [PAPER_CODE_LENGTH]) };
  const printed = partsOfCode(signs);
  const [nearest] = printsOf(reading)
    .flatMap((print) => scoredBy.flatMap((counted) => likenessOf(printed, print, counted)))
    .sort((a, b) => b.likeness - a.likeness);
  if (!nearest || nearest.likeness === 0) return { kind: "unlike" };
  return answerOf(nearest);
}

/** What a printed sheet may have held: tables of one sheet. */
interface Print {
  readonly sheet: string;
  readonly held: Pick<Reading, "unit" | "tables">;
}

/** Each sheet as it is, and each of several tables by itself: a copy may have them on sheets of their own. */
function printsOf({ unit, tables }: Pick<Reading, "unit" | "tables">): readonly Print[] {
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) => {
    const own = tables.filter((table) => table.sheet === sheet);
    const apart = own.length > 1 ? own.map((table) => [table]) : [];
    return [own, ...apart].map((held): Print => ({ sheet, held: { unit, tables: held } }));
  });
}

interface Likeness {
  readonly print: Print;
  readonly counted: readonly Scorer[];
  readonly arePointsSame: boolean;
  readonly areWordsSame: boolean;
  readonly areSame: readonly boolean[];
  /** The points weigh more than all else together, since they alone can hardly agree by chance. */
  readonly likeness: number;
}

function likenessOf(
  printed: CodeParts,
  print: Print,
  counted: readonly Scorer[],
): readonly Likeness[] {
  const now = codeParts(print.held, print.sheet, counted);
  if (!now) return [];
  const areSame = now.stretches.map((sign, at) => sign === printed.stretches[at]);
  const arePointsSame = now.points === printed.points && areSame.every(Boolean);
  const areWordsSame = now.words === printed.words;
  // Words and two stretches that agree are no chance; one stretch alone is (1 in 23).
  const same = areSame.filter(Boolean).length;
  const likeness = (arePointsSame ? 8 : 0) + (areWordsSame ? 4 : 0) + (same > 1 ? same : 0);
  return [{ print, counted, arePointsSame, areWordsSame, areSame, likeness }];
}

function answerOf({
  print: { sheet, held },
  counted,
  arePointsSame,
  areWordsSame,
  areSame,
}: Likeness): CodeAnswer {
  const contents = contentsOn(held, sheet);
  const hasScored = (scorer: Scorer): boolean =>
    contents.some(({ item }) => item.scores[scorer].points !== null);
  const scoredSince = scorers.filter((scorer) => !counted.includes(scorer) && hasScored(scorer));
  if (arePointsSame && areWordsSame) return { kind: "agrees", sheet, scoredSince };
  const stretches = stretchesOf(contents).flatMap((stretch, at): readonly Stretch[] => {
    const [first, last] = [stretch[0], stretch[stretch.length - 1]];
    if (areSame[at] || !first || !last) return [];
    const column = scoreColumn(first.table.columns, "self") ?? 1;
    const cell = formatAddress({ row: first.item.scoreRow, column });
    return [{ from: first.item.path, to: last.item.path, cell }];
  });
  return { kind: "differs", sheet, arePointsSame, areWordsSame, stretches, scoredSince };
}
