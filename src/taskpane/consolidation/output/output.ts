/** Owns what goes out of a round beside its view: which files a unit's copies are made of, the round itself, the kinds of files. */
import type {
  GivenFile,
  MarkedFiles,
  UnitOverview,
} from "../../../actions/rounds/consolidationDesk";
import type { UnitResult } from "../../../core/model/round/consolidation";
import { serialiseRound } from "../../../core/consolidate/result/keptRound";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { describeFinding } from "../../../messages/vi";
import { download } from "../../shared/download";
import { followUpsOf, type RoundFile, type RoundState } from "../roundState";
import type { RoundControls } from "../useRound";

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const JSON_TYPE = "application/json";
export const ZIP_TYPE = "application/zip";

/** Returns the counted files of a unit that are still at hand. */
export const filesAtHand = (
  files: readonly RoundFile[],
  { countedFiles }: Pick<UnitResult | UnitOverview, "countedFiles">,
): readonly GivenFile[] =>
  files.flatMap(({ given }) => (countedFiles.includes(given.path) ? [given] : []));

/** Returns the sentences on files that could not be marked. */
export const notMarked = ({ refused }: MarkedFiles): readonly string[] =>
  refused.map(({ path, refusal }) => consolidation.out.notMarked(path, describeFinding(refusal)));

/** Returns the round as the text that is kept of it until it is saved. */
export const roundText = (round: RoundState): string =>
  serialiseRound({
    ...round.decisions,
    followUps: followUpsOf(round),
    snapshots: round.baseline ?? [],
  });

/** Hands the round over as a file to go on from, with the result that the next one is compared with; returns its name, null where it could not be handed over. */
export function keepRound({ round, saved }: Pick<RoundControls, "round" | "saved">): string | null {
  const { overview } = round;
  const decisions = { ...round.decisions, followUps: followUpsOf(round) };
  const name = consolidation.out.stateName(overview?.year ?? null);
  const snapshots = overview?.units.map(({ snapshot }) => snapshot) ?? [];
  const given = download(serialiseRound({ ...decisions, snapshots }), name, JSON_TYPE);
  if (given !== null) saved();
  return given;
}
