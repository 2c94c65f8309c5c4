/** Owns the question what becomes of a round that is not kept when the officer goes elsewhere. */
import type { ReactElement } from "react";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { UnsavedQuestion } from "./UnsavedQuestion";
import type { RoundLeave } from "./useRoundLeave";

export default function LeavingRound({
  round,
}: {
  readonly round: RoundLeave;
}): ReactElement | null {
  const { leaving } = consolidation;
  if (!round.asked) return null;
  return (
    <UnsavedQuestion
      question={leaving.question(round.asked.files)}
      words={leaving}
      onSave={round.save}
      onGoOn={round.goOn}
      onStay={round.stay}
    />
  );
}
