/** Owns whether the reading of a tick sheet is proven: its numbers run on, and its answers stand where the header names them. */
import { indicatorsIn } from "../../../model/table/itemTree";
import type { Doubt, Proof } from "../../../model/table/proof";
import type { TableReading } from "../../../model/table/reading";

/** Fewer rows that agree may do so by chance. */
const FEWEST_ROWS = 3;

/** Returns what shows that a tick sheet was read rightly. */
export function tickProofs(table: TableReading): readonly Proof[] {
  const { items, columnConfidence } = table;
  const numbered = items.filter(({ number }) => /[\p{L}\p{N}]/u.test(number));
  const runsOn =
    numbered.length >= FEWEST_ROWS && !items.some(({ doubts }) => doubts.includes("numbering"));
  const rows = indicatorsIn(items).map(({ scores }) => scores.self);
  const answered = rows.filter(({ points }) => points !== null);
  const isEachOnce =
    answered.length >= FEWEST_ROWS &&
    rows.every(
      ({ points, text, meaning }) =>
        points !== null || text === null || meaning === "notApplicable",
    );
  return [
    ...(runsOn ? [{ code: "numberingRunsOn", facts: { rows: numbered.length } } as const] : []),
    ...(columnConfidence.self?.ground === "content" || columnConfidence.content === undefined
      ? []
      : [{ code: "answersNamed", facts: {} } as const]),
    ...(isEachOnce ? [{ code: "answeredOnce", facts: { rows: answered.length } } as const] : []),
  ];
}

/** Numbers that run on prove the rows; names, or an answer in every row, the columns. */
export function tickDoubts({ items }: TableReading, proofs: readonly Proof[]): readonly Doubt[] {
  const has = (code: Proof["code"]): boolean => proofs.some((proof) => proof.code === code);
  const broken = items.filter(({ doubts }) => doubts.includes("numbering"));
  const [first] = broken;
  if (first)
    return [
      {
        code: "numberingBroken",
        facts: { paths: broken.map(({ path }) => path) },
        place: { kind: "row", row: first.row },
        choices: [],
      },
    ];
  if (has("numberingRunsOn") && (has("answersNamed") || has("answeredOnce"))) return [];
  return [{ code: "nothingProves", facts: {}, place: { kind: "total", row: null }, choices: [] }];
}
