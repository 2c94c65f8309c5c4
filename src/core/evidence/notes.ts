/** Owns what is strange about the evidence of a unit: full points without any, days that do not fit, one paper for everything. */
import { samePoints } from "../base/points";
import { foldText } from "../base/text";
import type { EvidenceWords } from "../domain/evidenceWords";
import { indicatorsIn } from "../model/table/itemTree";
import type { Severity } from "../model/finding/finding";
import type { Item } from "../model/table/reading";
import { unitScorer } from "../model/table/scorer";
import { answerIn, isTickSheet } from "../model/table/tickSheet";
import { contentOf, evidenceIn, type EvidenceTable } from "./evidenceIndex";
import { type BackedContent, type EvidenceIndex, type IndexedPaper, isAt } from "./indexedPaper";

/** The time that is assessed, both days within; null: not known. ISO 8601. */
export interface AssessedTime {
  readonly from: string | null;
  readonly to: string | null;
}

export type EvidenceNote = {
  readonly severity: Severity;
  /** Where a person should look. */
  readonly sheet: string;
  readonly cell: string | null;
} & (
  | {
      readonly code: "fullWithoutEvidence";
      readonly paths: readonly string[];
      /** What asks for it; null: the sheet itself. */
      readonly source: string | null;
    }
  | {
      /** Of a sheet that is ticked, not scored. */
      readonly code: "metWithoutEvidence";
      readonly paths: readonly string[];
      readonly source: string;
    }
  | {
      readonly code: "paperOutsideTime";
      readonly sign: string;
      readonly day: string;
      readonly time: AssessedTime;
      readonly paths: readonly string[];
    }
  | {
      readonly code: "paperAfterFirstQuarter";
      readonly sign: string;
      readonly day: string;
      readonly year: number;
      readonly path: string;
    }
  | { readonly code: "onePaperForAll"; readonly sign: string; readonly count: number }
  | { readonly code: "paperOfTwoDays"; readonly sign: string; readonly days: readonly string[] }
  | { readonly code: "noSuchDay"; readonly sign: string; readonly text: string }
);

/** So many contents with evidence make one paper for all of them strange. */
const STRANGE_FROM = 3;

/** What is known of a table from elsewhere. */
export interface EvidenceRules {
  /** Null: nobody says which time is assessed. */
  readonly timeOf: (table: EvidenceTable["table"]) => AssessedTime | null;
  /** The document that asks for evidence of every content; null: none does. */
  readonly askedBy: (table: EvidenceTable["table"]) => string | null;
}

/** Returns the notes, table by table, then paper by paper. */
export function notesOnEvidence(
  tables: readonly EvidenceTable[],
  index: EvidenceIndex,
  words: EvidenceWords,
  { timeOf, askedBy }: EvidenceRules,
): readonly EvidenceNote[] {
  const { papers, rest } = index;
  const times = new Map(tables.map(({ table }) => [table.sheet, timeOf(table)]));
  return [
    ...tables.flatMap((given) => withoutEvidence(given, index, words, askedBy(given.table))),
    ...(rest.length === 0 ? onePaperForAll(papers) : []),
    ...papers.flatMap((paper) => [
      ...dayNotes(paper),
      ...outsideTime(paper, times),
      ...afterFirstQuarter(paper, tables, words),
    ]),
  ];
}

/** Asked where the sheet has a column for it, where a document says so, and where the words of a content do. */
function withoutEvidence(
  given: EvidenceTable,
  { papers }: EvidenceIndex,
  { asked }: EvidenceWords,
  source: string | null,
): readonly EvidenceNote[] {
  const { table } = given;
  const isTicked = isTickSheet(table);
  const isAskedOfAll = source !== null || (table.columns.evidence !== null && !isTicked);
  const backed = [
    ...evidenceIn(given).map(({ content }) => content),
    ...papers.flatMap(({ contents }) => contents),
  ];
  const bare = indicatorsIn(table.items).filter(
    (item) =>
      (isTicked ? answerIn(item, unitScorer) === "met" : isFull(item)) &&
      (isAskedOfAll || asked.test(foldText(item.text))) &&
      !backed.some((content) => isAt(content, { sheet: table.sheet, row: item.row })),
  );
  const [first] = bare;
  if (first === undefined) return [];
  const place = placeOf(contentOf(table, first));
  const paths = bare.map(({ path }) => path);
  if (!isTicked) return [{ code: "fullWithoutEvidence", ...place, paths, source }];
  return source === null ? [] : [{ code: "metWithoutEvidence", ...place, paths, source }];
}

const isFull = ({ maximum, scores: { self } }: Item): boolean =>
  maximum !== null && maximum > 0 && self.points !== null && samePoints(self.points, maximum);

const placeOf = (
  content: Pick<BackedContent, "sheet" | "cell"> | undefined,
): Pick<EvidenceNote, "severity" | "sheet" | "cell"> => ({
  severity: "warning",
  sheet: content?.sheet ?? "",
  cell: content?.cell ?? null,
});

function onePaperForAll(papers: readonly IndexedPaper[]): readonly EvidenceNote[] {
  const [only, ...others] = papers;
  const count = only?.contents.length ?? 0;
  return only && others.length === 0 && count >= STRANGE_FROM
    ? [{ code: "onePaperForAll", ...placeOf(only.contents[0]), sign: only.sign, count }]
    : [];
}

function dayNotes({ sign, days, badDay, contents }: IndexedPaper): readonly EvidenceNote[] {
  const place = placeOf(contents[0]);
  return [
    ...(days.length > 0 ? [{ code: "paperOfTwoDays", ...place, sign, days } as const] : []),
    ...(badDay === null ? [] : [{ code: "noSuchDay", ...place, sign, text: badDay } as const]),
  ];
}

/** A law ("124/2021/TT-BCA") bears the year of its making and is no work of the round. */
const isLaw = (sign: string): boolean => /^\d+[a-z]?\/\d{4}\//i.test(sign);

function outsideTime(
  { sign, day, contents }: IndexedPaper,
  times: ReadonlyMap<string, AssessedTime | null>,
): readonly EvidenceNote[] {
  if (day === null || isLaw(sign)) return [];
  return [...new Set(contents.map(({ sheet }) => sheet))].flatMap((sheet): EvidenceNote[] => {
    const time = times.get(sheet);
    if (!time || !isOutside(day, time)) return [];
    const own = contents.filter((content) => content.sheet === sheet);
    const paths = own.map(({ path }) => path);
    return [{ code: "paperOutsideTime", ...placeOf(own[0]), sign, day, time, paths }];
  });
}

const isOutside = (day: string, { from, to }: AssessedTime): boolean =>
  (from !== null && day < from) || (to !== null && day > to);

function afterFirstQuarter(
  { sign, day, kind, contents }: IndexedPaper,
  tables: readonly EvidenceTable[],
  { firstQuarter }: EvidenceWords,
): readonly EvidenceNote[] {
  if (day === null || !kind?.opensYear) return [];
  return contents.flatMap((content): EvidenceNote[] => {
    const year = tables.find(({ table }) => table.sheet === content.sheet)?.table.year ?? null;
    const isAsked = firstQuarter.test(content.text.toLocaleLowerCase("vi"));
    return isAsked && year !== null && day > `${year}-03-31`
      ? [
          {
            code: "paperAfterFirstQuarter",
            ...placeOf(content),
            sign,
            day,
            year,
            path: content.path,
          },
        ]
      : [];
  });
}
