/** Owns numbers that are shown as fractions: the nearest one whose denominator fits, or that the format states. */
import type { FormatToken } from "./formatCode";

/** Returns a number as a fraction; `slash` is where its stroke stands among the parts of the format. */
export function formatFraction(
  tokens: readonly FormatToken[],
  slash: number,
  size: number,
): string {
  const below = tokens[slash + 1]?.text ?? "";
  const above = tokens[slash - 1]?.text ?? "";
  const wholes = tokens.slice(0, slash - 1).filter(({ kind }) => kind === "digits");
  const hasWhole = wholes.length > 0;
  const whole = hasWhole ? Math.floor(size) : 0;
  const fixed = /^[1-9]\d*/.exec(joinedDigits(tokens, slash + 1))?.[0];
  const [over, under] =
    fixed === undefined
      ? nearestFraction(size - whole, 10 ** Math.min(4, below.length) - 1)
      : [Math.round((size - whole) * Number(fixed)), Number(fixed)];
  if (!hasWhole) return `${over}/${under}`;
  const full = over === under ? whole + 1 : whole;
  const rest = over === under ? 0 : over;
  // A nought in the code is a place that is always filled.
  if (rest === 0 && !above.includes("0")) return String(full);
  const shownWhole = full > 0 || wholes.some(({ text }) => text.endsWith("0")) ? `${full} ` : "";
  return `${shownWhole}${rest}/${rest === 0 && fixed === undefined ? 1 : under}`;
}

/** A stated denominator is read sign by sign: only 0 is a place for a digit. */
const joinedDigits = (tokens: readonly FormatToken[], from: number): string =>
  tokens
    .slice(from)
    .map(({ text }) => text)
    .join("");

/** The nearest fraction with a denominator of at most so much; the smallest of those that are equally near. */
function nearestFraction(size: number, most: number): readonly [over: number, under: number] {
  let best: readonly [number, number] = [Math.round(size), 1];
  for (let under = 2; under <= most; under++) {
    const over = Math.round(size * under);
    if (Math.abs(over / under - size) < Math.abs(best[0] / best[1] - size) - 1e-12)
      best = [over, under];
  }
  return best;
}
