/** Owns the command line as typed: which command, which files, which options, and what is wrong with them. */
import { shareWays, type ShareWay } from "../core/checklist/roundShare";
import { parseArgs } from "node:util";
import type { TitlePart } from "../core/model/finding/formFindings";
import type { GradeBand } from "../core/model/table/reading";
import { foldText, normaliseText } from "../core/base/text";
import type { UsageProblem } from "../messages/commandLine/commandLine";

export type Command =
  | { readonly name: "help" }
  | { readonly name: "version" }
  | {
      readonly name: "recognise";
      readonly files: readonly string[];
      /** Folder of a domain beside the one that is built in. */
      readonly domain: string | null;
      /** Files of forms that were confirmed before. */
      readonly forms: readonly string[];
      /** File in which the reading is kept as a form, and the one that answers its questions. */
      readonly keepForm: string | null;
      readonly answers: string | null;
      readonly isJson: boolean;
    }
  | {
      readonly name: "score";
      readonly file: string;
      readonly domain: string | null;
      readonly forms: readonly string[];
      readonly rubric: string | null;
      readonly profile: string | null;
      readonly passLine: number | null;
      readonly grades: readonly GradeBand[] | null;
      /** What the unit says of conditions that rows carry. */
      readonly conditions: readonly ConditionAnswer[];
      readonly isJson: boolean;
    }
  | {
      readonly name: "consolidate";
      readonly paths: readonly string[];
      readonly domain: string | null;
      readonly forms: readonly string[];
      readonly out: string | null;
      readonly units: string | null;
      readonly year: number | null;
      readonly overrides: string | null;
      readonly previous: string | null;
      /** Folder for the marked copies. */
      readonly marked: string | null;
      /** File of what stands around the list that is signed. */
      readonly head: string | null;
      /** File that the round is closed into, and the one of a round that was closed. */
      readonly close: string | null;
      readonly closed: string | null;
      readonly profile: string | null;
      readonly passLine: number | null;
      readonly grades: readonly GradeBand[] | null;
      readonly isJson: boolean;
    }
  | {
      readonly name: "print";
      readonly files: readonly string[];
      readonly domain: string | null;
      readonly forms: readonly string[];
      /** Folder for the copies. */
      readonly out: string;
      /** The code that tells whether paper and file agree stands in the foot. */
      readonly isCoded: boolean;
      /** Columns are widened where that shows what they hold. */
      readonly isWidened: boolean;
      /** Tables of one sheet stand on sheets of their own in the copy. */
      readonly isApart: boolean;
      readonly isJson: boolean;
    }
  | {
      readonly name: "compareCode";
      readonly file: string;
      readonly domain: string | null;
      readonly forms: readonly string[];
      /** As it was typed from paper. */
      readonly code: string;
      readonly isJson: boolean;
    }
  | {
      readonly name: "papers";
      /** Score sheets, folders of them, or the JSON of a round. */
      readonly paths: readonly string[];
      readonly domain: string | null;
      readonly forms: readonly string[];
      readonly kinds: readonly string[];
      readonly profile: string | null;
      /** Folder of templates of a person's own. */
      readonly templates: string | null;
      /** File of what a person typed once. */
      readonly fields: string | null;
      readonly units: string | null;
      readonly year: number | null;
      readonly format: "docx" | "xlsx";
      readonly out: string;
      readonly isJson: boolean;
    }
  | {
      readonly name: "answer";
      /** Id of a checklist, or a file with a tick sheet. */
      readonly target: string;
      /** File of answers and facts. */
      readonly facts: string;
      readonly profile: string | null;
      readonly year: number | null;
      /** Name of the unit, for a sheet that is made. */
      readonly unit: string | null;
      /** JSON of a consolidation: the units below, of which a condition asks for a share. */
      readonly round: string | null;
      /** How that share is counted, where a person chose. */
      readonly share: ShareWay | null;
      readonly out: string | null;
      readonly isJson: boolean;
    }
  | {
      readonly name: "distribute";
      /** A blank form. */
      readonly file: string;
      readonly domain: string | null;
      readonly forms: readonly string[];
      readonly units: string;
      readonly year: number | null;
      /** The unit above those of which the list names none. */
      readonly above: string | null;
      /** Where a person wants parts of the title block. */
      readonly cells: readonly ChosenCell[];
      /** A folder, or an archive by its ending. */
      readonly out: string;
      readonly isJson: boolean;
    }
  | {
      readonly name: "calendar";
      readonly profile: string;
      /** A type of unit by its id or its name; null: those of the list, or all. */
      readonly type: string | null;
      readonly units: string | null;
      readonly year: number | null;
      /** ISO 8601; null: the day on which it is asked. */
      readonly today: string | null;
      readonly out: string | null;
      readonly isJson: boolean;
    }
  | {
      readonly name: "lastyear";
      readonly file: string;
      /** Last year's; several where the unit was put together of several. */
      readonly lasts: readonly string[];
      readonly domain: string | null;
      readonly forms: readonly string[];
      readonly isJson: boolean;
    }
  | {
      readonly name: "xray";
      readonly file: string;
      readonly domain: string | null;
      readonly forms: readonly string[];
      /** Kinds of findings to be mended, or "all"; none: nothing is. */
      readonly mend: readonly string[];
      /** File for the mended copy. */
      readonly out: string | null;
      readonly isJson: boolean;
    }
  | {
      readonly name: "evidence";
      readonly file: string;
      readonly domain: string | null;
      readonly forms: readonly string[];
      /** Says which time is assessed; null: days are held against nothing. */
      readonly profile: string | null;
      /** Word file of the list. */
      readonly out: string | null;
      readonly isJson: boolean;
    }
  | {
      readonly name: "share";
      readonly file: string;
      readonly domain: string | null;
      readonly forms: readonly string[];
      /** File of who is given what. */
      readonly people: string;
      /** Folder for the copies. */
      readonly out: string;
      readonly isJson: boolean;
    }
  | {
      readonly name: "join";
      /** The file that was shared out. */
      readonly file: string;
      readonly copies: readonly string[];
      readonly domain: string | null;
      readonly forms: readonly string[];
      /** File of what a person chose; null: nothing. */
      readonly choose: string | null;
      readonly out: string;
      readonly isJson: boolean;
    }
  | { readonly name: "rubricCheck"; readonly paths: readonly string[]; readonly isJson: boolean }
  | { readonly name: "rubrics"; readonly isJson: boolean }
  | { readonly name: "profiles"; readonly isJson: boolean };

