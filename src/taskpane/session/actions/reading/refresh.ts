/** Owns reading the open workbook anew. */
import { openWorkbook } from "../../../../actions/reading/openWorkbook";
import type { WorkbookHost } from "../../../../hosts/host";
import { type ActionContext, reportRefusal } from "../context";

export interface RefreshControls {
  /** Reads the workbook anew; afresh: with all that an earlier reading remembered, the looks of cells too. */
  refresh(afresh?: boolean): void;
}

export function refreshControls(context: ActionContext): RefreshControls {
  return {
    refresh: (afresh = false) =>
      void context.queue.add(async () => {
        const host = context.host();
        if (host) await reread(context, host, afresh);
      }),
  };
}

/** Reads the workbook anew; a refusal is reported and leaves the last reading. */
export async function reread(
  context: ActionContext,
  host: WorkbookHost,
  afresh = false,
): Promise<void> {
  const { correction, forms } = context.getState();
  try {
    const opened = await openWorkbook(host, { correction, forms }, { afresh });
    context.send({ kind: "reread", opened });
  } catch (error) {
    reportRefusal(context, error);
  }
}
