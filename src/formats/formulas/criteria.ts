/** Owns the criteria of COUNTIF and SUMIF: what a cell must hold to be counted. */
import type { Scalar } from "./values";
import { clean, compareValues, FormulaError, NotComputable, toNumber } from "./values";

/** Makes a COUNTIF criterion into a test: ">=5", "<>", "đạt*", 4.5. */
export function matcher(criterion: Scalar): (value: Scalar) => boolean {
  if (typeof criterion !== "string") {
    const wanted = criterion ?? 0;
    return (value) => value !== null && isSame(value, wanted);
  }
  const [, operator = "", operand = ""] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(criterion) ?? [];
  const number = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?%?\s*$/i.test(operand)
    ? toNumber(operand)
    : null;
  if (number === null && /^\s*[+-]?\d+,\d+\s*$/.test(operand))
    throw new NotComputable("decimal comma in text");
  if (operator === "" || operator === "=" || operator === "<>") {
    const equals = number !== null ? equalsNumber(number) : equalsText(operand, operator);
    return operator === "<>" ? (value) => !equals(value) : equals;
  }
  return (value) => {
    if (value === null || value instanceof FormulaError) return false;
    const wanted = number ?? operand;
    if (typeof value !== typeof wanted) return false;
    const order = compareValues(value, wanted);
    return operator === "<"
      ? order < 0
      : operator === ">"
        ? order > 0
        : operator === "<="
          ? order <= 0
          : order >= 0;
  };
}

const isSame = (value: Scalar, wanted: Scalar): boolean => {
  if (wanted instanceof FormulaError)
    return value instanceof FormulaError && value.code === wanted.code;
  if (value instanceof FormulaError) return false;
  return typeof wanted === "number"
    ? equalsNumber(wanted)(value)
    : typeof value === typeof wanted && compareValues(value, wanted) === 0;
};

/** A number kept as text counts as that number here, unlike in a sum. */
const equalsNumber =
  (wanted: number) =>
  (value: Scalar): boolean =>
    typeof value === "number"
      ? clean(value) === wanted
      : typeof value === "string" && value.trim() !== "" && Number(value) === wanted;

function equalsText(wanted: string, operator: string): (value: Scalar) => boolean {
  if (wanted === "")
    return operator === "" ? (value) => value === null || value === "" : (value) => value === null;
  if (/^(true|false)$/i.test(wanted)) return (value) => value === /^true$/i.test(wanted);
  if (/^#/.test(wanted))
    return (value) => value instanceof FormulaError && value.code === wanted.toUpperCase();
  const pattern = wildcards(wanted);
  return (value) => typeof value === "string" && pattern(value.toLowerCase());
}

/** `*` any characters, `?` one, `~` takes their meaning away. Linear: no pattern can make it hang. */
function wildcards(wanted: string): (text: string) => boolean {
  const steps = (wanted.toLowerCase().match(/~[*?~]|[\s\S]/g) ?? []).map((step) =>
    step === "*" || step === "?"
      ? { kind: step, character: "" }
      : { kind: "=", character: step.slice(-1) },
  );
  return (text) => {
    let [at, step, star, mark] = [0, 0, -1, 0];
    while (at < text.length) {
      const current = steps[step];
      if (current?.kind === "*") {
        star = step++;
        mark = at;
      } else if (current && (current.kind === "?" || current.character === text[at])) {
        at++;
        step++;
      } else if (star >= 0) {
        step = star + 1;
        at = ++mark;
      } else return false;
    }
    while (steps[step]?.kind === "*") step++;
    return step === steps.length;
  };
}
