/** Owns the profiles that are built in; each is checked once, when it is first asked for. */
import { chainOf, parseProfile, type Profile, type ProfileChain } from "../../core/profile";
import caoLoc from "../../../rubrics/profiles/cao-loc-2024.json";
import langSon from "../../../rubrics/profiles/lang-son-2022.json";
import namNgan from "../../../rubrics/profiles/nam-ngan-2024.json";
import nhaTrang from "../../../rubrics/profiles/nha-trang-2023.json";
import thapMuoi from "../../../rubrics/profiles/thap-muoi-2024.json";
import threeTier from "../../../rubrics/profiles/national-three-tier.json";
import twoTier from "../../../rubrics/profiles/national-two-tier.json";
import { builtIn } from "./builtIn";
import { loadDomain } from "./loadDomain";

let loadedProfiles: readonly ProfileChain[] | null = null;

/** Returns the profiles that are built in, each with those it is based on. Throws for a defect of the build. */
export function loadProfiles(): readonly ProfileChain[] {
  if (loadedProfiles) return loadedProfiles;
  const files = loadProfileFiles();
  loadedProfiles = files.map((profile) => builtIn(profile.id, chainOf(profile, files)).chain);
  return loadedProfiles;
}

/** Returns the profiles as their files write them, for files that are based on them. */
export const loadProfileFiles = (): readonly Profile[] =>
  [caoLoc, langSon, namNgan, nhaTrang, thapMuoi, threeTier, twoTier].map(
    (data) => builtIn(data.id, parseProfile(data, loadDomain())).profile,
  );
