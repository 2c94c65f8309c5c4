/** Owns the filling of one text: placeholders become what is known or an empty place, and each is put on record. */
import type { BlankKind, PaperFact, Span, UsedBlank, UsedFact } from "../paper";
import { type Piece, piecesOf } from "../template/placeholders";
import { isKnown, type Scope } from "../facts/scope";
import type { Condition } from "../template";

/** The scopes around a place of the template, the innermost first. */
export type Scopes = readonly Scope[];

/** Of what was filled in, in order. */
export interface FillRecord {
  readonly facts: UsedFact[];
  readonly blanks: UsedBlank[];
}

export interface Filling {
  readonly record: FillRecord;
  readonly dots: (kind: BlankKind) => string;
}

/** Returns the fact of a name in the innermost scope that has it; null: none has. */
export const factNamed = (scopes: Scopes, name: string): PaperFact | null =>
  scopes.find(({ facts }) => facts[name] !== undefined)?.facts[name] ?? null;

/** Returns the list of a name in the innermost scope that has it; [] where none has. */
export const listNamed = (scopes: Scopes, name: string): readonly Scope[] =>
  scopes.find(({ lists }) => lists[name] !== undefined)?.lists[name] ?? [];

/** Returns whether everything that a condition says holds. */
export function holds(condition: Condition | undefined, scopes: Scopes): boolean {
  if (!condition) return true;
  const { has, lacks, fact, is = [] } = condition;
  const isThere = (name: string): boolean => {
    const found = factNamed(scopes, name);
    return (found !== null && isKnown(found)) || listNamed(scopes, name).length > 0;
  };
  return (
    (has === undefined || isThere(has)) &&
    (lacks === undefined || !isThere(lacks)) &&
    (fact === undefined || is.includes(factNamed(scopes, fact)?.code ?? ""))
  );
}

/** Returns the spans of a text; "**" begins and ends bold in the words of the template, never in what fills them. */
export function fillText(text: string, scopes: Scopes, filling: Filling): readonly Span[] {
  const spans: Span[] = [];
  let isBold = false;
  for (const piece of piecesOf(text)) {
    if ("name" in piece) {
      spans.push(...styled(fillPlaceholder(piece, scopes, filling), isBold));
      continue;
    }
    for (const [at, part] of piece.text.split("**").entries()) {
      if (at > 0) isBold = !isBold;
      if (part !== "") spans.push(...styled({ text: part }, isBold));
    }
  }
  return spans;
}

const styled = (span: Span, isBold: boolean): readonly Span[] =>
  span.text === "" ? [] : [isBold ? { ...span, bold: true } : span];

function fillPlaceholder(
  { name, change }: Extract<Piece, { readonly name: string }>,
  scopes: Scopes,
  { record, dots }: Filling,
): Span {
  const fact = factNamed(scopes, name) ?? { text: "" };
  if (fact.text === null) {
    const { kind, why } = fact.blank ?? { kind: "content", why: "notKnown" };
    record.blanks.push({ placeholder: name, kind, why });
    return { text: fact.shown ?? dots(kind), isBlank: true };
  }
  const text = change === "upper" ? fact.text.toLocaleUpperCase("vi") : fact.text;
  if (fact.source !== undefined || fact.value !== undefined)
    record.facts.push({
      placeholder: name,
      text,
      value: fact.value ?? null,
      source: fact.source ?? null,
    });
  return { text };
}

/** Returns whether a paragraph says that something follows: it ends with a colon. */
export const announcesNext = (spans: readonly Span[]): boolean =>
  plainText(spans).trimEnd().endsWith(":");

/** Returns what spans say together. */
export const plainText = (spans: readonly Span[]): string => spans.map(({ text }) => text).join("");
