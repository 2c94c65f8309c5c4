/** Owns a rule while it is being typed: the entries of each kind, read from a rule and made into one. */
import { loadDomain } from "../../../actions/loading/builtIn/loadDomain";
import { fallbackKind, kindIds } from "../../../core/domain/domain";
import { ruleSchema } from "../../../core/rubric";
import type { Rule, RuleKind, ShareStep } from "../../../core/model/table/rule";
import { parsePoints } from "../../score/entries/parsePoints";

export type RuleFieldName =
  | "step"
  | "points"
  | "cap"
  | "unit"
  | "each"
  | "options"
  | "atLeast"
  | "below"
  | "isStrict"
  | "by"
  | "lateDeduction"
  | "comparison"
  | "percent"
  | "noneIsMet"
  | "escapes"
  | "grades"
  | "grade"
  | "conditions"
  | "kinds"
  | StepFieldName
  | "noneFrom"
  | "rubric"
  | "result";

/** Entries of a step of a share, which is a part of its rule. */
const stepFields = {
  stepPercent: "percent",
  stepPoints: "points",
  stepCap: "cap",
  stepNone: "noneBelow",
} as const satisfies { readonly [entry: string]: keyof ShareStep };
type StepFieldName = keyof typeof stepFields;

/** How one entry is typed. "lines": one entry a line; "pairs": "text = points" a line; "day": "31/3". */
export interface RuleField {
  readonly name: RuleFieldName;
  readonly input: "number" | "text" | "lines" | "pairs" | "yesNo" | "choice" | "choices" | "day";
  readonly choices?: readonly string[];
}

const number = (name: RuleFieldName): RuleField => ({ name, input: "number" });
const yesNo = (name: RuleFieldName): RuleField => ({ name, input: "yesNo" });

/** Kinds of table whose result a rule may ask for. */
const resultKinds = kindIds(loadDomain()).filter((kind) => kind !== fallbackKind(loadDomain()).id);

/** The entries of each kind, in the order in which they are asked. */
export const ruleFields: { readonly [K in RuleKind]: readonly RuleField[] } = {
  allOrNothing: [],
  range: [number("step")],
  perOccurrence: [
    number("points"),
    number("cap"),
    { name: "unit", input: "text" },
    number("noneFrom"),
  ],
  perKind: [{ name: "kinds", input: "pairs" }, number("cap")],
  anyOccurrence: [number("points"), yesNo("each")],
  options: [{ name: "options", input: "pairs" }],
  ratioAtLeast: [
    number("atLeast"),
    { name: "below", input: "choice", choices: ["zero", "judged"] },
    yesNo("isStrict"),
    number("stepPercent"),
    number("stepPoints"),
    number("stepCap"),
    number("stepNone"),
  ],
  ratioTimesMaximum: [],
  dateBy: [{ name: "by", input: "day" }, number("lateDeduction")],
  comparedWithLastYear: [
    { name: "comparison", input: "choice", choices: ["notMore", "fallsBy"] },
    number("percent"),
    yesNo("noneIsMet"),
    { name: "below", input: "choice", choices: ["zero", "judged"] },
  ],
  countAtLeast: [number("atLeast")],
  absence: [
    { name: "escapes", input: "choices", choices: ["forceMajeure", "detectedMitigatedReported"] },
  ],
  gradeAtLeast: [
    { name: "grades", input: "lines" },
    { name: "grade", input: "text" },
  ],
  checklist: [{ name: "conditions", input: "lines" }],
  bonus: [number("points"), number("cap")],
  fromOtherResult: [
    { name: "rubric", input: "choice", choices: resultKinds },
    { name: "result", input: "text" },
  ],
  rollUp: [number("atLeast")],
  openNorm: [],
};

/** What stands in the entries, as typed; choices of several and yes or no as "yes" or names one a line. */
export type RuleDraft = { readonly [F in RuleFieldName]?: string };

