/**
 * Owns `npm run learn:words`: counts over which columns the words of headers stand, in the samples and in what the
 * generator writes, and puts the weights into the lexicon, for a person to read the difference before it is kept.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { columnLetters } from "../../src/core/model/workbook/grid";
import { foldText } from "../../src/core/base/text";
import { readHeader } from "../../src/core/recognise/form/header/header";
import { plainWords, wordsAndPairs } from "../../src/core/recognise/form/header/words";
import { viewSheet } from "../../src/core/recognise/sheet/sheet";
import { readWorkbookFile } from "../../src/formats/readWorkbookFile";
import { headerWords } from "../generator/words";
import { lexicon, samples } from "./samples";

/** What the generator writes over columns that are none of ours. */
const others = ["extra", "lastYear", "ratio"];
/** A word seen less often, or that says less, is left out. */
const FEWEST = 2;
const LEAST = 0.7;

/** Role → every header over such a column, each once. */
const headers = new Map<string, Set<string>>();
const note = (role: string, words: string): void => {
  if (words !== "") headers.set(role, (headers.get(role) ?? new Set()).add(words));
};

for (const [role, texts] of Object.entries(headerWords))
  for (const text of texts)
    note(others.includes(role) ? "ignored" : role, plainWords(foldText(text), lexicon));

for (const { path, truth } of samples(join(process.cwd(), "test", "samples"))) {
  const book = await readWorkbookFile(new Uint8Array(readFileSync(path)), basename(path));
  for (const table of truth) {
    const grid = book.grids.find(({ sheet }) => sheet === table.sheet);
    if (!grid) continue;
    const { words } = readHeader(viewSheet(grid), lexicon, ...table.header_rows);
    for (const [column, text] of words) {
      const letters = columnLetters(column);
      const role = Object.entries(table.columns).find(([, each]) => each === letters)?.[0];
      note(role ?? "ignored", text);
    }
  }
}

/** How often each word or pair stands over a role. */
const counts = new Map<string, Map<string, number>>();
const totals = new Map<string, number>();
for (const [role, texts] of headers)
  for (const text of texts)
    for (const part of new Set(wordsAndPairs(text))) {
      const ofPart = counts.get(part) ?? new Map<string, number>();
      counts.set(part, ofPart.set(role, (ofPart.get(role) ?? 0) + 1));
      totals.set(role, (totals.get(role) ?? 0) + 1);
    }

const all = [...totals.values()].reduce((sum, count) => sum + count, 0);
const lines: string[] = [];
for (const [part, ofPart] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const seen = [...ofPart.values()].reduce((sum, count) => sum + count, 0);
  if (seen < FEWEST) continue;
  const weights = [...totals.keys()].flatMap((role) => {
    const here = ofPart.get(role) ?? 0;
    const ofRole = totals.get(role) ?? 0;
    const share = (here + 1) / (ofRole + counts.size);
    const elsewhere = (seen - here + 1) / (all - ofRole + counts.size);
    const weight = Math.round(Math.log(share / elsewhere) * 10) / 10;
    return here > 0 && weight >= LEAST ? [`"${role}": ${weight}`] : [];
  });
  if (weights.length > 0) lines.push(`    ${JSON.stringify(part)}: { ${weights.join(", ")} }`);
}

const file = join(process.cwd(), "rubrics", "lexicon-vi.json");
const before = readFileSync(file, "utf8");
const section = /^ {2}"columnWords": \{[^]*?\n? {0,2}\},\n/m;
writeFileSync(file, before.replace(section, `  "columnWords": {\n${lines.join(",\n")}\n  },\n`));
console.log(`${lines.length} words and pairs of ${headers.size} roles`);
