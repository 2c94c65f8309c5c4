/** Owns chance in the generator: one seed gives one sheet, on every machine. */

export interface Chance {
  /** 0 ≤ x < 1. */
  next(): number;
  /** Whole number from…to, both included. */
  whole(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  is(probability: number): boolean;
  shuffle<T>(list: readonly T[]): T[];
}

/** Returns the chance of a seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = (seed * 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[whole(0, list.length - 1)];
    if (chosen === undefined) throw new Error("nothing to pick from");
    return chosen;
  };
  return {
    next,
    whole,
    pick,
    is: (probability) => next() < probability,
    shuffle: (list) => {
      const rest = [...list];
      const out = [];
      while (rest.length > 0) out.push(...rest.splice(whole(0, rest.length - 1), 1));
      return out;
    },
  };
}
