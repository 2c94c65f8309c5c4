/** Owns what a start screen knows of the work that is kept: looked up when it is shown, and after each answer. */
import { useCallback, useEffect, useState } from "react";
import type { Keeping, OfferedWork } from "../../../actions/keeping/keeping";

export interface KeptWorks {
  /** Null until it is known what is kept. */
  readonly keeping: Keeping | null;
  readonly works: readonly OfferedWork[];
  readonly refresh: () => void;
}

/** `isShown`: somebody sees what is offered. */
export function useKeptWorks(opening: Promise<Keeping>, isShown: boolean): KeptWorks {
  const [found, setFound] = useState<Pick<KeptWorks, "keeping" | "works">>({
    keeping: null,
    works: [],
  });
  const refresh = useCallback(() => {
    void opening.then(async (keeping) => setFound({ keeping, works: await keeping.works() }));
  }, [opening]);
  useEffect(() => {
    if (isShown) refresh();
  }, [isShown, refresh]);
  return { ...found, refresh };
}
