/** Owns how a promise of the contract is checked where no test program runs: by errors that say what was met instead. */
import { HostError, type HostErrorCode } from "../../hosts/host";

/** A host did not do what the contract promises. */
export class ContractBroken extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ContractBroken";
  }
}

/** Throws unless both are the same plain data; keys without a value count as left out. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [met, meant] = [shown(actual), shown(expected)];
  if (met !== meant) throw new ContractBroken(`${what}: expected ${meant}, met ${met}`);
}

/** Throws unless the promise is refused with this code. */
export async function refused(
  promise: Promise<unknown>,
  code: HostErrorCode,
  what: string,
): Promise<void> {
  try {
    await promise;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return same(error.code, code, what);
  }
  throw new ContractBroken(`${what}: expected ${code}, but it was done`);
}

const LONGEST = 400;

/** Plain data with its keys in order; a very long text by its length and both ends, which differ where it was changed. */
function shown(value: unknown): string {
  const text = JSON.stringify(value, (_key, each: unknown) =>
    isPlain(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : typeof each === "string" && each.length > LONGEST
        ? `${each.slice(0, LONGEST)}…${each.length}:${sumOf(each)}`
        : each,
  );
  return text ?? "undefined";
}

const isPlain = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Tells long texts apart by all their characters. */
function sumOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) % 4_294_967_291;
  return sum;
}
