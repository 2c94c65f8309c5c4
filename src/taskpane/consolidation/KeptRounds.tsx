/** Owns what the consolidation says of rounds that were kept: those to be taken up, and what became of the one that was. */
import type { ReactElement } from "react";
import { keptWords } from "../../messages/pane/around/kept";
import KeptOffers from "../page/kept/KeptOffers";
import { useLooks } from "./looks";
import type { KeptRoundControls } from "./useKeptRound";

export interface KeptRoundsProps {
  readonly kept: KeptRoundControls;
  /** Nothing is in hand that one taken up would take the place of. */
  readonly isOffering: boolean;
  /** No page around the view tells of it. */
  readonly isAlone: boolean;
}

export function KeptRounds({ kept, isOffering, isAlone }: KeptRoundsProps): ReactElement | null {
  const looks = useLooks();
  const { keeping, works, takenUp, refusal, restore, refresh } = kept;
  if (isAlone && refusal) return <p className={looks.quiet}>{keptWords.refused[refusal]}</p>;
  if (takenUp === "gone") return <p className={looks.quiet}>{keptWords.gone}</p>;
  if (takenUp && takenUp.files < takenUp.all)
    return (
      <p className={looks.quiet} role="status">
        {keptWords.filesMissing(takenUp.files, takenUp.all)}
      </p>
    );
  if (!keeping || !isOffering || works.length === 0) return null;
  return (
    <KeptOffers
      keeping={keeping}
      works={works}
      onRestoreBook={() => undefined}
      onRestoreRound={restore}
      onChanged={refresh}
    />
  );
}
