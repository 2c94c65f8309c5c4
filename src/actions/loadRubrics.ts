/** Owns what is built in: the only reader of /rubrics. Each file is checked once, when it is first asked for. */
import { type Lexicon, parseLexicon } from "../core/lexicon";
import {
  type Checklist,
  type ExpandedChecklist,
  expandChecklist,
  parseChecklist,
  parseRubric,
  type Rubric,
} from "../core/rubric";
import { chainOf, parseProfile, type Profile, type ProfileChain } from "../core/profile";
import standard from "../../rubrics/antt-100-lang-son-2022.json";
import exemplaryCommune from "../../rubrics/exemplary-commune-thap-muoi-2024.json";
import lexicon from "../../rubrics/lexicon-vi.json";
import movement from "../../rubrics/phong-trao-510.json";
import agency from "../../rubrics/tt124-agency.json";
import commune from "../../rubrics/tt124-commune.json";
import enterprise from "../../rubrics/tt124-enterprise.json";
import residentialArea from "../../rubrics/tt124-residential-area.json";
import school from "../../rubrics/tt124-school.json";
import caoLoc from "../../rubrics/profiles/cao-loc-2024.json";
import langSon from "../../rubrics/profiles/lang-son-2022.json";
import namNgan from "../../rubrics/profiles/nam-ngan-2024.json";
import nhaTrang from "../../rubrics/profiles/nha-trang-2023.json";
import thapMuoi from "../../rubrics/profiles/thap-muoi-2024.json";
import threeTier from "../../rubrics/profiles/national-three-tier.json";
import twoTier from "../../rubrics/profiles/national-two-tier.json";

let loadedLexicon: Lexicon | null = null;
let loadedRubrics: readonly Rubric[] | null = null;
let loadedChecklists: readonly ExpandedChecklist[] | null = null;
let loadedProfiles: readonly ProfileChain[] | null = null;

/** Returns the words by which sheets are read. */
export const loadLexicon = (): Lexicon => (loadedLexicon ??= parseLexicon(lexicon));

/** Returns the point rubrics that are built in. Throws for one that does not parse: a defect of the build. */
export const loadRubrics = (): readonly Rubric[] =>
  (loadedRubrics ??= [standard, movement].map((data) => {
    const parsed = parseRubric(data);
    return "problems" in parsed ? defect(data.id, parsed.problems) : parsed.rubric;
  }));

/** Returns the checklists that are built in, with everything they refer to. Throws for a defect of the build. */
export function loadChecklists(): readonly ExpandedChecklist[] {
  if (loadedChecklists) return loadedChecklists;
  const files = loadChecklistFiles();
  loadedChecklists = files.map((file) => {
    const expanded = expandChecklist(file, files);
    return "problems" in expanded ? defect(file.id, expanded.problems) : expanded.checklist;
  });
  return loadedChecklists;
}

/** Returns the checklists as their files write them, for files that refer to them. */
export const loadChecklistFiles = (): readonly Checklist[] =>
  [residentialArea, commune, agency, enterprise, school, exemplaryCommune].map((data) => {
    const parsed = parseChecklist(data);
    return "problems" in parsed ? defect(data.id, parsed.problems) : parsed.checklist;
  });

/** Returns the profiles that are built in, each with those it is based on. Throws for a defect of the build. */
export function loadProfiles(): readonly ProfileChain[] {
  if (loadedProfiles) return loadedProfiles;
  const files = loadProfileFiles();
  loadedProfiles = files.map((profile) => {
    const result = chainOf(profile, files);
    return "problems" in result ? defect(profile.id, result.problems) : result.chain;
  });
  return loadedProfiles;
}

/** Returns the profiles as their files write them, for files that are based on them. */
export const loadProfileFiles = (): readonly Profile[] =>
  [caoLoc, langSon, namNgan, nhaTrang, thapMuoi, threeTier, twoTier].map((data) => {
    const parsed = parseProfile(data);
    return "problems" in parsed ? defect(data.id, parsed.problems) : parsed.profile;
  });

function defect(id: string, problems: readonly object[]): never {
  throw new Error(`${id}: ${JSON.stringify(problems)}`);
}
