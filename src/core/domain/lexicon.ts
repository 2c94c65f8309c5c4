/** Owns the words by which sheets are read: their shape as the file writes it, compiled as it is read. Patterns match folded text. */
import { z } from "zod";
import { columnRoles } from "../model/table/reading";
import { checkIds, type Domain, domainId } from "./domain";
import { everywhere, pattern } from "./pattern";

/** Joins alternatives into one pattern without names: one look instead of many. */
const anyOf = (patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source.replace(/\(\?<[a-z]+>/gi, "(?:")).join("|"));

/** Returns a pattern that finds any of these words, of plain letters, wherever it stands alone. */
const anyWordOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![a-z])(?:${words.join("|")})(?![a-z])`, "g");

/** How words are written where a text has accents, by the words folded; one that is not here is written in any way. */
const spellings = z.record(z.string(), z.array(z.string().min(1)));

/** What a person writes into a cell. */
const mark = z.union([z.string().min(1), z.number()]);

const headerRole = z.enum([...columnRoles, "points", "ignored"]);

/** What the words of a rule are made of. "unruled": words of points that no rule here holds. */
const ruleParts = [
  "reference",
  "lastYear",
  "scaled",
  "unruled",
  "range",
  "all",
  "cap",
  "deduction",
  "added",
  "full",
  "step",
  "below",
  "above",
  "share",
  "wholly",
  "falls",
  "notMore",
  "rises",
  "due",
  "quarter",
  "count",
  "over",
  "points",
  "every",
] as const;

const ruleTriggers = [
  "oneOf",
  "each",
  "late",
  "below",
  "notFallen",
  "risen",
  "notMet",
  "notDone",
  "happened",
] as const;

const lexiconSchema = z.strictObject({
  $schema: z.string(),
  schemaVersion: z.literal(1),
  language: z.string(),
  note: z.string(),
  /** In order of precedence: the first pattern that matches names the column. "points" is a bare "Điểm": which one, the content tells. */
  columns: z.array(z.strictObject({ role: headerRole, pattern })),
  /** Who scored, named alone below words that speak of the scoring: "Kết quả chấm" over "Đơn vị | Công an | Hội đồng". */
  scorerNames: z.array(z.strictObject({ role: headerRole, pattern })),
  /** What headers shorten, in order, and the words that are meant; patterns of whole words. */
  shortened: z
    .array(z.strictObject({ pattern: z.string().min(1), words: z.string().min(1) }))
    .transform((list) => ({
      any: new RegExp(list.map(({ pattern: source }) => `\\b(?:${source})\\b`).join("|")),
      each: list.map(({ pattern: source, words }) => ({
        pattern: new RegExp(`\\b(?:${source})\\b`, "g"),
        words,
      })),
    })),
  /** How much likelier a header's word, or two beside each other, stand over a column of a role than elsewhere; learned. */
  columnWords: z.record(z.string(), z.partialRecord(headerRole, z.number())),
  /** A column for the whole year beside those of its parts, and one for a part. */
  wholeYear: pattern,
  partOfYear: pattern,
  /** Header of a column of somebody's scores, whoever that is. */
  judged: pattern,
  /** A text that speaks of points. */
  pointsNamed: pattern,
  labels: z.strictObject({ words: pattern, leading: pattern }),
  total: pattern,
  /** A sum of all parts: "Cộng điểm các mục", no sum of one. */
  totalOfAll: pattern,
  subtotal: pattern,
  /** How a sum begins, with its tones: folded, it would begin like other words. */
  sums: pattern,
  /** Ends the title of a group that goes on from the page before. */
  continued: pattern,
  bonus: pattern,
  /** A row after the total that takes points off. */
  takesOff: pattern,
  /** Headings below the total over rows that add points or take them off. */
  parts: z.strictObject({ added: pattern, takenOff: pattern }),
  /** What comes out after such rows, in words that do not begin as a sum does. */
  finalTotal: pattern,
  signature: pattern,
  title: z.strictObject({
    unit: pattern,
    unitLabel: pattern,
    motto: pattern,
    heading: pattern,
    form: pattern,
    /** To whom the sheet is sent. */
    addressee: pattern,
    annex: pattern,
    /** "(Kèm theo Báo cáo số … của UBND xã An Bình)": a unit's own paper. */
    ownPaper: pattern,
    /** "TÊN CƠ QUAN CẤP TRÊN": what a form's letterhead says where a name belongs. */
    placeholder: pattern,
    /** A label or placeholder of the unit above: "Cơ quan chủ quản", "Thuộc". */
    aboveNamed: pattern,
    /** What stands before the year of a round that is to be filled in; `dated`: before the year of a date. */
    yearLead: pattern,
    dated: pattern,
    /** Ends right before the name of whose a form is, where no kind of unit is printed. */
    beforeOwner: pattern,
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
    /** What was reached in a year: "Năm 2023 xã đạt 95 điểm". */
    reached: pattern,
    /** Lines around a title that are no unit's name, though words of one stand in them. */
    notUnit: pattern,
    /** Bodies before a unit's own name: "BCĐ 138 …". */
    bodies: pattern,
    /** What stands right before the name of whose a sheet is. */
    of: pattern,
    /** Who signs for a unit: `name` is the unit with the bodies before it. */
    signedFor: pattern,
    /** A body named alone, without its unit. */
    body: pattern,
    /** Words in names of files and sheets that are no part of a unit's name. */
    fileWords: everywhere,
    /** What follows a kind of unit that is meant as such, and not one of its kind by name. */
    generic: z.strictObject({ pattern, accented: spellings }),
    /** A unit named within the title. */
    inTitle: pattern,
  }),
  kinds: z.array(z.strictObject({ kind: domainId, pattern })),
  /** What a table is by the law that it cites, where its title does not say. */
  laws: z.array(z.strictObject({ kind: domainId, pattern })),
  unitTypes: z.array(
    z.strictObject({
      unitType: domainId,
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
      kind: domainId,
      unitType: domainId,
      pattern,
      unless: pattern.nullable(),
      text: z.string().min(1),
      source: z.string().min(1),
    }),
  ),
  mandatory: z
    .strictObject({
      marks: z.array(pattern),
      unless: pattern,
      notMarks: everywhere,
      group: pattern,
      /** A look that a note explains: "in đậm". */
      look: pattern,
      /** A sign that a note explains: "Ký hiệu (#)". */
      sign: pattern,
      /**
       * A note that begins with what stands beside an item and says what it means ("Loại A là …"): what may stand before
       * it, what does where it is a letter or two (`kind`), and what follows.
       */
      named: z.strictObject({ before: pattern, kind: pattern, after: pattern }),
      /** What stands before a quote that is found in the words of an item. */
      written: pattern,
      /** Whose contents have to have the maximum: "Nội dung <then chốt> phải đạt điểm tối đa". */
      subject: pattern,
      /** Numbers behind the group they stand in: "mục II: nội dung 1, 2". */
      groupFirst: everywhere,
      /** What items are worth that a note speaks of: "có điểm chuẩn 10 điểm"; `atLeast`: or more. */
      worth: pattern,
      /** Header of a column of ticks. */
      column: pattern,
      /** Header of a column of points that have to be reached. */
      least: pattern,
      /** Numbers of items that a note lists. */
      listed: pattern,
      /** The listed items are the ones that are not: "ngoài …, còn lại bắt buộc". */
      allBut: pattern,
    })
    .transform((words) => ({ ...words, anyMark: anyOf(words.marks) })),
  rules: z
    .strictObject({
      /** A text in which no rule can be told from its first look has none of these words. */
      cue: pattern,
      /** Header of a column that says how each content is scored. */
      column: pattern,
      /** In order of precedence: words that one pattern has taken are not looked at again. */
      parts: z.array(z.strictObject({ part: z.enum(ruleParts), pattern: everywhere })),
      /** What brings a loss about, in order of precedence. */
      triggers: z.array(z.strictObject({ trigger: z.enum(ruleTriggers), pattern })),
      /** "… điểm/vụ": what is counted, where it follows the points. */
      unitAfter: pattern,
      /** Level within a text that is not one number. */
      vagueLevel: pattern,
      /** So much of something ("từ 01 đến 02 người"), as a level is bounded by. */
      amount: everywhere,
      /** How words begin that say something is not done, or does not happen. */
      unmet: pattern,
      /** What stands between the words of a level and its points. */
      levelEdge: pattern,
      /** How words of the patterns are written where a text has accents; what is written otherwise is seen with "_" for its second letter. */
      spelt: spellings,
      /** What is counted are the rows of a section, not cases. */
      kindUnit: pattern,
    })
    .transform((words) => ({ ...words, anySpelt: anyWordOf(Object.keys(words.spelt)) })),
  /** Words and signs in a cell of scores, and the headers of two columns that are ticked. */
  scoreWords: z.strictObject({
    notApplicable: pattern,
    nought: pattern,
    tick: pattern,
    met: pattern,
    notMet: pattern,
  }),
  /** A sheet without points: answers in its cells, names of its columns, and the marks that are written, the usual one first. */
  answers: z.strictObject({
    met: pattern,
    notMet: pattern,
    /** Below a name that already says which answer it is. */
    tick: pattern,
    blank: pattern,
    columnMet: pattern,
    columnNotMet: pattern,
    /** One column that names both answers. */
    columnBoth: pattern,
    /** One column that may hold answers: what stands below has to show it. */
    columnAny: pattern,
    /** Title of a paper in which something else is ticked. */
    otherPaper: pattern,
    marks: z.array(z.strictObject({ header: pattern, met: mark, notMet: mark })).min(1),
  }),
  /** A person beside an offence: what stands before the name, and what the person did. */
  person: z.strictObject({ before: pattern, offence: pattern }),
  /** Words that say for which units alone a row is meant. */
  condition: z.array(pattern),
  /** What such words may begin with: without it they are the same. */
  conditionLead: pattern,
  /** Such words that name nothing but what their own row does. */
  conditionOfRow: pattern,
  /** Points in the words of a total row: `bracket` where they stand in brackets, `scale` where they say of how much. */
  totalInWords: pattern,
  /** Added points: a line that speaks of them, the most they may come to, and that each row may have so much. */
  added: z.strictObject({ note: pattern, cap: pattern, perRow: pattern }),
  option: pattern,
  /** Points at the end of an item's text: "…: 6 điểm". */
  statedPoints: pattern,
  /** What a heading gives each of its rows: "mỗi nội dung 4 điểm", "3 điểm/nội dung". */
  pointsEach: pattern,
  /** Points in a text where no column states them: "(5 …)". */
  textPoints: pattern,
  guidance: pattern,
  passLine: z.array(pattern),
  passLineContext: pattern,
  /** What stands in brackets in the words of a total, where it is the line. */
  passLineInTotal: pattern,
  /** What does not apply counts with all its points. */
  keepsPoints: pattern,
  /** The share of its points that each section has to reach: `percent`. */
  groupFloor: pattern,
  grades: z.array(z.strictObject({ name: z.string(), pattern })),
  /** Points of a grade: `from` … `to`, `least` or `open` upwards, `under` or `down` downwards; what only leads to a grade's name, and what is none. */
  gradeLimits: z.strictObject({
    range: everywhere,
    lead: pattern,
    /** Before the grade of all that reaches no other. */
    rest: pattern,
    notNames: pattern,
    /** What a single letter is called as a grade. */
    letters: z.string(),
    /** A scale of these alone is one of passing, not of grades. */
    verdicts: pattern,
  }),
  typedGrade: pattern,
});

/** The words with their patterns compiled; `mandatory.anyMark` matches where any of the marks may. */
export type Lexicon = ReturnType<typeof parseLexicon>;

/** A role of a column, or one that only the content can settle, or a column that is none of ours. */
export type HeaderRole = Lexicon["columns"][number]["role"];
export type Spellings = z.output<typeof spellings>;
/** Words that tell what a table scores. */
export type KindWords = Lexicon["kinds"][number];

/** Returns the lexicon of a parsed JSON file for a domain; throws for a file that is none, or that names what the domain has not. */
export function parseLexicon(json: unknown, domain: Domain) {
  const words = lexiconSchema.parse(json);
  checkIds(domain, {
    kinds: [...words.kinds, ...words.laws, ...words.excluded].map(({ kind }) => kind),
    unitTypes: [...words.unitTypes, ...words.excluded].map(({ unitType }) => unitType),
  });
  return {
    ...words,
    domain,
    /** Matches where any word of a sum may. */
    anySum: anyOf([words.totalOfAll, words.subtotal, words.total]),
    /** Matches where any grade is named. */
    anyGrade: anyOf(words.grades.map((grade) => grade.pattern)),
    /** Matches where any words of a condition may. */
    anyCondition: anyOf(words.condition),
  };
}