export type CommandOf<Name extends Command["name"]> = Extract<Command, { readonly name: Name }>;

/** Whether the unit is one of those that a condition means: "nơi có tổ chức Đảng", or the number of a row that bears one. */
export interface ConditionAnswer {
  readonly condition: string;
  readonly answer: boolean;
}

/** `sheet` null: that of the first table. */
export interface ChosenCell {
  readonly part: TitlePart;
  readonly sheet: string | null;
  readonly cell: string;
}

/** The command cannot be run as typed; its sentence is made in messages. */
export class UsageError extends Error {
  constructor(
    readonly problem: UsageProblem,
    /** The word at fault. */
    readonly word: string = "",
  ) {
    super(problem);
    this.name = "UsageError";
  }
}

/** By its name: each part of the built command has a class of its own. */
export const isUsageError = (error: unknown): error is UsageError =>
  error instanceof Error && error.name === "UsageError";

const options = {
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
  rubric: { type: "string" },
  profile: { type: "string" },
  pass: { type: "string" },
  grades: { type: "string" },
  conditions: { type: "string" },
  out: { type: "string" },
  units: { type: "string" },
  year: { type: "string" },
  overrides: { type: "string" },
  previous: { type: "string" },
  marked: { type: "string" },
  head: { type: "string" },
  close: { type: "string" },
  closed: { type: "string" },
  domain: { type: "string" },
  forms: { type: "string", multiple: true },
  "keep-form": { type: "string" },
  answers: { type: "string" },
  kinds: { type: "string" },
  templates: { type: "string" },
  fields: { type: "string" },
  format: { type: "string" },
  facts: { type: "string" },
  round: { type: "string" },
  share: { type: "string" },
  unit: { type: "string" },
  code: { type: "string" },
  above: { type: "string" },
  type: { type: "string" },
  today: { type: "string" },
  cells: { type: "string" },
  "no-code": { type: "boolean" },
  mend: { type: "string" },
  people: { type: "string" },
  choose: { type: "string" },
  apart: { type: "boolean" },
  widen: { type: "boolean" },
} as const;
type OptionName = keyof typeof options;

