/** Owns a random rubric with a random filling: sections, groups, indicators, options; points that add up to the scale. */
import type { Chance } from "./random";
import {
  groupTexts,
  indicatorTexts,
  mandatoryTails,
  reasonTexts,
  ruleTails,
  sectionTexts,
} from "./words";

export interface MadeIndicator {
  readonly text: string;
  /** Without the mandatory mark of its own. */
  readonly unmarked: string;
  readonly maximum: number;
  readonly self: number | null;
  readonly selfWord: string | null;
  readonly appraised: number | null;
  readonly reason: string | null;
  readonly mandatory: boolean;
  readonly rule: string | null;
  readonly options: readonly (readonly [string, number])[];
  readonly bonus: boolean;
}

export interface MadeGroup {
  readonly text: string;
  readonly mandatory: boolean;
  readonly bonus: boolean;
  readonly children: readonly (MadeGroup | MadeIndicator)[];
}

export const isGroup = (node: MadeGroup | MadeIndicator): node is MadeGroup => "children" in node;

export const leavesOf = (node: MadeGroup | MadeIndicator): readonly MadeIndicator[] =>
  isGroup(node) ? node.children.flatMap(leavesOf) : [node];

export const sum = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((total, number) => Math.round((total + (number ?? 0)) * 1000) / 1000, 0);

/** Returns sections that add up to `scale`; `depth` 1 is a flat list, 3 has groups inside some sections. */
export function makeRubric(
  chance: Chance,
  scale: number,
  depth: 1 | 2 | 3,
  filled: boolean,
): readonly MadeGroup[] {
  const count = depth === 1 ? 1 : chance.whole(3, 7);
  const sizes = Array.from({ length: count }, () =>
    depth === 1 ? chance.whole(8, 20) : chance.whole(2, 6),
  );
  const maxima = shares(
    chance,
    scale,
    sizes.reduce((a, b) => a + b, 0),
  );
  const texts = chance.shuffle(indicatorTexts);
  const sections = chance.shuffle(sectionTexts);
  let next = 0;
  const make = (mandatorySection: boolean): MadeIndicator => {
    const maximum = maxima[next] ?? 1;
    const indicator = makeIndicator(
      chance,
      texts[next % texts.length] ?? "",
      maximum,
      mandatorySection,
      filled,
    );
    next++;
    return indicator;
  };
  const made = sizes.map((size, at): MadeGroup => {
    const mandatory = depth > 1 && chance.is(0.15);
    const leaves = Array.from({ length: size }, () => make(mandatory));
    const children = depth === 3 && size >= 4 && chance.is(0.6) ? inGroups(chance, leaves) : leaves;
    return { text: sections[at % sections.length] ?? "", mandatory, bonus: false, children };
  });
  if (depth === 2 && chance.is(0.08)) made.push(bonusSection(chance, filled));
  return made;
}

/** Parts of the scale in halves or whole points, none below 0.5. */
function shares(chance: Chance, scale: number, count: number): readonly number[] {
  const unit = chance.is(0.5) ? 1 : 0.5;
  const units = Array.from({ length: count }, () => 1);
  for (let left = scale / unit - count; left > 0; left--) {
    const at = chance.whole(0, count - 1);
    units[at] = (units[at] ?? 0) + 1;
  }
  return units.map((part) => part * unit);
}

/**
 * What the words measure decides whether all is lost. A share behind words that measure something else already: which
 * one counts, nobody says.
 */
function ruleOf(text: string, tail: string, rule: string | null): string | null {
  const measured = measures.find(({ words }) => words.test(text));
  if (!measured) return rule;
  if (rule === "ratioAtLeast") return measured.isShare;
  return rule === "allOrNothing" && measured.lost.test(tail) ? measured.rule : rule;
}

const measures = [
  { words: /\d%/, rule: "ratioAtLeast", lost: /không đạt/, isShare: null },
  { words: /ít nhất 01/, rule: "countAtLeast", lost: /không/, isShare: null },
  { words: /quý I/, rule: "dateBy", lost: /^$/, isShare: null },
  {
    words: /so với năm trước/,
    rule: "comparedWithLastYear",
    lost: /không đạt/,
    isShare: "comparedWithLastYear",
  },
];

function makeIndicator(
  chance: Chance,
  text: string,
  maximum: number,
  inMandatory: boolean,
  filled: boolean,
): MadeIndicator {
  const [tail, rule] = chance.pick(ruleTails);
  const own = !inMandatory && chance.is(0.1);
  const withOptions = rule === null && maximum >= 2 && chance.is(0.12);
  const full = chance.is(0.6);
  const self =
    !filled || chance.is(0.02)
      ? null
      : full
        ? maximum
        : Math.round(chance.next() * maximum * 4) / 4;
  const selfWord =
    self === null && filled && chance.is(0.5) ? chance.pick(["x", "đạt", "không"]) : null;
  const reduced = self !== null && self < maximum;
  return {
    unmarked: `${text}${tail}`,
    text: `${text}${tail}${own ? chance.pick(mandatoryTails) : ""}`,
    maximum,
    self,
    selfWord,
    appraised:
      self === null || !chance.is(0.7) ? null : chance.is(0.85) ? self : Math.max(0, self - 0.5),
    reason: reduced ? chance.pick(reasonTexts) : null,
    mandatory: inMandatory || own,
    rule: withOptions ? "options" : ruleOf(text, tail, rule),
    options: withOptions
      ? [
          ["Thực hiện tốt, có hiệu quả", maximum],
          ["Thực hiện ở mức khá", maximum / 2],
          ["Không thực hiện", 0],
        ]
      : [],
    bonus: false,
  };
}

function inGroups(chance: Chance, leaves: readonly MadeIndicator[]): readonly MadeGroup[] {
  const cut = chance.whole(2, leaves.length - 2);
  const texts = chance.shuffle(groupTexts);
  return [leaves.slice(0, cut), leaves.slice(cut)].map((children, at) => ({
    text: texts[at] ?? "",
    mandatory: false,
    bonus: false,
    children,
  }));
}

function bonusSection(chance: Chance, filled: boolean): MadeGroup {
  return {
    text: "Điểm thưởng",
    mandatory: false,
    bonus: true,
    children: [1, 2].map((maximum) => ({
      ...withoutOptions(
        makeIndicator(
          chance,
          maximum === 1 ? "Có sáng kiến được công nhận" : "Được khen thưởng cấp tỉnh trở lên",
          maximum,
          false,
          filled,
        ),
      ),
      bonus: true,
    })),
  };
}

const withoutOptions = (indicator: MadeIndicator): MadeIndicator =>
  indicator.rule === "options" ? { ...indicator, options: [], rule: null } : indicator;
