/** Owns what stands for what in a sheet without points: each row is one whole, met or not met. */
import type { Points } from "../../base/points";
import type { Item, TableReading } from "./reading";
import type { Scorer } from "./scorer";

/** What a row of a tick sheet, and a condition of a checklist, is worth. */
export const WHOLE = 1;

export type Answer = "met" | "notMet";

export const isTickSheet = ({ isTickSheet: is }: Pick<TableReading, "isTickSheet">): boolean =>
  is === true;

/** Returns what the points of a row of a tick sheet say; null: nothing, or nothing clear, stands there. */
export const answerOf = (points: Points | null): Answer | null =>
  points === null ? null : points === WHOLE ? "met" : "notMet";

/** Returns the points by which an answer is kept. */
export const pointsOfAnswer = (answer: Answer | null): Points | null =>
  answer === null ? null : answer === "met" ? WHOLE : 0;

/** Returns what somebody answered in a row. */
export const answerIn = (item: Pick<Item, "scores">, scorer: Scorer): Answer | null =>
  answerOf(item.scores[scorer].points);
