/** Owns whether the officer is to be told that nothing is kept: each reason once, until keeping works again. */
import { useEffect, useState } from "react";
import type { Keeping } from "../../../actions/keeping/keeping";
import type { KeepingRefusal } from "../../../hosts/keepingStore";

/** Returns why nothing is kept, null where it is or that was put aside, and what puts it aside. */
export function useKeepingRefusal(
  opening: Promise<Keeping>,
): readonly [KeepingRefusal | null, () => void] {
  const [refusal, setRefusal] = useState<KeepingRefusal | null>(null);
  const [seen, setSeen] = useState<KeepingRefusal | null>(null);
  useEffect(() => {
    let end: (() => void) | null = null;
    let isOver = false;
    void opening.then((keeping) => {
      if (!isOver) end = keeping.watch(setRefusal);
    });
    return () => {
      isOver = true;
      end?.();
    };
  }, [opening]);
  return [refusal === seen ? null : refusal, () => setSeen(refusal)];
}
