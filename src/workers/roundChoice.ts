/** Owns how the rules of a round that a person chose become what scoring asks for. */
import type { RoundRules } from "../actions/consolidationDesk";
import { loadProfiles } from "../actions/loadProfiles";
import type { RoundChoice } from "../actions/scoreReading";

/** Returns the choice for scoring; an unknown profile counts as none. */
export const choiceOf = ({ profile, passLine, grades }: RoundRules): RoundChoice => ({
  profile: loadProfiles().find(([own]) => own.id === profile) ?? null,
  passLine,
  grades,
});
