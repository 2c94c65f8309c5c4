/** Owns the folding of words that do not fit their room: whether something of them is cut off, and whether a person wants to see all. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

export interface Fold {
  /** Around the words, each in an element of its own. */
  readonly root: RefObject<HTMLDivElement>;
  readonly isOpen: boolean;
  /** Some of the words are not in sight, or would not be without the wish. */
  readonly isNeeded: boolean;
  readonly toggle: () => void;
}

/** Returns the fold of some words; what is measured changes with them and with the window. */
export function useFold(words: string): Fold {
  const root = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isCut, setCut] = useState(false);
  const measure = useCallback(() => setCut([...(root.current?.children ?? [])].some(isCutOff)), []);
  useLayoutEffect(measure, [measure, words, isOpen]);
  useEffect(() => {
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [measure]);
  return { root, isOpen, isNeeded: isOpen || isCut, toggle: () => setOpen(!isOpen) };
}

const isCutOff = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element): boolean =>
  scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;
