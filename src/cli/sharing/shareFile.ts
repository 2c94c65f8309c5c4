/** Owns the command that shares a sheet out: who is given what from a file of JSON, a copy for each in a folder, no file overwritten. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { isRecord, parseJson } from "../../actions/loading/json";
import type { Assignment } from "../../core/sharing";
import { refusedLine } from "../../messages/commandLine/commandLine";
import { sharedReport } from "../../messages/commandLine/sharingReport";
import { describeShareNote } from "../../messages/results/grounds/sharing";
import type { Readers } from "../apart/readers";
import { stoppedRefusal } from "../apart/stopped";
import { refusedJson } from "../contract";
import { DONE, DONE_WITH_ERRORS, NOTHING_READ } from "../exitCodes";
import { freeName } from "../freeName";
import { type CommandOf, UsageError } from "../options";
import { say, sayJson, warn } from "../printing";

/** Runs the command and returns its exit code: errors where nothing was shared out. */
export async function shareFile(
  { file: path, people: peoplePath, out, domain, forms, isJson }: CommandOf<"share">,
  readers: Readers,
): Promise<number> {
  const people = assignmentsIn(peoplePath);
  const outcome = await readers.perform("share", { path, domain, forms, people });
  const result =
    "stopped" in outcome ? { refusal: stoppedRefusal(outcome.stopped) } : outcome.result;
  const file = basename(path);
  if ("refusal" in result) {
    if (isJson) sayJson(refusedJson(file, null, result.refusal));
    else warn(refusedLine(file, result.refusal));
    return NOTHING_READ;
  }
  const { shares, notes } = result.shared;
  const used = new Set<string>();
  const copies = result.copies.flatMap((bytes, at) => {
    const share = shares[at];
    return share ? [{ ...share, file: copyName(file, share.person, used), bytes }] : [];
  });
  write(out, copies);
  if (isJson)
    sayJson({
      file,
      copies: copies.map(({ person, file: name, contents }) => ({ person, file: name, contents })),
      notes: notes.map((note) => ({ ...note, text: describeShareNote(note) })),
    });
  else (copies.length > 0 ? say : warn)(sharedReport(file, copies, notes));
  return copies.length > 0 ? DONE : DONE_WITH_ERRORS;
}

/** Reads {"people":[{"person":"…","contents":["I","II.3"]}]}; throws a UsageError for anything else. */
function assignmentsIn(path: string): readonly Assignment[] {
  let text = "";
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new UsageError("badPeople", path);
  }
  const data = parseJson(text);
  const people = isRecord(data) ? data["people"] : undefined;
  if (!Array.isArray(people) || people.length === 0) throw new UsageError("badPeople", path);
  const found = people.map((each: unknown): Assignment => {
    if (!isAssignment(each)) throw new UsageError("badPeople", path);
    return { person: each.person.trim(), contents: each.contents };
  });
  const twice = found.find(({ person }, at) =>
    found.slice(0, at).some((other) => other.person === person),
  );
  if (twice) throw new UsageError("personTwice", twice.person);
  return found;
}

const isAssignment = (value: unknown): value is Assignment =>
  isRecord(value) &&
  typeof value["person"] === "string" &&
  value["person"].trim() !== "" &&
  Array.isArray(value["contents"]) &&
  value["contents"].every((each) => typeof each === "string");

function copyName(file: string, person: string, used: Set<string>): string {
  const ending = extname(file);
  const label = person.replace(/[\\/:*?"<>|\s]+/g, " ").trim();
  return freeName(`${basename(file, ending)} - ${label}${ending}`, used);
}

/** What somebody sent back may lie under the same name: nothing that is there is written over. */
function write(
  out: string,
  copies: readonly { readonly file: string; readonly bytes: string }[],
): void {
  const standing = copies.map(({ file }) => join(out, file)).find((path) => existsSync(path));
  if (standing !== undefined) throw new UsageError("copyExists", standing);
  for (const { file, bytes } of copies) {
    const path = join(out, file);
    try {
      mkdirSync(out, { recursive: true });
      writeFileSync(path, Buffer.from(bytes, "base64"));
    } catch {
      throw new UsageError("cannotWrite", path);
    }
  }
}
