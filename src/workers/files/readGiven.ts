/** Owns one file of a round inside a worker: read and recognised, packed for the keeper, with what the page is told of it. */
import type { Arrival, GivenFile, RoundRules } from "../../actions/rounds/consolidationDesk";
import { takeIn } from "../../actions/rounds/intake";
import { loadRubrics } from "../../actions/loading/builtIn/loadRubrics";
import { scoreReading } from "../../actions/scoring/scoreReading";
import type { Intake } from "../../core/model/round/consolidation";
import { finding } from "../../core/model/finding/finding";
import type { ResultList } from "../../core/model/round/resultList";
import { HostError } from "../../hosts/host";
import { readKeptWorkbook } from "../../formats/readWorkbookFile";
import { pack } from "../round/pack";
import { choiceOf } from "../round/roundChoice";

/** Returns what became of a file; its bytes are let go. */
export async function readGiven(
  { path, file }: GivenFile,
  rules: RoundRules,
): Promise<{ readonly arrival: Arrival; readonly packed: Uint8Array }> {
  const intake = await takeIn(
    {
      file: path,
      size: file.size,
      modified: file.lastModified > 0 ? new Date(file.lastModified).toISOString() : null,
      bytes: () => bytesOf(file),
    },
    readKeptWorkbook,
  );
  return { arrival: arrivalOf(intake, rules), packed: pack(intake) };
}

/** A file that is a folder, was moved or is locked cannot even be handed over. */
export async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new HostError("unreadableFile", {}, { cause });
  }
}

function arrivalOf(intake: Intake, rules: RoundRules): Arrival {
  const { file: path, reading, refusal, list } = intake;
  if (refusal !== null) return { path, state: "refused", unit: null, refusal };
  if (reading === null) return { ...listArrival(path, list), refusal };
  if (reading.tables.length + reading.otherTables.length === 0) {
    const why = reading.findings.find(({ code }) => code === "noScoreTable");
    return {
      path,
      state: "refused",
      unit: reading.unit,
      refusal: why ?? finding("noScoreTable", {}),
    };
  }
  const { findings } = scoreReading(reading, loadRubrics(), choiceOf(rules));
  const isClean = findings.every(({ severity }) => severity === "info");
  return { path, state: isClean ? "read" : "withFindings", unit: reading.unit, refusal: null };
}

/** A list by how many units it has, and who sent it where it says so. */
const listArrival = (
  path: string,
  { rows, sender, findings }: ResultList,
): Omit<Arrival, "refusal"> => ({
  path,
  state: findings.every(({ severity }) => severity === "info") ? "read" : "withFindings",
  unit: sender,
  listed: rows.length,
});
