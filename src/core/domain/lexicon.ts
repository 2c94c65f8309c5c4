/** Owns the words by which sheets are read: their schema, and the same words compiled for use. Patterns match folded text. */
import { z } from "zod";
import { columnRoles, type TableKind, type UnitType } from "../model/reading";
import type { RuleKind } from "../model/rule";

const pattern = z.string().min(1);
const spellings = z.record(z.string(), z.array(z.string().min(1)));

export const lexiconSchema = z.strictObject({
  $schema: z.string(),
  schemaVersion: z.literal(1),
  language: z.string(),
  note: z.string(),
  /** In order of precedence: the first pattern that matches names the column. "points" is a bare "Điểm": which one, the content tells. */
  columns: z.array(
    z.strictObject({ role: z.enum([...columnRoles, "points", "ignored"]), pattern }),
  ),
  /** Header of a column of somebody's scores, whoever that is. */
  judged: pattern,
  labels: z.strictObject({ words: pattern, leading: pattern }),
  total: pattern,
  subtotal: pattern,
  /** How a sum begins, with its tones: folded, it would begin like other words. */
  sums: pattern,
  bonus: pattern,
  signature: pattern,
  title: z.strictObject({
    unit: pattern,
    unitLabel: pattern,
    motto: pattern,
    heading: pattern,
    form: pattern,
    annex: pattern,
    /** "(Kèm theo Báo cáo số … của UBND xã An Bình)": a unit's own paper. */
    ownPaper: pattern,
    /** Label of who is scored, where who scores is labelled too. */
    judgedLabel: pattern,
    /** The round from its first day to its last: "từ 16/11/2023 đến 15/11/2024". */
    period: pattern,
    /** "Số: 12/BC-UBND": the number of a paper, in its letterhead. */
    paperNumber: pattern,
    /** Titles of sheets that sum up or explain: no score tables beside a real one. */
    summary: pattern,
    /** A round within the year: "6 tháng đầu năm". */
    partOfYear: pattern,
    year: pattern,
    /** Lines around a title that are no unit's name, though words of one stand in them. */
    notUnit: pattern,
    /** Bodies before a unit's own name: "BCĐ 138 …". */
    bodies: pattern,
    /** A body named alone, without its unit. */
    body: pattern,
    /** Words in names of files and sheets that are no part of a unit's name. */
    fileWords: pattern,
    /** A unit named within the title. */
    inTitle: pattern,
  }),
  kinds: z.array(z.strictObject({ kind: z.enum(["standard", "movement", "exemplary"]), pattern })),
  /** What a table is by the law that it cites, where its title does not say. */
  laws: z.array(z.strictObject({ kind: z.enum(["standard", "movement"]), pattern })),
  unitTypes: z.array(
    z.strictObject({
      unitType: z.enum(["residentialArea", "commune", "agency", "enterprise", "school"]),
      title: pattern,
      name: pattern,
      /** How words of the name are written where a text has accents. */
      accented: spellings,
    }),
  ),
  /** Provinces, cities and districts: what stands in their names is no kind of unit. */
  placesAbove: z.strictObject({
    /** One of them, `name` its own name. */
    name: pattern,
    /** A body that is one's, from its beginning. */
    body: pattern,
    accented: spellings,
  }),
  /** Names that tell of a unit that is not assessed at all, with the clause that says so. */
  excluded: z.array(
    z.strictObject({
      unitType: z.enum(["residentialArea", "commune", "agency", "enterprise", "school"]),
      pattern,
      unless: pattern.nullable(),
      text: z.string().min(1),
      source: z.string().min(1),
    }),
  ),
  mandatory: z.strictObject({
    marks: z.array(pattern),
    unless: pattern,
    notMarks: pattern,
    group: pattern,
    /** A look that a note explains: "in đậm". */
    look: pattern,
    /** A sign that a note explains: "Ký hiệu (#)". */
    sign: pattern,
    /** Header of a column of ticks. */
    column: pattern,
    /** Numbers of items that a note lists. */
    listed: pattern,
  }),
  rules: z.array(
    z.strictObject({
      kind: z.enum(["anyOccurrence", "dateBy", "perOccurrence", "allOrNothing", "ratioAtLeast"]),
      pattern,
      sectionOnly: z.boolean().optional(),
    }),
  ),
  cap: pattern,
  option: pattern,
  /** Points at the end of an item's text: "…: 6 điểm". */
  statedPoints: pattern,
  /** Points in a text where no column states them: "(5 …)". */
  textPoints: pattern,
  guidance: pattern,
  passLine: z.array(pattern),
  passLineContext: pattern,
  grades: z.array(z.strictObject({ name: z.string(), pattern })),
  typedGrade: pattern,
});

/** A role of a column, or one that only the content can settle, or a column that is none of ours. */
export type HeaderRole = (typeof columnRoles)[number] | "points" | "ignored";

/** How words are written where a text has accents, by the words folded; one that is not here is written in any way. */
export type Spellings = z.infer<typeof spellings>;

/** Words that tell what a table scores. */
export interface KindWords {
  readonly kind: TableKind;
  readonly pattern: RegExp;
}

/** Units that are not assessed, told by their names. */
export interface ExcludedUnits {
  readonly unitType: UnitType;
  readonly pattern: RegExp;
  readonly unless: RegExp | null;
  readonly text: string;
  readonly source: string;
}