/** Returns the entries that a rule would be typed by. */
export function draftOf(rule: Rule): RuleDraft {
  const fields = { ...rule, ...entriesOfStep(rule) } as { readonly [name: string]: unknown };
  const entries = ruleFields[rule.kind].map(({ name, input }) => {
    const value = name === "grade" ? fields["atLeast"] : fields[name];
    return [name, shownAs(input, value)] as const;
  });
  return Object.fromEntries(entries);
}

const entriesOfStep = (rule: Rule): { readonly [name: string]: unknown } =>
  rule.kind === "ratioAtLeast" && rule.step
    ? Object.fromEntries(
        Object.entries(stepFields).map(([entry, name]) => [entry, rule.step?.[name]]),
      )
    : {};

function shownAs(input: RuleField["input"], value: unknown): string {
  if (value === null || value === undefined) return "";
  if (input === "yesNo") return value === true ? "yes" : "";
  if (input === "number") return String(value).replace(".", ",");
  if (input === "day" && typeof value === "object" && "day" in value && "month" in value)
    return `${String(value.day)}/${String(value.month)}`;
  if (!Array.isArray(value)) return String(value);
  return value
    .map((entry: unknown) =>
      typeof entry === "object" && entry !== null && "text" in entry && "points" in entry
        ? `${String(entry.text)} = ${shownAs("number", entry.points)}`
        : String(entry),
    )
    .join("\n");
}

/** Returns the rule that the entries of a kind make, or null while they make none. */
export function ruleOf(kind: RuleKind, draft: RuleDraft): Rule | null {
  const values = ruleFields[kind].map(({ name, input, choices }): [string, unknown] => {
    const typed = (draft[name] ?? "").trim();
    const value = valueOf(input, typed, choices);
    // A blank one means any points, or any number, and is no field at all.
    const isAbsent = (name === "step" || name === "noneFrom") && typed === "";
    return [name === "grade" ? "atLeast" : name, isAbsent ? undefined : value];
  });
  return parseRule({ kind, ...withStep(Object.fromEntries(values)) });
}

/** A step without its per cent is none. */
function withStep(values: { readonly [name: string]: unknown }) {
  const isOfStep = (name: string): name is StepFieldName => name in stepFields;
  const entries = Object.entries(values);
  const others = entries.filter(([name]) => !isOfStep(name));
  const step = entries.flatMap(([name, value]) =>
    isOfStep(name) ? [[stepFields[name], value] as const] : [],
  );
  return {
    ...Object.fromEntries(others),
    ...((values["stepPercent"] ?? null) === null ? {} : { step: Object.fromEntries(step) }),
  };
}

function valueOf(
  input: RuleField["input"],
  typed: string,
  choices: readonly string[] = [],
): unknown {
  switch (input) {
    case "number":
      return numberOf(typed);
    case "yesNo":
      return typed === "yes";
    case "text":
      return typed === "" ? null : typed;
    case "choice":
      return typed === "" ? choices[0] : typed;
    case "choices":
    case "lines":
      return linesOf(typed);
    case "pairs":
      return linesOf(typed).map(pairOf);
    case "day": {
      const match = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(typed);
      if (typed === "") return null;
      return match ? { day: Number(match[1]), month: Number(match[2]) } : typed;
    }
  }
}

/** A blank is null; what is no number stays as typed, and is no rule. */
function numberOf(typed: string): unknown {
  const parsed = parsePoints(typed, null);
  return parsed.kind === "blank" ? null : parsed.kind === "points" ? parsed.points : typed;
}

const linesOf = (typed: string): readonly string[] =>
  typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

function pairOf(line: string): unknown {
  const at = line.lastIndexOf("=");
  if (at < 0) return { text: line, points: null };
  return {
    text: line.slice(0, at).trim(),
    points: numberOf(line.slice(at + 1).trim()),
  };
}

/** Returns the rule that data make by the schema that files are held to, or null when they make none. */
function parseRule(data: unknown): Rule | null {
  const parsed = ruleSchema.safeParse(data);
  if (!parsed.success) return null;
  const rule: Rule = parsed.data;
  return rule.kind === "gradeAtLeast" && !rule.grades.includes(rule.atLeast) ? null : rule;
}