const allowed: { readonly [command: string]: readonly OptionName[] } = {
  recognise: ["json", "domain", "forms", "keep-form", "answers"],
  score: ["json", "domain", "forms", "rubric", "profile", "pass", "grades", "conditions"],
  consolidate: [
    "json",
    "domain",
    "forms",
    "out",
    "units",
    "year",
    "overrides",
    "previous",
    "marked",
    "head",
    "close",
    "closed",
    "profile",
    "pass",
    "grades",
  ],
  print: ["json", "domain", "forms", "out", "code", "no-code", "apart", "widen"],
  papers: [
    "json",
    "domain",
    "forms",
    "out",
    "kinds",
    "profile",
    "templates",
    "fields",
    "units",
    "year",
    "format",
  ],
  answer: ["json", "facts", "round", "share", "profile", "year", "unit", "out"],
  distribute: ["json", "domain", "forms", "out", "units", "year", "above", "cells"],
  calendar: ["json", "profile", "type", "units", "year", "today", "out"],
  lastyear: ["json", "domain", "forms"],
  xray: ["json", "domain", "forms", "mend", "out"],
  evidence: ["json", "domain", "forms", "profile", "out"],
  share: ["json", "domain", "forms", "people", "out"],
  join: ["json", "domain", "forms", "choose", "out"],
  rubric: ["json"],
  rubrics: ["json"],
  profiles: ["json"],
};

/** Returns the command, or throws a UsageError. */
export function parseCommand(words: readonly string[]): Command {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  if (values.help) return { name: "help" };
  if (values.version) return { name: "version" };
  const [command, ...files] = positionals;
  if (command === undefined) throw new UsageError("noCommand");
  checkOptions(command, tokens);
  const text = (name: OptionName): string | null => {
    const value = values[name];
    return typeof value === "string" ? value : null;
  };
  const { forms, others } = formsAmong(values.forms ?? [], files);
  const isSet = (name: OptionName): boolean => values[name] === true;
  return commandOf(command, { files: others, forms, text, isSet, isJson: isSet("json") });
}

/** "--forms a.json b.json": no workbook is named .json, so that further forms may stand behind the first. */
function formsAmong(
  given: string | boolean | readonly (string | boolean)[],
  files: readonly string[],
): { readonly forms: readonly string[]; readonly others: readonly string[] } {
  const named = [given].flat().filter((each): each is string => typeof each === "string");
  const isForm = (file: string): boolean => named.length > 0 && /\.json$/i.test(file);
  return {
    forms: [...named, ...files.filter(isForm)],
    others: files.filter((file) => !isForm(file)),
  };
}

type Token = NonNullable<ReturnType<typeof parseArgs>["tokens"]>[number];

/** Throws for an option that the command does not have, and for one without the value that it needs. */
function checkOptions(command: string, tokens: readonly Token[]): void {
  const names = allowed[command];
  if (!names) throw new UsageError("unknownCommand", command);
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const name = names.find((each) => each === token.name);
    if (!name) throw new UsageError("unknownOption", token.rawName);
    const isText = options[name].type === "string";
    if (isText ? !token.value : token.value !== undefined) {
      throw new UsageError(isText ? "missingValue" : "unknownOption", token.rawName);
    }
  }
}

