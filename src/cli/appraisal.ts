/** Owns the JSON of an appraisal: who appraised, the totals side by side, what is said of each content, and what is left to do. */
import type { ScoredTable } from "../actions/scoring/scoreReading";
import { appraisalProgress, scorersBeside } from "../core/appraisal";
import { assessmentOf } from "../core/model/score/assessment";
import { score } from "../core/score";

/** Returns the field of a table that was appraised; none of one that was not. */
export function appraisalJson(scored: ScoredTable): object {
  const { table, score: counted } = scored;
  const { appraisal } = table;
  if (!appraisal) return {};
  const { contents, asked, done, lackingReason, openNotes } = appraisalProgress(table, counted);
  const { by, day, conflict, gone } = appraisal;
  return {
    appraisal: {
      by,
      day,
      conflict,
      totals: totalsJson(scored),
      asked,
      open: asked - done,
      lackingReason,
      openNotes,
      contents: contents
        .filter(({ standing, said }) => standing === "differs" || isSaid(said))
        .map(({ item: { path, row, scores }, difference, said }) => ({
          path,
          row,
          self: scores.self.points,
          appraised: scores.appraised.points,
          difference,
          reason: said.reason,
          evidence: said.evidence,
          evidenceNote: said.evidenceNote,
          note: said.note,
        })),
      gone,
    },
  };
}

const isSaid = ({ row: _, ...words }: { readonly row: number }): boolean =>
  Object.values(words).some((word) => word !== null);

/** What each scorer's points come to by themselves; null where there are none. */
const totalsJson = ({ table, kind, decision }: ScoredTable): object =>
  Object.fromEntries(
    scorersBeside(table).map((scorer) => {
      const own = score(table, assessmentOf(table), decision, kind, scorer);
      const { countedTotal: total, outcome, grade } = own;
      return [
        scorer,
        total === null
          ? null
          : { total, verdict: outcome?.verdict ?? null, grade: grade?.name ?? null },
      ];
    }),
  );
