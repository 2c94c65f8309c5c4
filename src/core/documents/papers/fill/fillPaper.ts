/** Owns the making of a paper: a template with what the place sets on top, filled from facts. */
import type { Scope } from "../facts/scope";
import type {
  BoundScore,
  Paper,
  PaperBlock,
  PaperHeader,
  PaperNote,
  PaperRow,
  PaperSection,
  PlacedPage,
  Recipients,
  Signatures,
  Signer,
  UsedFact,
} from "../paper";
import type {
  Block,
  PaperTemplate,
  PlacePapers,
  TemplateRecipients,
  TemplateSigner,
} from "../template";
import type { PaperWords } from "../words";
import { codeOf } from "./code";
import { onOnePage } from "./onePage";
import { fillText, type Filling, holds, listNamed, plainText, type Scopes } from "./fillText";

export interface PaperMatter {
  readonly scope: Scope;
  /** Kinds of the tables at hand. */
  readonly kinds: readonly string[];
  readonly unit: string | null;
  readonly year: number | null;
  readonly bound: readonly BoundScore[];
  /** What places set on top, the nearest first. */
  readonly places: readonly PlacePapers[];
  readonly words: PaperWords;
  /** Returns the name of a person that a text names beside an offence; null: none. */
  readonly personIn: (text: string) => string | null;
}

type SectionDraft = { readonly section: PaperSection; readonly blocks: PaperBlock[] };

interface Work extends Filling {
  readonly slots: ReadonlyMap<string, readonly Block[]>;
  readonly sections: SectionDraft[];
}

/** Returns the paper. Pure: the same facts give the same paper. */
export function fillPaper(template: PaperTemplate, matter: PaperMatter): Paper {
  const { words, places, bound, unit, year } = matter;
  const code = codeOf(bound);
  const scope: Scope = {
    ...matter.scope,
    facts: { ...matter.scope.facts, code: { text: code ?? "" } },
  };
  const changes = places
    .flatMap((place) => place.changes)
    .filter(
      ({ kind, of, kinds }) =>
        kind === template.kind &&
        of === template.of &&
        (kinds === undefined || kinds.some((id) => matter.kinds.includes(id))),
    );
  const work: Work = {
    record: { facts: [], blanks: [] },
    dots: words.blank,
    // The nearest place is set last.
    slots: new Map([...changes].reverse().flatMap(({ slots }) => Object.entries(slots))),
    sections: [],
  };
  const scopes = [scope];
  if (template.placed === undefined) {
    begin(work, {
      orientation: template.orientation,
      header: template.header ? fillHeader(template.header, scopes, work, words) : null,
      isCompact: template.isOnePage,
      blocks: [],
    });
    fillBlocks(template.body, scopes, work);
  }
  // A template of annexes alone has nothing before the first.
  const filled = work.sections
    .filter(({ section, blocks }) => section.header !== null || blocks.length > 0)
    .map(({ section, blocks }) => ({ ...section, blocks }));
  const { sections, isFitting } = template.isOnePage
    ? onOnePage(filled)
    : { sections: filled, isFitting: true };
  return {
    kind: template.kind,
    template: { id: template.id, version: template.version ?? 1 },
    name: changes.map(({ title }) => title).find((title) => title !== undefined) ?? template.title,
    unit,
    year,
    sections,
    placed: template.placed ? placedPages(template.placed, scopes, work) : [],
    ...work.record,
    notes: [
      ...peopleIn(work.record.facts, matter.personIn),
      ...(isFitting ? [] : [{ code: "overlong" } as const]),
    ],
    bound,
    code,
  };
}

const peopleIn = (
  facts: readonly UsedFact[],
  personIn: PaperMatter["personIn"],
): readonly PaperNote[] =>
  [...new Set(facts.map(({ text }) => text))].flatMap((text) => {
    const name = personIn(text);
    return name === null ? [] : [{ code: "personNamed", name, text } as const];
  });

const begin = ({ sections }: Work, section: PaperSection): void =>
  void sections.push({ section, blocks: [] });

function fillHeader(
  { issuerAbove, issuer, number, placeAndDate }: NonNullable<PaperTemplate["header"]>,
  scopes: Scopes,
  work: Work,
  { nation, motto }: PaperWords,
): PaperHeader {
  const fill = (text: string | null) => (text === null ? null : fillText(text, scopes, work));
  return {
    issuerAbove: fill(issuerAbove),
    issuer: fillText(issuer, scopes, work),
    number: fill(number),
    nation,
    motto,
    placeAndDate: fill(placeAndDate),
  };
}

