/** Owns the heads of kept work as they are read back: which can be read, by whom they were kept, which are too old. */
import { KEPT_DAYS, KEPT_FORMAT, type KeptHead } from "../../core/model/kept/keptWork";
import { isRecord } from "../loading/json";

/** A work as it is offered. */
export interface KeptWork {
  readonly id: string;
  /** ISO 8601; "": not known. */
  readonly changedAt: string;
  /** Version of the program that kept it; "": not known. */
  readonly program: string;
  /** Null: another version kept it in a way that is not known here. */
  readonly work: KeptHead["work"] | null;
}

/** Returns a kept head as far as it can be read; null for what has no name to delete it by. */
export function parseHead(value: unknown): KeptWork | null {
  if (!isRecord(value) || typeof value["id"] !== "string") return null;
  const { id, format, program, changedAt, work } = value;
  return {
    id,
    changedAt: textOf(changedAt),
    program: textOf(program),
    work: format === KEPT_FORMAT && isWork(work) ? work : null,
  };
}

/** Tells whether work is older than anything is kept; work without a day is. */
export function isExpired({ changedAt }: Pick<KeptWork, "changedAt">, now: number): boolean {
  const day = 24 * 60 * 60 * 1000;
  const age = now - Date.parse(changedAt);
  return !(age <= KEPT_DAYS * day);
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function isWork(value: unknown): value is KeptHead["work"] {
  if (!isRecord(value)) return false;
  if (value["kind"] === "round")
    return typeof value["files"] === "number" && typeof value["overrides"] === "number";
  return (
    value["kind"] === "book" &&
    typeof value["file"] === "string" &&
    typeof value["entries"] === "number" &&
    typeof value["isTyping"] === "boolean"
  );
}
