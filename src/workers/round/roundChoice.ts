/** Owns how the rules of a round that a person chose become what scoring asks for. */
import type { RoundRules } from "../../actions/rounds/consolidationDesk";
import { loadProfiles } from "../../actions/loading/builtIn/loadProfiles";
import type { RoundChoice } from "../../actions/scoring/scoreReading";

/** Returns the choice for scoring; an unknown profile counts as none. */
export const choiceOf = ({ profile, passLine, grades }: RoundRules): RoundChoice => ({
  profile: loadProfiles().find(([first]) => first.id === profile) ?? null,
  passLine,
  grades,
});
