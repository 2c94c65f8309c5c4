/** Owns how far the appraisal of a table has come: content by content agreed, different or open, and what is left to do. */
import { type Points, samePoints, subtractPoints } from "../base/points";
import { type AppraisedContent, saidOf } from "../model/table/appraisal";
import { indicatorsIn } from "../model/table/itemTree";
import { type Item, scoreColumn, type TableReading } from "../model/table/reading";
import { type Scorer, scorers } from "../model/table/scorer";
import type { Score } from "../score";

/**
 * | unit   | appraised | asked | standing |
 * | ------ | --------- | ----- | -------- |
 * | any    | blank     | no    | notAsked |
 * | any    | blank     | yes   | open     |
 * | same   | same      | any   | agreed   |
 * | other  | points    | any   | differs  |
 * Not asked is what does not apply to the unit, and a bonus that it did not claim.
 */
export type ContentStanding = "open" | "agreed" | "differs" | "notAsked";

export interface ContentAppraisal {
  readonly item: Item;
  readonly standing: ContentStanding;
  /** Appraised points less the unit's; null where either is blank. */
  readonly difference: Points | null;
  readonly said: AppraisedContent;
  /** It differs, and why is not said. */
  readonly lacksReason: boolean;
}

export interface AppraisalProgress {
  /** In the order of the sheet. */
  readonly contents: readonly ContentAppraisal[];
  /** Contents that are to be appraised, and those that are. */
  readonly asked: number;
  readonly done: number;
  readonly lackingReason: number;
  readonly openNotes: number;
}

/** Returns how far a table has come; `score` tells what does not apply. */
export function appraisalProgress(table: TableReading, score: Score): AppraisalProgress {
  const states = new Map(score.indicators.map(({ row, state }) => [row, state]));
  const contents = indicatorsIn(table.items).map((item): ContentAppraisal => {
    const { self, appraised } = item.scores;
    const said = saidOf(table.appraisal, item);
    const isClaimed = states.get(item.row) !== "notApplicable" && !(item.bonus && !self.points);
    const standing =
      appraised.points === null
        ? isClaimed
          ? "open"
          : "notAsked"
        : self.points !== null && samePoints(self.points, appraised.points)
          ? "agreed"
          : "differs";
    return {
      item,
      standing,
      difference:
        self.points === null || appraised.points === null
          ? null
          : subtractPoints(appraised.points, self.points),
      said,
      lacksReason: standing === "differs" && !said.reason?.trim(),
    };
  });
  const asked = contents.filter(({ standing }) => standing !== "notAsked");
  return {
    contents,
    asked: asked.length,
    done: asked.filter(({ standing }) => standing !== "open").length,
    lackingReason: contents.filter(({ lacksReason }) => lacksReason).length,
    openNotes: contents.filter(({ said: { note } }) => note?.isDone === false).length,
  };
}

/** Returns the open contents with points of the unit to agree with. */
export const agreeable = ({ contents }: AppraisalProgress): readonly ContentAppraisal[] =>
  contents.filter(({ standing, item }) => standing === "open" && item.scores.self.points !== null);

/** Returns whose totals stand side by side: the unit's, the appraiser's, and of others who have a column. */
export const scorersBeside = ({ columns }: TableReading): readonly Scorer[] =>
  scorers.filter((scorer) => scorer !== "council" || scoreColumn(columns, scorer) !== null);
