/** Owns the head and the foot of an official paper on a sheet: cells, the lines drawn under them, and the place to sign. */
import type { StyleName } from "../looks";
import { looks } from "../looks";
import { contentHeight, innerWidth, statedHeight } from "../rowHeights";
import { type DraftCell, type SheetDraft, textCell } from "../sheetDraft";
import type { TextRun } from "../sheetModel";
import type { OfficialFrame, OfficialWords, Signer } from "./frame";
import { type Letterhead, type OfficialLine, type Rule, ruleLength } from "./letterhead";

/** How wide the sides of the head are to each other: the words to the right are longer. */
const HEAD_SIDES = [42, 58];
/** Below the letters, in typographic points. */
const UNDER_TEXT = 1;
/** Of a row behind drawn lines. */
const ROW_BEHIND_RULE = 26;

const styles: { readonly [R in OfficialLine["role"]]: StyleName } = {
  issuerAbove: "issuerAbove",
  issuer: "issuer",
  number: "documentNumber",
  nation: "nation",
  motto: "motto",
  placeAndDate: "placeAndDate",
};

/** Adds the lines of the head over all columns of a sheet. */
export function addLetterhead(draft: SheetDraft, { left, right }: Letterhead): void {
  const [split = 1] = shares(draft, HEAD_SIDES);
  const sides = [
    { lines: left, from: 1, to: split },
    { lines: right, from: split + 1, to: draft.columnCount },
  ];
  const count = Math.max(left.length, right.length);
  let isBehindRule = false;
  for (let at = 0; at < count; at++) {
    const cells = sides.map(({ lines, from, to }): DraftCell => {
      const line = lines[at];
      const across = to - from + 1;
      return textCell(line?.text ?? null, line ? styles[line.role] : "plain", { across });
    });
    const row = draft.add(cells, isBehindRule ? { height: ROW_BEHIND_RULE } : {});
    isBehindRule = false;
    for (const { lines, from, to } of sides) {
      const line = lines[at];
      if (!line?.rule) continue;
      isBehindRule = true;
      addRule(draft, row, { ...line, rule: line.rule }, [from, to]);
    }
  }
}

/** A line of the head, or of another one, with a line to be drawn under it. */
export interface RuledLine extends Pick<OfficialLine, "role" | "text" | "size" | "bold"> {
  readonly rule: Rule;
}

/** Draws the line under a text that stands over these columns of a row. */
export function addRule(
  draft: SheetDraft,
  row: number,
  line: RuledLine,
  [left, right]: readonly [left: number, right: number],
): void {
  const digits = draft.digitsOf(left, right - left + 1);
  const height = contentHeight({ kind: "text", text: line.text }, looks[styles[line.role]], digits);
  draft.rules.push({
    row,
    left,
    right,
    below: height + UNDER_TEXT,
    length: Math.min(innerWidth(digits), ruleLength(line, line.rule)),
  });
}

/** Who signs where nobody is named, with the note under the position. */
export interface SigningPlace {
  readonly role: string;
  readonly how: string;
}

/** For a signature and a seal, in typographic points. */
const SIGNING_ROOM = 60;

/**
 * Adds who gets the paper, to the left, and who signs it: rows that are to stay together. Returns the last. Each position is level
 * with "Nơi nhận" (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II).
 */
export function addSigning(
  draft: SheetDraft,
  { signers, recipients }: OfficialFrame,
  words: Pick<OfficialWords, "recipients">,
  usual: readonly SigningPlace[],
): number {
  const places = signers.length > 0 ? signers.map(placeOf) : usual.map(usualPlace);
  const hasRecipients = recipients.length > 0;
  const count = places.length + (hasRecipients ? 1 : 0);
  const widths = shares(
    draft,
    Array.from({ length: count }, () => 1),
  );
  const own = hasRecipients ? widths.slice(1) : widths;
  const rowOf = (cell: (place: Place) => string | null, style: StyleName) =>
    places.map((place, at) => textCell(cell(place), style, { across: own[at] ?? 1 }));
  const beside = Array.from({ length: hasRecipients ? (widths[0] ?? 0) : 0 }, () => null);
  const list = (down: number): readonly DraftCell[] =>
    hasRecipients
      ? [
          {
            content: { kind: "runs", runs: recipientRuns(recipients, words.recipients) },
            style: "recipients",
            across: widths[0] ?? 1,
            down,
          },
        ]
      : [];
  const needed = hasRecipients
    ? statedHeight(
        contentHeight(
          { kind: "runs", runs: recipientRuns(recipients, words.recipients) },
          looks.recipients,
          draft.digitsOf(1, widths[0] ?? 1),
        ),
      )
    : 0;
  const hasHow = places.some(({ how }) => how !== null);
  draft.add([...list(hasHow ? 4 : 3), ...rowOf(({ position }) => position, "signer")]);
  if (hasHow) draft.add([...beside, ...rowOf(({ how }) => how, "signing")]);
  draft.add([...beside, ...rowOf(() => null, "signer")], {
    height: Math.max(SIGNING_ROOM, needed - 2 * looks.signer.size),
  });
  return draft.add([...beside, ...rowOf(({ name }) => name, "signer")]);
}

interface Place {
  readonly position: string;
  readonly how: string | null;
  readonly name: string | null;
}

const placeOf = ({ authority, position, name }: Signer): Place => ({
  position: authority === null ? position : `${authority}\n${position}`,
  how: null,
  name,
});

const usualPlace = ({ role, how }: SigningPlace): Place => ({ position: role, how, name: null });

/** How many columns each place takes so that they are as wide to each other as wished; each takes one at least. */
function shares(draft: SheetDraft, wished: readonly number[]): readonly number[] {
  const { columnCount } = draft;
  const count = wished.length;
  const sumOf = (some: readonly number[]): number => some.reduce((sum, each) => sum + each, 0);
  const perShare = draft.digitsOf(1, columnCount) / sumOf(wished);
  const taken: number[] = [];
  let first = 1;
  for (let place = 1; place < count; place++) {
    const target = perShare * sumOf(wished.slice(0, place));
    let last = first;
    const isNearer = (column: number): boolean =>
      Math.abs(draft.digitsOf(1, column) - target) < Math.abs(draft.digitsOf(1, last) - target);
    while (last + 1 <= columnCount - (count - place) && isNearer(last + 1)) last++;
    taken.push(last - first + 1);
    first = last + 1;
  }
  return [...taken, Math.max(1, columnCount - first + 1)];
}

const recipientRuns = (recipients: readonly string[], title: string): readonly TextRun[] => [
  { text: title, bold: true, italic: true, size: 12 },
  {
    text: `\n${recipients.map((each) => `- ${each}`).join("\n")}`,
    bold: false,
    italic: false,
    size: 11,
  },
];
