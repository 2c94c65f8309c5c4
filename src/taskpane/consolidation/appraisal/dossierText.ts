/** Owns the few words that tell of a dossier in a line. */
import type { Dossier } from "../../../core/consolidate/dossier/dossierStatus";
import { dossierPane } from "../../../messages/pane/rounds/dossiers";

export const dossierText = ({ status, on, due, isSentAgain }: Dossier): string =>
  [dossierPane.standing(status, on, due), isSentAgain ? dossierPane.sentAgain : ""]
    .filter(Boolean)
    .join(", ");
