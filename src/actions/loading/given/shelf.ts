/** Owns the files that are loaded beside those built in: rubrics, checklists and profiles as an officer hands them over. */
import type { Checklist, Rubric } from "../../../core/rubric";
import type { Profile } from "../../../core/profile";
import { noSettings, type Settings } from "../../../core/settings";

/** A checked file as it was written. */
export type ShelfFile =
  | { readonly scheme: "points"; readonly content: Rubric }
  | { readonly scheme: "checklist"; readonly content: Checklist }
  | { readonly scheme: "profile"; readonly content: Profile };

/** Returns the shelf with one more file, the latest first; it takes the place of one with its id. */
export const withFile = (shelf: readonly ShelfFile[], file: ShelfFile): readonly ShelfFile[] => [
  file,
  ...withoutFile(shelf, file.content.id),
];

/** Returns the shelf without the file of this id. */
export const withoutFile = (shelf: readonly ShelfFile[], id: string): readonly ShelfFile[] =>
  shelf.filter(({ content }) => content.id !== id);

/** Returns the point rubrics of a shelf. */
export const shelfRubrics = (shelf: readonly ShelfFile[]): readonly Rubric[] =>
  shelf.flatMap((file) => (file.scheme === "points" ? [file.content] : []));

/** Returns the checklists of a shelf. */
export const shelfChecklists = (shelf: readonly ShelfFile[]): readonly Checklist[] =>
  shelf.flatMap((file) => (file.scheme === "checklist" ? [file.content] : []));

/** Returns the profiles of a shelf. */
export const shelfProfiles = (shelf: readonly ShelfFile[]): readonly Profile[] =>
  shelf.flatMap((file) => (file.scheme === "profile" ? [file.content] : []));

/** Returns what is to be kept of the settings, with the files they name; undefined when nothing is settled. */
export const settingsToKeep = (
  settings: Settings,
  shelf: readonly ShelfFile[],
): object | undefined =>
  JSON.stringify(settings) === JSON.stringify(noSettings)
    ? undefined
    : { ...settings, files: filesNamed(settings, shelf).map(({ content }) => content) };

/** Returns the files without which settings could not be told again: those they name, and those these name. */
function filesNamed(settings: Settings, shelf: readonly ShelfFile[]): readonly ShelfFile[] {
  const named = new Set([
    ...settings.tables.flatMap(({ rubric }) => rubric ?? []),
    ...Object.keys(settings.claims),
    ...(settings.round ? [settings.round.profile] : []),
  ]);
  let count = -1;
  while (count !== named.size) {
    count = named.size;
    for (const file of shelf)
      if (named.has(file.content.id)) namesIn(file).forEach((id) => named.add(id));
  }
  return shelf.filter(({ content }) => named.has(content.id));
}

function namesIn(file: ShelfFile): readonly string[] {
  if (file.scheme === "points") return [];
  if (file.scheme === "profile") {
    const { basedOn, rubrics } = file.content;
    return [...(basedOn === null ? [] : [basedOn]), ...rubrics.map(({ rubric }) => rubric)];
  }
  const included = (nodes: Checklist["criteria"]): readonly string[] =>
    nodes.flatMap((node) =>
      node.kind === "include"
        ? [node.rubric]
        : node.kind === "group"
          ? included([...node.children])
          : [],
    );
  return included(file.content.criteria);
}