export interface Lexicon {
  readonly columns: readonly { readonly role: HeaderRole; readonly pattern: RegExp }[];
  readonly judged: RegExp;
  readonly labelWords: RegExp;
  /** A worded number at the beginning of a text. */
  readonly labelLeading: RegExp;
  readonly total: RegExp;
  readonly subtotal: RegExp;
  readonly sums: RegExp;
  readonly bonus: RegExp;
  readonly signature: RegExp;
  readonly title: { readonly [K in keyof z.infer<typeof lexiconSchema>["title"]]: RegExp };
  readonly kinds: readonly KindWords[];
  readonly laws: readonly KindWords[];
  readonly excluded: readonly ExcludedUnits[];
  readonly unitTypes: readonly {
    readonly unitType: UnitType;
    readonly title: RegExp;
    readonly name: RegExp;
    readonly accented: Spellings;
  }[];
  readonly placesAbove: {
    readonly name: RegExp;
    readonly body: RegExp;
    readonly accented: Spellings;
  };
  readonly mandatory: {
    readonly marks: readonly RegExp[];
    /** Matches where any of the marks may: one look instead of many. */
    readonly anyMark: RegExp;
    readonly unless: RegExp;
    readonly notMarks: RegExp;
    readonly group: RegExp;
    readonly look: RegExp;
    readonly sign: RegExp;
    readonly column: RegExp;
    readonly listed: RegExp;
  };
  readonly rules: readonly {
    readonly kind: RuleKind;
    readonly pattern: RegExp;
    readonly sectionOnly: boolean;
  }[];
  /** Matches where any of the rules may. */
  readonly anyRule: RegExp;
  readonly cap: RegExp;
  readonly option: RegExp;
  readonly statedPoints: RegExp;
  readonly textPoints: RegExp;
  readonly guidance: RegExp;
  readonly passLine: readonly RegExp[];
  readonly passLineContext: RegExp;
  readonly grades: readonly { readonly name: string; readonly pattern: RegExp }[];
  readonly typedGrade: RegExp;
}

/** Returns the lexicon of a parsed JSON file; throws a ZodError for a file that is none (a defect of the build). */
export function parseLexicon(json: unknown): Lexicon {
  const source = lexiconSchema.parse(json);
  const compileAll = (list: readonly string[]): readonly RegExp[] => list.map(compile);
  return {
    columns: source.columns.map(({ role, pattern: p }) => ({ role, pattern: compile(p) })),
    judged: compile(source.judged),
    labelWords: compile(source.labels.words),
    labelLeading: compile(source.labels.leading),
    total: compile(source.total),
    subtotal: compile(source.subtotal),
    sums: compile(source.sums),
    bonus: compile(source.bonus),
    signature: compile(source.signature),
    title: {
      unit: compile(source.title.unit),
      unitLabel: compile(source.title.unitLabel),
      motto: compile(source.title.motto),
      heading: compile(source.title.heading),
      form: compile(source.title.form),
      annex: compile(source.title.annex),
      ownPaper: compile(source.title.ownPaper),
      judgedLabel: compile(source.title.judgedLabel),
      period: compile(source.title.period),
      paperNumber: compile(source.title.paperNumber),
      summary: compile(source.title.summary),
      partOfYear: compile(source.title.partOfYear),
      year: compile(source.title.year),
      notUnit: compile(source.title.notUnit),
      bodies: compile(source.title.bodies),
      body: compile(source.title.body),
      fileWords: new RegExp(compile(source.title.fileWords).source, "g"),
      inTitle: compile(source.title.inTitle),
    },
    kinds: source.kinds.map(({ kind, pattern: p }) => ({ kind, pattern: compile(p) })),
    laws: source.laws.map(({ kind, pattern: p }) => ({ kind, pattern: compile(p) })),
    excluded: source.excluded.map((entry) => ({
      ...entry,
      pattern: compile(entry.pattern),
      unless: entry.unless === null ? null : compile(entry.unless),
    })),
    unitTypes: source.unitTypes.map(({ unitType, title, name, accented }) => ({
      unitType,
      title: compile(title),
      name: compile(name),
      accented,
    })),
    placesAbove: {
      name: compile(source.placesAbove.name),
      body: compile(source.placesAbove.body),
      accented: source.placesAbove.accented,
    },
    mandatory: {
      marks: compileAll(source.mandatory.marks),
      anyMark: compileAny(source.mandatory.marks),
      unless: compile(source.mandatory.unless),
      notMarks: new RegExp(compile(source.mandatory.notMarks).source, "g"),
      group: compile(source.mandatory.group),
      look: compile(source.mandatory.look),
      sign: compile(source.mandatory.sign),
      column: compile(source.mandatory.column),
      listed: compile(source.mandatory.listed),
    },
    rules: source.rules.map(({ kind, pattern: p, sectionOnly }) => ({
      kind,
      pattern: compile(p),
      sectionOnly: sectionOnly ?? false,
    })),
    anyRule: compileAny(source.rules.map((rule) => rule.pattern)),
    cap: compile(source.cap),
    option: compile(source.option),
    statedPoints: compile(source.statedPoints),
    textPoints: compile(source.textPoints),
    guidance: compile(source.guidance),
    passLine: compileAll(source.passLine),
    passLineContext: compile(source.passLineContext),
    grades: source.grades.map(({ name, pattern: p }) => ({ name, pattern: compile(p) })),
    typedGrade: compile(source.typedGrade),
  };
}

/** Compiles a pattern; "{n}" is a number, "{n:name}" a number to be read under that name. */
const compile = (source: string): RegExp =>
  new RegExp(
    source
      .replace(/\{n:([a-z]+)\}/gi, "(?<$1>\\d+(?:[.,]\\d+)?)")
      .replace(/\{n\}/g, "\\d+(?:[.,]\\d+)?"),
  );

/** Compiles alternatives into one pattern without names. */
const compileAny = (sources: readonly string[]): RegExp =>
  new RegExp(
    sources.map((source) => compile(source).source.replace(/\(\?<[a-z]+>/gi, "(?:")).join("|"),
  );
