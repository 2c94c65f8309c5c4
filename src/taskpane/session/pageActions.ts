/** Owns how a running session lays its sheet out on paper: read, set, told what was not taken, taken back. */
import { differingTraits, type PageSetup } from "../../core/model/pageSetup";
import { HostError } from "../../hosts/host";
import type { Runner } from "./correctionActions";

export interface PagingControls {
  /** Resolves to how a sheet is laid out; null where the workbook does not tell. */
  readPage(sheet: string): Promise<PageSetup | null>;
  setPage(sheet: string, page: PageSetup): void;
}

/** Returns the controls over paper in a running session. */
export function makePaging(runner: Runner): PagingControls {
  return {
    readPage: async (sheet) => {
      try {
        return (await runner.host()?.readPage?.(sheet)) ?? null;
      } catch (error) {
        tell(runner, error);
        return null;
      }
    },
    setPage: (sheet, page) => void runner.enqueue(() => setNow(runner, sheet, page, "new")),
  };
}

/** Takes back the last change of a page, or makes it again. */
export async function replayPage(runner: Runner, way: "undo" | "redo"): Promise<void> {
  const steps = runner.latest()[way];
  const step = steps[steps.length - 1];
  if (step?.kind === "page")
    await setNow(runner, step.sheet, way === "undo" ? step.before : step.after, way);
}

async function setNow(
  runner: Runner,
  sheet: string,
  page: PageSetup,
  way: "new" | "undo" | "redo",
): Promise<void> {
  const host = runner.host();
  if (!host?.readPage || !host.writePage) return;
  try {
    const before = await host.readPage(sheet);
    const stands = await host.writePage(sheet, page);
    runner.send({ kind: "paged", step: { kind: "page", sheet, before, after: page }, way });
    const traits = differingTraits(page, stands).join(" ");
    if (traits !== "")
      runner.send({ kind: "told", problem: { code: "pageNotTaken", facts: { traits } } });
  } catch (error) {
    tell(runner, error);
  }
}

/** A mistake of ours surfaces. */
function tell({ send }: Runner, error: unknown): void {
  if (!(error instanceof HostError)) throw error;
  send({ kind: "told", problem: { code: error.code, facts: error.facts } });
}
