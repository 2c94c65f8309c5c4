/** Owns the old names that a list writes behind a name: "Xã Tân Bình (cũ: xã An Bình)". */
import type { UnitWords } from "../../domain/lexiconUnits";
import { foldText, normaliseText } from "../../base/text";

/** Returns the name without them, and the old names as written. */
export function splitAliases(
  text: string,
  words: UnitWords,
): { readonly name: string; readonly aliases: readonly string[] } {
  const match = /^(.*)\(([^()]+)\)\s*$/.exec(text);
  if (!match) return { name: text, aliases: [] };
  const [, name = "", inside = ""] = match;
  const old = words.list.oldName.exec(foldText(inside));
  if (!old?.groups) return { name: text, aliases: [] };
  const found = old.groups["name"] ?? old.groups["before"] ?? "";
  const at = foldText(inside).indexOf(found);
  const written = normaliseText(inside).slice(at, at + found.length);
  return {
    name: name.trim(),
    aliases: written
      .split(/,| v\u00e0 |;/)
      .map(normaliseText)
      .filter(Boolean),
  };
}
