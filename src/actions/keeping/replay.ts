/** Owns making a workbook anew from its file and the changes that were kept of it. */
import type { BookChange } from "../../core/model/kept/keptWork";
import { HostError, type WorkbookHost } from "../../hosts/host";

/** Carries out the changes in their order; returns how many the workbook refused, which are passed over. */
export async function replay(host: WorkbookHost, changes: readonly BookChange[]): Promise<number> {
  let refused = 0;
  for (const change of changes) {
    try {
      await carryOut(host, change);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      refused += 1;
    }
  }
  return refused;
}

async function carryOut(host: WorkbookHost, change: BookChange): Promise<void> {
  switch (change.kind) {
    case "cells":
      await host.writeCells(change.sheet, change.changes);
      return;
    case "state":
      return host.writeState(change.text);
    case "page":
      await host.writePage?.(change.sheet, change.page);
      return;
    case "widths":
      return host.setWidths?.(change.sheet, change.widths);
    case "wrap":
      return host.wrapCells?.(change.sheet, change.cells, change.isWrapped);
  }
}
