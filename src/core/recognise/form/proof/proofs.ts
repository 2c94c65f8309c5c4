/** Owns whether a table is proven: something shows that its rows and columns are read rightly, and nothing speaks against it. */
import { keptWith } from "../../../base/keptWith";
import { samePoints, subtractPoints, sumPoints, type Points } from "../../../base/points";
import { finding, type Finding } from "../../../model/finding/finding";
import type { Lexicon } from "../../../domain/lexicon";
import { indicatorsIn, indicatorsUnder, sumMaxima } from "../../../model/table/itemTree";
import { countedSum } from "../../../model/table/partCap";
import type { Proof, ProofCode } from "../../../model/table/proof";
import {
  type ColumnRole,
  type Item,
  scoreColumn,
  type TableReading,
} from "../../../model/table/reading";
import { scorers } from "../../../model/table/scorer";
import { isTickSheet } from "../../../model/table/tickSheet";
import { formatAddress } from "../../../model/workbook/grid";
import type { SheetView } from "../../sheet/sheet";
import { isOnForm } from "../correction";
import { readingMark } from "../kept/readingMark";
import type { TableDraft } from "../table";
import { doubtsOfReading, isAboveMaximum } from "./against";
import { tickDoubts, tickProofs } from "../ticks/tickProofs";
import { addsExactly } from "./totalFormula";
import { USUAL_SCALE } from "../../../model/table/usualScale";

/** Fewer rows that agree may do so by chance. */
const FEWEST_ROWS = 3;

/** One of these is enough where nothing speaks against it. */
const strong: readonly ProofCode[] = [
  "maximaReachScale",
  "maximaReachHeadings",
  "formulaReachesRows",
  "totalAgrees",
  "formConfirmed",
];
/** These together are, where a table states no sum at all, or its sums are off by what no row is worth. */
const weak: readonly ProofCode[] = ["numberingRunsOn", "columnsNamed"];

/** The same draft is proven once, however many files bring it. */
const provenDrafts = keptWith<TableDraft, TableDraft>();

/** Returns the table with what proves its reading and what leaves it open. */
export const withProofs = (draft: TableDraft, lexicon: Lexicon): TableDraft =>
  provenDrafts(draft, () => proveTable(draft, lexicon));

function proveTable(draft: TableDraft, lexicon: Lexicon): TableDraft {
  const { view, reading, form } = draft;
  const isKnown = form !== null && isOnForm(form, view, reading);
  const proofs = [
    ...(isKnown ? [{ code: "formConfirmed", facts: { form: form.form.name } } as const] : []),
    ...(isTickSheet(reading) ? tickProofs(reading) : proofsOf(view, reading)),
  ];
  const has = (code: ProofCode): boolean => proofs.some((proof) => proof.code === code);
  // Who confirmed the form has settled all of it.
  const against = isKnown
    ? []
    : isTickSheet(reading)
      ? tickDoubts(reading, proofs)
      : doubtsOfReading(draft, has("maximaReachScale"), lexicon);
  const isShown =
    isTickSheet(reading) ||
    strong.some(has) ||
    ((!statesSums(reading) || isOneSlip(reading)) && weak.every(has));
  const { total } = reading;
  const doubts =
    isShown || against.length > 0
      ? against
      : [
          {
            code: "nothingProves",
            facts: {},
            place: { kind: "total", row: total?.row ?? null },
            choices: [],
          } as const,
        ];
  const isMarked = draft.confirmedMark !== null;
  const confirmed = isKnown || (isMarked && draft.confirmedMark === readingMark(view, reading));
  const proven = doubts.length === 0;
  return {
    ...draft,
    reading: { ...reading, proven, proofs, doubts, confirmed },
    findings: isMarked && !confirmed ? [...draft.findings, stale(reading)] : draft.findings,
  };
}

/** The sheet, or what a person mended in its reading, has changed since somebody confirmed it. */
const stale = ({ sheet, headerRows }: TableReading): Finding =>
  finding("confirmationStale", {}, sheet, formatAddress({ row: headerRows[0], column: 1 }));

function proofsOf(view: SheetView, table: TableReading): readonly Proof[] {
  const found = [
    scaleProof(table),
    headingsProof(table.items),
    formulaProof(view, table),
    totalProof(table),
    scoresProof(table),
    numberingProof(table.items),
    namesProof(table),
  ];
  return found.flatMap((proof) => proof ?? []);
}

/** A part of a table reaches the scale together with the others. */
function scaleProof({ items, total, otherPart }: TableReading): Proof | null {
  const indicators = indicatorsIn(items);
  const sum = sumPoints([sumMaxima(indicators), otherPart?.maximum ?? null]);
  if (indicators.length < 2 || sum === null) return null;
  const scales = [total?.maximumShown ?? null, USUAL_SCALE];
  const scale = scales.find((each) => each !== null && samePoints(each, sum)) ?? null;
  return scale === null ? null : { code: "maximaReachScale", facts: { scale } };
}

