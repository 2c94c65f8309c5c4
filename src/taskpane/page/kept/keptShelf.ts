/** Owns the memory of loaded rubrics, checklists and profiles in this browser: a convenience only, forgotten without harm. */
import { isRecord, parseJson } from "../../../actions/loading/json";
import type { ShelfFile } from "../../../actions/loading/given/shelf";
import type { ShelfMemory } from "../../session/sessionMemory";
import { recall, remember } from "../../shared/browserMemory";

const KEY = "cham-diem-antt.rubrics";

/** The files that a person put on the shelf here; those that came with a workbook stay with it. */
export const shelfMemory: ShelfMemory = {
  load: keptFiles,
  keep: ({ content }: ShelfFile) => save([content, ...without(content.id)]),
  drop: (id: string) => save(without(id)),
};

function keptFiles(): readonly unknown[] {
  const kept = parseJson(recall(KEY) ?? "[]");
  return Array.isArray(kept) ? kept : [];
}

const without = (id: string): readonly unknown[] =>
  keptFiles().filter((file) => !isRecord(file) || file["id"] !== id);

const save = (files: readonly unknown[]): void =>
  remember(KEY, files.length > 0 ? JSON.stringify(files) : null);
