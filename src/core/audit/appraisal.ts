/** Owns what is wrong with what who appraises said beside the points: differences without a reason, points that papers do not bear. */
import { comparePoints, samePoints } from "../base/points";
import type { Finding } from "../model/finding/finding";
import { type AppraisedContent, saidOf } from "../model/table/appraisal";
import { indicatorsIn } from "../model/table/itemTree";
import type { Item, TableReading } from "../model/table/reading";
import { isTickSheet } from "../model/table/tickSheet";
import { findingIn } from "./place";
import { isBlank } from "./reasons";

/** Returns the findings of an appraisal, content by content; none where nobody appraised. */
export function auditAppraisal(table: TableReading): readonly Finding[] {
  const { appraisal } = table;
  if (!appraisal) return [];
  const { conflict, by, gone } = appraisal;
  return [
    // What is met or not is told with the other answers.
    ...(isTickSheet(table)
      ? []
      : indicatorsIn(table.items).flatMap((item) =>
          auditContent(table, item, saidOf(appraisal, item)),
        )),
    ...gone.map((text) => findingIn(table, null, "appraisedContentGone", { text })),
    ...(conflict?.has
      ? [findingIn(table, null, "appraiserConflict", { by, words: conflict.words })]
      : []),
  ];
}

function auditContent(
  table: TableReading,
  { path, scores: { self, appraised } }: Item,
  { reason, evidence }: AppraisedContent,
): readonly Finding[] {
  if (self.points === null || appraised.points === null) return [];
  const cell = appraised.cell ?? self.cell;
  const isBorne = evidence === null || evidence === "enough";
  const isLower = comparePoints(appraised.points, self.points) < 0;
  const facts = { path, self: self.points, appraised: appraised.points };
  return [
    ...(samePoints(self.points, appraised.points) || !isBlank(reason)
      ? []
      : [findingIn(table, cell, "appraisedNoReason", facts)]),
    ...(isBorne || isLower || self.points <= 0
      ? []
      : [
          findingIn(table, cell, "appraisedDespiteEvidence", {
            path,
            state: evidence,
            points: appraised.points,
          }),
        ]),
  ];
}
