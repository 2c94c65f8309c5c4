/** Owns the folder that papers are written into: names, nothing that was given overwritten, papers of an earlier run that have grown old. */
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ownMatter, type PaperMeans } from "../../actions/papers/makePapers";
import { isOld } from "../../core/documents/papers/fill/code";
import { ownNames } from "../../core/documents/papers/fill/ownNames";
import type { PaperUnit } from "../../core/documents/papers/facts/paperUnit";
import type {
  BoundScore,
  Paper,
  PaperNote,
  UsedBlank,
  UsedFact,
} from "../../core/documents/papers/paper";
import { papersBook } from "../../core/documents/papers/sheets/papersBook";
import type { PaperWords } from "../../core/documents/papers/words";
import { fillDocument } from "../../formats/docx/own/fillDocument";
import { boundIn } from "../../formats/docx/paperProperties";
import { writeBook } from "../../formats/newWorkbook/writeBook";
import { HostError } from "../../hosts/host";
import { freeName } from "../freeName";
import { UsageError } from "../options";
import type { OwnDocument } from "./templateFiles";

/** What is told of a paper that was written. */
export interface WrittenPaper {
  readonly out: string;
  readonly kind: string;
  readonly name: string;
  readonly unit: string | null;
  readonly year: number | null;
  /** File that it is made from; null: the round of all files. */
  readonly source: string | null;
  readonly code: string | null;
  readonly bound: readonly BoundScore[];
  readonly facts: readonly UsedFact[];
  readonly blanks: readonly UsedBlank[];
  readonly notes: readonly PaperNote[];
  /** Placeholders of a person's own document that nobody knows. */
  readonly unknown: readonly string[];
  /** A paper of the same name that an earlier run wrote: it stays, and its scores have changed since. */
  readonly old: string | null;
}

export interface OutFolder {
  readonly write: (
    paper: Paper,
    source: string | null,
    format: "docx" | "xlsx",
  ) => Promise<WrittenPaper>;
  readonly fill: (
    document: OwnDocument,
    unit: PaperUnit,
    source: string,
    means: PaperMeans,
  ) => WrittenPaper;
}

/** Returns the folder; it is made when the first paper is written. */
export function openFolder(folder: string, given: readonly string[], words: PaperWords): OutFolder {
  const used = new Set<string>();
  const inputs = new Set(
    given.filter((path) => existsSync(path)).map((path) => realpathSync(path)),
  );
  const put = (
    name: string,
    bytes: Uint8Array,
    bound: readonly BoundScore[],
  ): Pick<WrittenPaper, "out" | "old"> => {
    const wished = join(folder, name);
    const before = existsSync(wished) && !used.has(name.toLowerCase()) ? readOld(wished) : null;
    const isStale = before !== null && isOld(before, bound);
    // A paper of the same scores is written anew in its place; an old one may be signed already and stays.
    let free = freeName(name, used);
    while (existsSync(join(folder, free)) && !(before && !isStale && free === name))
      free = freeName(name, used);
    const out = join(folder, free);
    if (existsSync(out) && inputs.has(realpathSync(out))) throw new UsageError("outIsInput", out);
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(out, bytes);
    } catch {
      throw new UsageError("cannotWrite", out);
    }
    return { out, old: isStale ? wished : null };
  };
  return {
    write: async (paper, source, format) => {
      const { kind, name, unit, year, code, bound, facts, blanks, notes } = paper;
      const bytes =
        format === "docx"
          ? await (await import("../../formats/docx/written/writePaper")).writePaper(paper, words)
          : writeBook(papersBook([paper], words, new Date().toISOString()));
      const file = `${nameOf(unit, name)}.${format}`;
      return {
        ...put(file, bytes, bound),
        ...{ kind, name, unit, year, source, code, bound, facts, blanks, notes },
        unknown: [],
      };
    },
    fill: (document, unit, source, means) => {
      const { scope, of, bound } = ownMatter(unit, means);
      const record = { facts: [], blanks: [] };
      const names = ownNames(scope, means.kit?.placeholders ?? noPlaceholders(), of, {
        record,
        dots: words.blank,
      });
      const { bytes, unknown } = filledOf(document, names);
      return {
        ...put(`${nameOf(unit.name, document.name)}.docx`, bytes, bound),
        kind: document.name,
        name: document.name,
        unit: unit.name,
        year: unit.year,
        source,
        code: null,
        bound,
        ...record,
        notes: [],
        unknown,
      };
    },
  };
}

function noPlaceholders(): never {
  throw new Error("papers without placeholders");
}

function filledOf(document: OwnDocument, names: Parameters<typeof fillDocument>[1]) {
  try {
    return fillDocument(document.bytes, names);
  } catch (error) {
    if (error instanceof HostError) throw new UsageError("badTemplate", `${document.name}.docx`);
    throw error;
  }
}

function readOld(path: string): readonly Pick<BoundScore, "receipt">[] | null {
  try {
    return boundIn(new Uint8Array(readFileSync(path)));
  } catch {
    return null;
  }
}

/** Without what no file's name may hold. */
const nameOf = (unit: string | null, paper: string): string =>
  [...(unit === null ? [] : [unit]), paper]
    .join(" - ")
    .replace(/[\\/:*?"<>|]/g, " ")
    .slice(0, 120)
    .trim();
