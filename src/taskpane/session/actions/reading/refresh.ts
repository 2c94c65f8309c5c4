/** Owns reading the open workbook anew. */
import { openWorkbook } from "../../../../actions/reading/openWorkbook";
import type { ReadingWish, WorkbookHost } from "../../../../hosts/host";
import { type ActionContext, reportRefusal } from "../context";

export interface RefreshControls {
  /** Reads the workbook anew: all of it, or what is wished for. */
  refresh(wish?: ReadingWish): void;
}

export function refreshControls(context: ActionContext): RefreshControls {
  return {
    refresh: (wish = {}) =>
      void context.queue.add(async () => {
        const host = context.host();
        if (host) await reread(context, host, wish);
      }),
  };
}

/** Reads the workbook anew; a refusal is reported and leaves the last reading. */
export async function reread(
  context: ActionContext,
  host: WorkbookHost,
  wish: ReadingWish = {},
): Promise<void> {
  const { correction, forms } = context.getState();
  try {
    const opened = await openWorkbook(host, { correction, forms }, wish);
    context.send({ kind: "reread", opened });
  } catch (error) {
    reportRefusal(context, error);
  }
}