/** What stands behind the name of the command. */
interface Typed {
  readonly files: readonly string[];
  readonly forms: readonly string[];
  /** The value of an option; null where it was not given. */
  readonly text: (name: OptionName) => string | null;
  readonly isSet: (name: OptionName) => boolean;
  readonly isJson: boolean;
}

function commandOf(command: string, typed: Typed): Command {
  const { files, forms, text, isJson } = typed;
  switch (command) {
    case "recognise":
      return recogniseCommand(typed);
    case "score":
      return {
        name: "score",
        file: onlyFile(command, files),
        domain: text("domain"),
        forms,
        rubric: text("rubric"),
        profile: text("profile"),
        passLine: parsePassLine(text("pass")),
        grades: parseGrades(text("grades")),
        conditions: parseConditions(text("conditions")),
        isJson,
      };
    case "consolidate":
      return consolidateCommand(typed);
    case "print":
      return printCommand(typed);
    case "papers":
      return papersCommand(typed);
    case "answer":
      return answerCommand(typed);
    case "distribute":
      return distributeCommand(typed);
    case "calendar":
      return calendarCommand(typed);
    case "lastyear":
      return lastYearCommand(typed);
    case "xray":
      return xrayCommand(typed);
    case "evidence":
      return {
        name: "evidence",
        file: onlyFile(command, files),
        domain: text("domain"),
        forms,
        profile: text("profile"),
        out: text("out"),
        isJson,
      };
    case "share":
      return shareCommand(typed);
    case "join":
      return joinCommand(typed);
    case "rubric":
      return rubricCommand(typed);
    default:
      if (files[0] !== undefined) throw new UsageError("noFileWanted", files[0]);
      return { name: command === "rubrics" ? "rubrics" : "profiles", isJson };
  }
}

function recogniseCommand({ files, forms, text, isJson }: Typed): Command {
  if (files.length === 0) throw new UsageError("noFile", "recognise");
  const [keepForm, answers] = [text("keep-form"), text("answers")];
  if (keepForm === null && answers !== null) throw new UsageError("answersWithoutForm", answers);
  if (keepForm !== null) onlyFile("recognise --keep-form", files);
  return { name: "recognise", files, domain: text("domain"), forms, keepForm, answers, isJson };
}

function consolidateCommand({ files, forms, text, isJson }: Typed): Command {
  if (files.length === 0) throw new UsageError("noFile", "consolidate");
  if (!isJson && text("out") === null) throw new UsageError("noOut", "consolidate");
  const closed = text("closed");
  if (closed !== null && text("close") !== null) throw new UsageError("closeTwice", closed);
  return {
    name: "consolidate",
    paths: files,
    domain: text("domain"),
    forms,
    out: text("out"),
    units: text("units"),
    year: parseYear(text("year")),
    overrides: text("overrides"),
    previous: text("previous"),
    marked: text("marked"),
    head: text("head"),
    close: text("close"),
    closed: text("closed"),
    profile: text("profile"),
    passLine: parsePassLine(text("pass")),
    grades: parseGrades(text("grades")),
    isJson,
  };
}

function printCommand({ files, forms, text, isSet, isJson }: Typed): Command {
  const [out, code, domain] = [text("out"), text("code"), text("domain")];
  if (code !== null) {
    const file = onlyFile("print --code", files);
    if (out !== null) throw new UsageError("codeWithOut", out);
    return { name: "compareCode", file, domain, forms, code, isJson };
  }
  if (files.length === 0) throw new UsageError("noFile", "print");
  if (out === null) throw new UsageError("noOutFolder", "print");
  return {
    name: "print",
    files,
    domain,
    forms,
    out,
    isCoded: !isSet("no-code"),
    isApart: isSet("apart"),
    isWidened: isSet("widen"),
    isJson,
  };
}

