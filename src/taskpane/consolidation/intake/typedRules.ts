/** Owns the rules of a round as they stand in entries: rules → texts, texts → rules, and which text is wrong. */
import type { RoundRules } from "../../../actions/rounds/consolidationDesk";
import { formatPoints } from "../../../messages/format";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { parsePoints } from "../../score/entries/parsePoints";
import { formatGrades, parseGrades } from "./typedGrades";

export interface TypedRules {
  readonly year: string;
  readonly profile: string;
  readonly line: string;
  readonly grades: string;
  readonly source: string;
}

export interface ReadRules {
  /** Null: something typed is wrong. */
  readonly rules: RoundRules | null;
  readonly isYearWrong: boolean;
  readonly isLineWrong: boolean;
  readonly areGradesWrong: boolean;
}

/** Returns the texts that stand for rules. */
export const typedOf = ({ year, profile, passLine, grades }: RoundRules): TypedRules => ({
  year: String(year ?? ""),
  profile: profile ?? "",
  line: passLine ? formatPoints(passLine.points) : "",
  grades: grades ? formatGrades(grades.bands) : "",
  source: passLine?.source ?? grades?.source ?? "",
});

/** Returns the rules that the texts make, and which of them make none. */
export function readRules({ year, profile, line, grades, source }: TypedRules): ReadRules {
  const points = parsePoints(line, null);
  const bands = parseGrades(grades);
  const isYearWrong = year.trim() !== "" && !/^(19|20|21)\d\d$/.test(year.trim());
  const isLineWrong = points.kind === "wrong";
  const areGradesWrong = bands === "wrong";
  const stated = source.trim() || consolidation.rules.sourceMissing;
  const rules: RoundRules | null =
    isYearWrong || isLineWrong || bands === "wrong"
      ? null
      : {
          year: year.trim() === "" ? null : Number(year),
          profile: profile || null,
          passLine: points.kind === "points" ? { points: points.points, source: stated } : null,
          grades: bands && { bands, source: stated },
        };
  return { rules, isYearWrong, isLineWrong, areGradesWrong };
}
