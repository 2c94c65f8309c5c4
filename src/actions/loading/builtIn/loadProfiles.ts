/** Owns the profiles that are built in; each is checked once, when it is first asked for. */
import { chainOf, parseProfile, type Profile, type ProfileChain } from "../../../core/profile";
import profiles from "../../../../rubrics/builtIn/profiles";
import { withoutProblems } from "./withoutProblems";
import { loadDomain } from "./loadDomain";

let loadedProfiles: readonly ProfileChain[] | null = null;

/** Returns the profiles that are built in, each with those it is based on. Throws for a defect of the build. */
export function loadProfiles(): readonly ProfileChain[] {
  if (loadedProfiles) return loadedProfiles;
  const files = loadProfileFiles();
  loadedProfiles = files.map(
    (profile) => withoutProblems(profile.id, chainOf(profile, files)).chain,
  );
  return loadedProfiles;
}

/** Returns the profiles as their files write them, those of a place first, for files that are based on them. */
export const loadProfileFiles = (): readonly Profile[] =>
  profiles
    .map((data) => withoutProblems(data.id, parseProfile(data, loadDomain())).profile)
    .sort((a, b) => Number(a.place === null) - Number(b.place === null));
