/** Owns a running session over a workbook in memory, for tests that need no pane. */
import type { WorkbookData } from "../../src/core/model/workbook/grid";
import { parseAddress } from "../../src/core/model/workbook/grid";
import type { WorkbookHost } from "../../src/hosts/host";
import { runSession, type SessionActions } from "../../src/taskpane/session/runSession";
import type { Session } from "../../src/taskpane/session/session";
import type { SessionMemory } from "../../src/taskpane/session/sessionMemory";
import { memoryHost } from "./memoryHost";

export interface OpenSession extends SessionActions {
  readonly state: () => Session;
  /** What was thrown through a mistake of ours; null: nothing. */
  readonly failure: () => unknown;
  readonly host: WorkbookHost;
  readonly stop: () => void;
  /** Returns the values of cells of the first sheet as the workbook stands now. */
  cells(...addresses: readonly string[]): Promise<readonly unknown[]>;
}

export interface SessionOptions {
  /** What the host does otherwise. */
  readonly host?: Partial<WorkbookHost>;
  readonly memory?: SessionMemory;
}

/** Opens a workbook in a session of its own. */
export async function openSession(
  book: WorkbookData,
  { host: other, memory }: SessionOptions = {},
): Promise<OpenSession> {
  const host: WorkbookHost = { ...memoryHost(book), ...other };
  const { store, actions, restore, stop } = runSession(memory);
  restore();
  await actions.open(async () => host);
  return {
    ...actions,
    state: store.getState,
    failure: () => store.getFailure()?.error ?? null,
    host,
    stop,
    cells: async (...addresses) => {
      const { grids } = await host.readWorkbook();
      return addresses.map((address) => {
        const at = parseAddress(address);
        const cell = grids[0]?.cells.find(
          ({ row, column }) => row === at?.row && column === at.column,
        );
        return cell?.value ?? null;
      });
    },
  };
}
