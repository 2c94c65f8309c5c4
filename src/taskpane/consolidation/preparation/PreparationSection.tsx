/** Owns the fold behind which a round is prepared: what is in it comes when it is opened for the first time. */
import { lazy, type ReactElement, Suspense, useState } from "react";
import { preparation } from "../../../messages/pane/rounds/distribution";
import { useLooks } from "../looks";
import type { RoundControls } from "../useRound";

const Preparation = lazy(() => import(/* webpackChunkName: "preparation" */ "./Preparation"));

export function PreparationSection({
  controls,
}: {
  readonly controls: RoundControls;
}): ReactElement {
  const looks = useLooks();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={looks.section}>
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={looks.summary}>{preparation}</summary>
        {isOpen && (
          <Suspense fallback={null}>
            <Preparation controls={controls} />
          </Suspense>
        )}
      </details>
    </section>
  );
}
