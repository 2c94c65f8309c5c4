/** Owns the telling of what the official units say of the file in hand; their list is fetched only then. */
import type { ActionContext } from "../context";

/** Looks the unit of the reading up; a reading that has meanwhile been replaced is told nothing. */
export async function tellPlaces({ getState, send }: ActionContext): Promise<void> {
  const { reading } = getState();
  if (!reading || reading.unit === null) return;
  const { placeFindings } = await import(
    /* webpackChunkName: "places" */ "../../../../actions/reading/placeFindings"
  );
  const findings = placeFindings(reading);
  const before = getState();
  if (before.reading === reading && findings.length + before.placeFindings.length > 0)
    send({ kind: "placesTold", findings });
}