function papersCommand({ files, forms, text, isJson }: Typed): Command {
  if (files.length === 0) throw new UsageError("noFile", "papers");
  const out = text("out");
  if (out === null) throw new UsageError("noOutFolder", "papers");
  const kinds = (text("kinds") ?? "")
    .split(",")
    .map((kind) => kind.trim())
    .filter((kind) => kind !== "");
  const templates = text("templates");
  if (kinds.length === 0 && templates === null) throw new UsageError("noKinds", "papers");
  const format = text("format") ?? "docx";
  if (format !== "docx" && format !== "xlsx") throw new UsageError("badFormat", format);
  return {
    name: "papers",
    paths: files,
    domain: text("domain"),
    forms,
    kinds,
    profile: text("profile"),
    templates,
    fields: text("fields"),
    units: text("units"),
    year: parseYear(text("year")),
    format,
    out,
    isJson,
  };
}

function answerCommand({ files, text, isJson }: Typed): Command {
  const target = onlyFile("answer", files);
  const facts = text("facts");
  if (facts === null) throw new UsageError("noFacts", "answer");
  return {
    name: "answer",
    target,
    facts,
    profile: text("profile"),
    year: parseYear(text("year")),
    unit: text("unit"),
    round: text("round"),
    share: parseShare(text("share")),
    out: text("out"),
    isJson,
  };
}

function parseShare(word: string | null): ShareWay | null {
  const way = shareWays.find((each) => each === word) ?? null;
  if (word !== null && way === null) throw new UsageError("unknownShare", word);
  return way;
}

function distributeCommand({ files, forms, text, isJson }: Typed): Command {
  const file = onlyFile("distribute", files);
  const [units, out] = [text("units"), text("out")];
  if (units === null) throw new UsageError("noUnits", "distribute");
  if (out === null) throw new UsageError("noOutForCopies", "distribute");
  return {
    name: "distribute",
    file,
    domain: text("domain"),
    forms,
    units,
    year: parseYear(text("year")),
    above: text("above"),
    cells: parseCells(text("cells")),
    out,
    isJson,
  };
}