function fillBlocks(blocks: readonly Block[], scopes: Scopes, work: Work): void {
  for (const block of blocks) if (holds(block.when, scopes)) fillBlock(block, scopes, work);
}

function fillBlock(block: Block, scopes: Scopes, work: Work): void {
  if ("p" in block) {
    const spans = fillText(block.p, scopes, work);
    if (plainText(spans).trim() !== "") add(work, { kind: "paragraph", look: block.look, spans });
  } else if ("each" in block) {
    const entries = listNamed(scopes, block.each);
    for (const entry of entries) fillBlocks(block.blocks, [entry, ...scopes], work);
    if (entries.length === 0) fillBlocks(block.otherwise ?? [], scopes, work);
  } else if ("slot" in block) {
    fillBlocks(work.slots.get(block.slot) ?? block.blocks, scopes, work);
  } else if ("table" in block) {
    add(work, fillTable(block, scopes, work));
  } else if ("signers" in block) {
    add(work, fillSignatures(block, scopes, work));
  } else if ("recipientsBelow" in block) {
    add(work, { kind: "recipients", ...fillRecipients(block.recipientsBelow, scopes, work) });
  } else {
    if ("annex" in block)
      begin(work, {
        orientation: block.annex.orientation,
        header: null,
        isCompact: false,
        blocks: [],
      });
    fillBlocks(block.blocks, scopes, work);
  }
}

const add = ({ sections }: Work, block: PaperBlock): void =>
  void sections[sections.length - 1]?.blocks.push(block);

type BlockWith<Key extends string> = Extract<Block, { readonly [K in Key]: unknown }>;

function fillTable(block: BlockWith<"table">, scopes: Scopes, work: Work): PaperBlock {
  const shown = block.columns.map(({ when }) => holds(when, scopes));
  const columns = block.columns.filter((_, at) => shown[at]);
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const rows = listNamed(scopes, block.table).map((entry): PaperRow => {
    const inner = [entry, ...scopes];
    return {
      isStrong: block.strong !== undefined && holds(block.strong, inner),
      cells: columns.map(({ value }) => fillText(value, inner, work)),
    };
  });
  const total = (block.total ?? [])
    .filter((_, at) => shown[at])
    .map((text) => (text === null ? null : fillText(text, scopes, work)));
  return {
    kind: "table",
    columns: columns.map(({ head, width, align, mayBeShortened }) => ({
      head: plainText(fillText(head, scopes, work)),
      width: (width / whole) * 100,
      align,
      mayBeShortened,
    })),
    rows: [...rows, ...(total.length > 0 ? [{ isStrong: true, cells: total }] : [])],
    size: block.size,
  };
}

function fillSignatures(block: BlockWith<"signers">, scopes: Scopes, work: Work): Signatures {
  const signer = ({ titles, how, name }: TemplateSigner): Signer => ({
    titles: titles
      .map((title) => fillText(title, scopes, work))
      .filter((spans) => plainText(spans) !== ""),
    how: how ?? null,
    name: fillText(name, scopes, work),
  });
  return {
    kind: "signatures",
    signers: block.signers.map((each) => (each === "recipients" ? null : signer(each))),
    recipients: block.recipients ? fillRecipients(block.recipients, scopes, work) : null,
  };
}

/** A line for each recipient that was typed, where the template names them all. */
function fillRecipients(
  { title, lines }: TemplateRecipients,
  scopes: Scopes,
  work: Work,
): Recipients {
  return {
    title,
    lines: lines.flatMap((line) =>
      line.includes("{{recipient}}")
        ? listNamed(scopes, "recipientLines").map((entry) =>
            fillText(line, [entry, ...scopes], work),
          )
        : [fillText(line, scopes, work)],
    ),
  };
}

/** The blank filled, and before it the page by which its places are set right. */
function placedPages(
  { width, height, texts }: NonNullable<PaperTemplate["placed"]>,
  scopes: Scopes,
  work: Work,
): readonly PlacedPage[] {
  const filled = texts.map(({ value, ...place }) => ({
    ...place,
    spans: fillText(value, scopes, work),
  }));
  return [
    { width, height, texts: filled, isCalibration: true },
    // What is not known is written by hand on the printed line: nothing is put over it.
    {
      width,
      height,
      texts: filled.filter(({ spans }) => !spans.every(({ isBlank }) => isBlank)),
      isCalibration: false,
    },
  ];
}
