/** Owns how answers to a checklist become settings. */
import type { ChecklistClaim } from "../checklist";
import type { Settings } from "./schema";

/** Returns the settings with the answers to a checklist. */
export const withClaim = (settings: Settings, id: string, claim: ChecklistClaim): Settings => ({
  ...settings,
  claims: {
    ...settings.claims,
    [id]: {
      year: claim.year,
      exclusions: { ...claim.exclusions },
      switches: { ...claim.switches },
      facts: { ...claim.facts },
    },
  },
});
