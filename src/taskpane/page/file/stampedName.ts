/** Owns the names of downloads: each says when it was made, so that the newest is told by its name and stands last in a folder. */
import { todayOf } from "../../shared/today";

/** "xa-mau.xlsx" → "xa-mau (2026-11-30 09.42.15).xlsx"; the stamp of an earlier download gives way. `word` stands before the time. */
export function stampedName(name: string, now: Date, word = ""): string {
  const [, stem = name, ending = ""] =
    /^(.*?)(?: \([^()]*\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\)(?: \(\d+\))?)?(\.[^.]*)?$/.exec(name) ??
    [];
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()]
    .map((part) => String(part).padStart(2, "0"))
    .join(".");
  return `${stem} (${word && `${word} `}${todayOf(now)} ${time})${ending}`;
}
