/** Owns the JSON of a file beside last year's: what became of each content, with last year's points and words. */
import type { Domain } from "../../core/domain/domain";
import {
  type ContentYears,
  countYears,
  type LastContent,
  type YearsBeside,
} from "../../core/lastYear";
import type { Reading } from "../../core/model/table/reading";
import { describeLastYearNote, describeStanding } from "../../messages/results/grounds/lastYear";

/** Returns the object of one pair of files. */
export const yearsJson = ({ now, last, notes, tables }: YearsBeside, domain: Domain): object => ({
  ...ownerJson(now),
  last: ownerJson(last),
  notes: notes.map((note) => ({ ...note, text: describeLastYearNote(note, domain) })),
  tables: tables.map(({ table: { sheet, kind, year }, contents }) => ({
    sheet,
    kind,
    year,
    counts: contents && countYears(contents),
    contents: contents && contents.map(contentJson),
  })),
});

const ownerJson = ({ file, unit, unitType, year }: Reading): object => ({
  file,
  unit,
  unitType,
  year,
});

function contentJson(content: ContentYears): object {
  const { standing, item } = content;
  const isMatched = standing === "same" || standing === "changed";
  return {
    standing,
    text: describeStanding(content),
    now: item && {
      row: item.row,
      path: item.path,
      text: item.text,
      maximum: item.maximum,
      self: item.scores.self.points,
    },
    last: "last" in content ? lastJson(content.last) : null,
    ground: isMatched ? content.ground : null,
    changes: isMatched ? content.changes : [],
    difference: isMatched ? content.difference : null,
    why: standing === "open" ? content.why : null,
    candidates: standing === "open" ? content.candidates.map(lastJson) : [],
  };
}

const lastJson = ({ points, ...content }: LastContent): object => ({ ...content, ...points });