function headingsProof(items: readonly Item[]): Proof | null {
  const proven = new Set<Item>();
  let headings = 0;
  for (const [index, item] of items.entries()) {
    if (item.kind === "indicator" || item.maximumShown === null || item.cap) continue;
    const inside = indicatorsUnder(items, index);
    if (!reaches(inside, item.maximumShown)) return null;
    for (const each of inside) proven.add(each);
    headings += 1;
  }
  const isWhole = indicatorsIn(items).every((item) => item.bonus || proven.has(item));
  return headings > 1 && isWhole ? { code: "maximaReachHeadings", facts: { headings } } : null;
}

const reaches = (inside: readonly Item[], stated: Points): boolean => {
  const sum = sumMaxima(inside);
  return sum !== null && samePoints(sum, stated);
};

function formulaProof(view: SheetView, { items, columns, total }: TableReading): Proof | null {
  if (total === null) return null;
  const isExact = [columns.maximum, ...scorers.map((scorer) => scoreColumn(columns, scorer))].some(
    (column) => column !== null && addsExactly(view, { row: total.row, column }, items),
  );
  return isExact
    ? { code: "formulaReachesRows", facts: { rows: indicatorsIn(items).length } }
    : null;
}

/** One score that is also the total proves nothing. */
function totalProof({ items, total, otherPart }: TableReading): Proof | null {
  if (total === null) return null;
  for (const scorer of scorers) {
    const { shown } = total.scores[scorer];
    const points = indicatorsIn(items).map(({ scores }) => scores[scorer].points);
    const own = countedSum(items, ({ scores }) => scores[scorer].points);
    const sum = sumPoints([own, otherPart?.points[scorer] ?? null]);
    const scored = points.filter((each) => each !== null && each > 0);
    if (shown !== null && sum !== null && scored.length > 1 && samePoints(shown, sum))
      return { code: "totalAgrees", facts: { total: sum } };
  }
  return null;
}

function scoresProof({ items }: TableReading): Proof | null {
  const scored = indicatorsIn(items).filter(
    ({ scores, maximum }) => scores.self.points !== null && maximum !== null,
  );
  return scored.length >= FEWEST_ROWS && !scored.some(isAboveMaximum)
    ? { code: "scoresWithinMaxima", facts: { rows: scored.length } }
    : null;
}

function numberingProof(items: readonly Item[]): Proof | null {
  const numbered = items.filter(({ number }) => /[\p{L}\p{N}]/u.test(number));
  return numbered.length >= FEWEST_ROWS && !items.some(({ doubts }) => doubts.includes("numbering"))
    ? { code: "numberingRunsOn", facts: { rows: numbered.length } }
    : null;
}

function namesProof({ columns, columnConfidence }: TableReading): Proof | null {
  const score: ColumnRole = columns.self === null ? "deduction" : "self";
  const isNamed = (["content", "maximum", score] as const).every((role) => {
    const ground = columnConfidence[role]?.ground;
    return ground !== undefined && ground !== "content";
  });
  return isNamed ? { code: "columnsNamed", facts: {} } : null;
}

/** A slip is little beside the whole. */
const SLIP_OF_SCALE = 0.1;

/**
 * Whether what is stated is off by one typed number: by so little, and so much, that no row which was counted too often or
 * not at all comes to it; a heading beside it may be off by the same.
 */
function isOneSlip({ items, total }: TableReading): boolean {
  const stated = total?.maximumShown ?? null;
  const indicators = indicatorsIn(items);
  const sum = sumMaxima(indicators);
  if (stated === null || sum === null) return false;
  const off = Math.abs(subtractPoints(sum, stated));
  const isRow = items.some(({ maximum }) => maximum !== null && samePoints(maximum, off));
  return off <= stated * SLIP_OF_SCALE && !isRow && unreachedHeadings(items).length <= 1;
}

const unreachedHeadings = (items: readonly Item[]): readonly Item[] =>
  items.filter(
    (item, index) =>
      item.kind !== "indicator" &&
      item.maximumShown !== null &&
      !reaches(indicatorsUnder(items, index), item.maximumShown),
  );

/** Whether any total or heading says what its rows come to. */
const statesSums = ({ items, total }: TableReading): boolean =>
  (total !== null &&
    [total.maximumShown, ...scorers.map((scorer) => total.scores[scorer].shown)].some(
      (shown) => shown !== null,
    )) ||
  items.some(({ kind, maximumShown }) => kind !== "indicator" && maximumShown !== null);
