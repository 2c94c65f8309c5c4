/** Owns the measurement of a round's workbook: a consolidation of hundreds of units made into its six sheets and written. */
import { emptyPaper } from "../../src/core/model/round/closing";
import type { Consolidation, TableResult } from "../../src/core/model/round/consolidation";
import { consolidationBook } from "../../src/core/documents/consolidation";
import { writeBook } from "../../src/formats/newWorkbook/writeBook";
import { aConsolidation } from "../support/aConsolidation";
import { consolidationWords, domain } from "../support/builtInDomain";

/** A table of the bench has the form of the small one so many times. */
const REPEATS = 9;
const types = ["residentialArea", "commune", "agency", "enterprise", "school"] as const;

export interface BookTimes {
  readonly units: number;
  readonly cells: number;
  readonly kilobytes: number;
  /** Milliseconds. */
  readonly build: number;
  readonly write: number;
}

/** Returns the best of three rounds. */
export function measureBook(units: number): BookTimes {
  const consolidation = aRound(units);
  const rounds = Array.from({ length: 3 }, (): BookTimes => {
    const start = performance.now();
    const book = consolidationBook({
      consolidation,
      words: consolidationWords,
      domain,
      options: {
        madeAt: "2025-11-20T02:00:00Z",
        paper: emptyPaper,
        followUps: [],
        pathTo: (file) => file,
      },
    });
    const built = performance.now();
    const bytes = writeBook(book);
    return {
      units,
      cells: book.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).length,
      kilobytes: bytes.length / 1024,
      build: built - start,
      write: performance.now() - built,
    };
  });
  return rounds.reduce((best, one) =>
    one.build + one.write < best.build + best.write ? one : best,
  );
}

function aRound(units: number): Consolidation {
  const small = aConsolidation(
    Array.from({ length: units }, (_, i) => ({
      name: `Tổ dân phố số ${i + 1}`,
      type: types[i % types.length] ?? "commune",
      parent: "Phường Lương Thịnh",
      standard: [10, 4.5, 5, 70 + (i % 10)] as const,
      appraised: [10, 4, 5, 70] as const,
      movement: [9, 5, 5, 50 + (i % 30)] as const,
      reason: "Còn 02 vụ việc chậm giải quyết, đã báo cáo cấp trên.",
    })),
  );
  const longer = (table: TableResult): TableResult => ({
    ...table,
    indicators: repeated(table.indicators).map((one, i) => ({ ...one, templateRow: i })),
  });
  return {
    ...small,
    units: small.units.map((unit) => ({
      ...unit,
      tables: Object.fromEntries(
        Object.entries(unit.tables).map(([kind, table]) => [kind, longer(table)]),
      ),
    })),
    templates: small.templates.map((template) => ({ ...template, rows: repeated(template.rows) })),
  };
}

const repeated = <Row>(rows: readonly Row[]): readonly Row[] =>
  Array.from({ length: REPEATS }, () => rows).flat();
