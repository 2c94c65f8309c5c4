/** Owns what a rubric at hand is called where only its id stands. */
import { useMemo } from "react";
import type { ShelfFile } from "../../actions/loading/given/shelf";
import { rubricsAtHand } from "../session/tableScore";
import { checklistsAtHand } from "./atHand";

/** Returns the way from an id to a title; the id itself where no rubric at hand has it. */
export function useRubricTitles(shelf: readonly ShelfFile[]): (id: string) => string {
  const titles = useMemo(() => {
    const rubrics = [...rubricsAtHand({ shelf }), ...checklistsAtHand(shelf)];
    return new Map(rubrics.map(({ id, title }) => [id, title]));
  }, [shelf]);
  return (id) => titles.get(id) ?? id;
}
