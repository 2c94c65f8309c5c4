/** Owns where the focus goes while a reading is looked at: to the first doubt, to the way on, to what was asked for. */
import { type RefObject, useEffect, useRef } from "react";
import type { Reading, TableReading } from "../../../core/model/table/reading";
import { type Aspect, openAspects } from "./aspects";

interface FirstFocus {
  readonly root: RefObject<HTMLElement>;
  /** The way on. */
  readonly begin: RefObject<HTMLElement>;
  readonly reading: Reading;
  readonly table: TableReading;
  readonly isConfirmed: boolean;
}

/** Whoever opened a file goes on with the keyboard from here: at the first doubt, or at the way on. */
export function useFirstFocus({ root, begin, reading, table, isConfirmed }: FirstFocus): void {
  const firstDoubt = openAspects(reading, table).find((aspect) => aspect !== "passLine");
  const start = useRef(firstDoubt);
  useEffect(() => {
    if (isConfirmed) return;
    const doubt = start.current && entryOf(root.current, start.current);
    (doubt || begin.current)?.focus();
  }, [root, begin, isConfirmed, reading.file]);
}

/** The entry that was asked for last takes the focus once it is there. */
export function useWishedFocus(root: RefObject<HTMLElement>, wished: readonly Aspect[]): void {
  useEffect(() => {
    const wish = wished[wished.length - 1];
    if (wish) entryOf(root.current, wish)?.focus();
  }, [root, wished]);
}

/** The chosen answer of an aspect, or its first. */
const entryOf = (root: HTMLElement | null, aspect: Aspect): HTMLElement | null | undefined => {
  const place = root?.querySelector(`[data-aspect="${aspect}"]`);
  return place?.querySelector<HTMLElement>("input:checked") ?? place?.querySelector("input");
};
