/** Owns the receipt of a computation: which rubric, which program and which inputs gave it, so that it can be told again. */
import { sha256 } from "../../base/sha256";

/** A file of the folder by which something was computed. */
export interface ReceiptFile {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
}

export interface Receipt {
  /** Rubric or checklist; null: only the sheet's own words counted. */
  readonly rubric: ReceiptFile | null;
  readonly profile: ReceiptFile | null;
  readonly program: string;
  /** Of everything that went in: readings, claims, decision. */
  readonly inputs: string;
  readonly result: string;
  /** Of all the above: two computations with the same receipt are the same. */
  readonly hash: string;
}

interface VersionedFile {
  readonly id: string;
  readonly version?: number;
}

/** What a receipt is made of. The order of keys, and keys without a value, make no difference. */
export interface Computation {
  readonly rubric: VersionedFile | null;
  readonly profile?: VersionedFile | null;
  readonly programVersion: string;
  readonly inputs: unknown;
  readonly result: unknown;
}

/** Returns the receipt. Pure: the same computation has the same receipt, on every machine. */
export function receiptOf({
  rubric,
  profile = null,
  programVersion,
  inputs,
  result,
}: Computation): Receipt {
  const content = {
    rubric: rubric && fileOf(rubric),
    profile: profile && fileOf(profile),
    program: programVersion,
    inputs: hashOf(inputs),
    result: hashOf(result),
  };
  return { ...content, hash: hashOf(content) };
}

const fileOf = (file: VersionedFile): ReceiptFile => ({
  id: file.id,
  version: file.version ?? 1,
  hash: hashOf(file),
});

/** Returns the SHA-256 of a value written with its keys in order. */
export const hashOf = (value: unknown): string => sha256(canonical(value));

/** JSON with keys in order; what JSON leaves out is left out. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`);
  return `{${entries.join(",")}}`;
}
