/** Owns how far the appraisal of a round has come: its counted files one after another, and what is left in each. */
import type { AppraisalCount, TableResult, UnitResult } from "../../model/round/consolidation";
import { tablesOf } from "../result/standing";

/** "open": nothing is appraised yet; "done": every content that is asked is, and no reason is missing. */
export type FileStanding = "open" | "begun" | "done";

/** A counted file, with the units whose tables it holds. */
export interface FileAppraisal {
  /** Its name in the round. */
  readonly file: string;
  readonly units: readonly { readonly key: string; readonly name: string }[];
  readonly count: AppraisalCount;
  readonly standing: FileStanding;
}

/** As much of a unit as its appraisal follows from. */
export interface AppraisedUnit extends Pick<UnitResult, "unit" | "isOutside" | "countedFiles"> {
  readonly tables: { readonly [kind: string]: Pick<TableResult, "file" | "appraisal" | "byList"> };
  readonly others: readonly Pick<TableResult, "file" | "appraisal" | "byList">[];
}

/** Returns the counted files in the order of the units, each once; units that stand beside what is counted are left out. */
export function filesToAppraise(units: readonly AppraisedUnit[]): readonly FileAppraisal[] {
  const files = new Map<string, FileAppraisal>();
  for (const unit of units) {
    if (unit.isOutside) continue;
    for (const file of unit.countedFiles) {
      // A list has no sheet to appraise.
      if (tablesOf(unit).some((table) => table.file === file && table.byList)) continue;
      const before = files.get(file);
      const count = sumOf([...(before ? [before.count] : []), ...countsIn(unit, file)]);
      const { key, name } = unit.unit;
      files.set(file, {
        file,
        units: [...(before?.units ?? []), { key, name }],
        count,
        standing: standingIn(count),
      });
    }
  }
  return [...files.values()];
}

const countsIn = (unit: AppraisedUnit, file: string): readonly AppraisalCount[] =>
  tablesOf(unit).flatMap((table) => (table.file === file ? [table.appraisal] : []));

/** Returns what several counts come to together. */
export const sumOf = (counts: readonly AppraisalCount[]): AppraisalCount =>
  counts.reduce(
    (sum, { asked, done, differing, lackingReason }) => ({
      asked: sum.asked + asked,
      done: sum.done + done,
      differing: sum.differing + differing,
      lackingReason: sum.lackingReason + lackingReason,
    }),
    { asked: 0, done: 0, differing: 0, lackingReason: 0 },
  );

/** Returns where an appraisal stands that has come so far. */
export const standingIn = ({ asked, done, lackingReason }: AppraisalCount): FileStanding =>
  done === 0 ? "open" : done === asked && lackingReason === 0 ? "done" : "begun";