function calendarCommand({ files, text, isJson }: Typed): Command {
  if (files[0] !== undefined) throw new UsageError("noFileWanted", files[0]);
  const profile = text("profile");
  if (profile === null) throw new UsageError("noProfile", "calendar");
  const today = text("today");
  if (today !== null && !isDay(today)) throw new UsageError("badDay", today);
  return {
    name: "calendar",
    profile,
    type: text("type"),
    units: text("units"),
    year: parseYear(text("year")),
    today,
    out: text("out"),
    isJson,
  };
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

const titleParts: readonly TitlePart[] = ["unit", "above", "year"];

/** Reads "unit=A3;above=Bìa!B2". */
function parseCells(text: string | null): readonly ChosenCell[] {
  const entries = (text ?? "").split(";").filter((entry) => entry.trim() !== "");
  return entries.map((entry) => {
    const [, name = "", sheet, cell = ""] =
      /^\s*(\w+)\s*=\s*(?:(.+)!)?([A-Za-z]{1,3}\d{1,7})\s*$/.exec(entry) ?? [];
    const part = titleParts.find((each) => each === name);
    if (!part) throw new UsageError("badCells", entry.trim());
    return { part, sheet: sheet ?? null, cell: cell.toUpperCase() };
  });
}

function lastYearCommand({ files, forms, text, isJson }: Typed): Command {
  const [file, ...lasts] = files;
  if (file === undefined) throw new UsageError("noFile", "lastyear");
  if (lasts.length === 0) throw new UsageError("noLastYear", "lastyear");
  return { name: "lastyear", file, lasts, domain: text("domain"), forms, isJson };
}

/** What is mended is written into a copy, never into the file itself. */
function xrayCommand({ files, forms, text, isJson }: Typed): Command {
  const file = onlyFile("xray", files);
  const kinds = (text("mend") ?? "").split(",").map((kind) => kind.trim());
  const mend = kinds.filter((kind) => kind !== "");
  const out = text("out");
  if (mend.length > 0 && out === null) throw new UsageError("mendWithoutOut", "xray");
  if (mend.length === 0 && out !== null) throw new UsageError("outWithoutMend", out);
  return { name: "xray", file, domain: text("domain"), forms, mend, out, isJson };
}

function shareCommand({ files, forms, text, isJson }: Typed): Command {
  const file = onlyFile("share", files);
  const [people, out] = [text("people"), text("out")];
  if (people === null) throw new UsageError("noPeople", "share");
  if (out === null) throw new UsageError("noOutFolder", "share");
  return { name: "share", file, domain: text("domain"), forms, people, out, isJson };
}

function joinCommand({ files, forms, text, isJson }: Typed): Command {
  const [file, ...copies] = files;
  if (file === undefined) throw new UsageError("noFile", "join");
  if (copies.length === 0) throw new UsageError("noCopies", "join");
  const out = text("out");
  if (out === null) throw new UsageError("noJoinedOut", "join");
  const [domain, choose] = [text("domain"), text("choose")];
  return { name: "join", file, copies, domain, forms, choose, out, isJson };
}

function rubricCommand({ files, isJson }: Typed): Command {
  const [verb, ...paths] = files;
  if (verb !== "check") throw new UsageError("unknownCommand", `rubric ${verb ?? ""}`.trim());
  if (paths.length === 0) throw new UsageError("noFile", "rubric check");
  return { name: "rubricCheck", paths, isJson };
}

function onlyFile(command: string, files: readonly string[]): string {
  const [file, second] = files;
  if (file === undefined) throw new UsageError("noFile", command);
  if (second !== undefined) throw new UsageError("oneFileOnly", command);
  return file;
}

function parsePassLine(text: string | null): number | null {
  if (text === null) return null;
  const points = parsePoints(text);
  if (points === null || points === 0) throw new UsageError("badPassLine", text);
  return points;
}

function parseYear(text: string | null): number | null {
  if (text === null) return null;
  if (!/^20\d\d$/.test(text.trim())) throw new UsageError("badYear", text);
  return Number(text);
}

/** Reads "name=90;name=70" into bands, best first. */
function parseGrades(text: string | null): readonly GradeBand[] | null {
  if (text === null) return null;
  const bands = text
    .split(";")
    .filter((entry) => entry.trim() !== "")
    .map((entry) => {
      const at = entry.lastIndexOf("=");
      const name = normaliseText(entry.slice(0, Math.max(0, at)));
      const from = parsePoints(entry.slice(at + 1));
      if (name === "" || from === null) throw new UsageError("badGrades", entry.trim());
      return { name, from };
    });
  const isDistinct =
    new Set(bands.map(({ from }) => from)).size === bands.length &&
    new Set(bands.map(({ name }) => name)).size === bands.length;
  if (bands.length === 0 || !isDistinct) throw new UsageError("badGrades", text);
  return bands.sort((a, b) => b.from - a.from);
}

/** Reads "nơi có tổ chức Đảng=không;II.3=có". */
function parseConditions(text: string | null): readonly ConditionAnswer[] {
  const entries = (text ?? "").split(";").filter((entry) => entry.trim() !== "");
  return entries.map((entry) => {
    const at = entry.lastIndexOf("=");
    const condition = normaliseText(entry.slice(0, Math.max(0, at)));
    const answer = ANSWERS[foldText(entry.slice(at + 1))];
    if (condition === "" || answer === undefined)
      throw new UsageError("badConditions", entry.trim());
    return { condition, answer };
  });
}

const ANSWERS: { readonly [word: string]: boolean } = { co: true, khong: false };

function parsePoints(text: string): number | null {
  const match = /^\d{1,6}(?:[.,]\d{1,6})?$/.exec(text.trim());
  return match ? Number(match[0].replace(",", ".")) : null;
}
