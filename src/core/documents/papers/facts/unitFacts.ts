/** Owns what the papers of one unit can tell: its tables, who meets by the rules of the place, and the papers of its dossier. */
import { hasTrait } from "../../../domain/domain";
import { type Applicant, datedWindow, entriesFor, type ProfileChain } from "../../../profile";
import type { PaperFact } from "../paper";
import { type Asked, contextScope, linesOf, type PaperContext } from "./context";
import type { PaperResult, PaperTable, PaperUnit } from "./paperUnit";
import { blankFact, type Scope, textFact } from "./scope";
import { tableScope } from "./tableFacts";

/** Returns everything that a template may ask of a unit; `paper` is the kind of paper. */
export function unitScope(unit: PaperUnit, paper: string, context: PaperContext): Scope {
  const { words, domain, profile } = context;
  const kinds = [...new Set(unit.tables.map(({ kind }) => kind.id))];
  const asked: Asked = {
    year: unit.year,
    unitType: unit.type,
    kinds,
    defaults:
      unit.name !== null && hasTrait(domain, unit.type, "body", "legalForm", "schoolLevel")
        ? { agency: textFact(unit.name) }
        : {},
  };
  const common = contextScope(context, asked);
  const applicants: readonly Applicant[] =
    unit.type === null ? [] : kinds.map((kind) => ({ unitType: unit.type ?? "", kind }));
  const tables = unit.tables.map((table, at) => tableScope(table, at + 1, words));
  const together = (list: string): readonly Scope[] =>
    tables.flatMap(({ lists }) => lists[list] ?? []);
  const name = unit.name === null ? blankFact("name", "notInSheet") : textFact(unit.name);
  return {
    facts: {
      ...common.facts,
      unitName: name,
      unitNameUpper: unit.name === null ? name : textFact(unit.name.toLocaleUpperCase("vi")),
      unitType: textFact(
        unit.type === null ? null : words.unitType(unit.type),
        undefined,
        unit.type ?? undefined,
      ),
      parent: textFact(unit.parent),
      ...windowFacts(profile, applicants, unit.year, context),
      ...chairFacts(profile, applicants),
      formNumber: textFact(formNumber(paper, applicants, context)),
      outcome: worstOf(unit, ({ own }) => own),
      countedOutcome: worstOf(unit, ({ result }) => result),
    },
    lists: {
      ...common.lists,
      tables,
      deducted: together("deducted"),
      failures: together("failures"),
      differences: together("differences"),
      members: membersOf(common.facts["membersPresent"], profile, applicants),
      dossier: dossierOf(applicants, context),
    },
  };
}

function windowFacts(
  profile: ProfileChain | null,
  applicants: readonly Applicant[],
  year: number | null,
  { words }: PaperContext,
): Scope["facts"] {
  const window =
    profile === null || year === null
      ? null
      : (applicants.map((each) => datedWindow(profile, each, year)).find(Boolean) ?? null);
  const day = (iso: string | null): PaperFact =>
    iso === null
      ? blankFact("day", window === null ? "notTyped" : "notKnown")
      : textFact(words.date(iso), { from: "document", source: window?.source ?? "" });
  return {
    windowFrom: day(window?.from ?? null),
    windowTo: day(window?.to ?? null),
    windowSource: textFact(window?.source ?? null),
  };
}

function meetingOf(profile: ProfileChain | null, applicants: readonly Applicant[]) {
  if (profile === null) return null;
  const [meeting] = applicants.flatMap((each) => entriesFor(profile, "meetings", each));
  return meeting ?? null;
}

function chairFacts(
  profile: ProfileChain | null,
  applicants: readonly Applicant[],
): Scope["facts"] {
  const meeting = meetingOf(profile, applicants);
  const source = meeting ? ({ from: "document", source: meeting.source } as const) : undefined;
  return {
    chairRole: textFact(meeting?.chair ?? null, source),
    meetingSource: textFact(meeting?.source ?? null),
  };
}

/** Those that were typed; else those who meet by the rules, without names; else one empty place. */
function membersOf(
  typed: PaperFact | undefined,
  profile: ProfileChain | null,
  applicants: readonly Applicant[],
): readonly Scope[] {
  const meeting = meetingOf(profile, applicants);
  if (typed?.text === null && meeting && meeting.members.length > 0)
    return meeting.members.map((role) => ({
      facts: {
        role: textFact(role, { from: "document", source: meeting.source }),
        member: blankFact("name", "notTyped"),
        line: textFact(null),
      },
      lists: {},
    }));
  return linesOf(typed).map((line) => ({
    facts: { role: textFact(null), member: textFact(null), line },
    lists: {},
  }));
}

/** Papers of the request, each once; a form's number stands only where somebody assigned it. */
function dossierOf(applicants: readonly Applicant[], context: PaperContext): readonly Scope[] {
  const { profile, typed } = context;
  if (profile === null) return [];
  const papers = applicants
    .flatMap((each) => entriesFor(profile, "dossiers", each))
    .filter(({ stage }) => stage === "request")
    .flatMap((dossier) => dossier.papers.map((paper) => ({ ...paper, source: dossier.source })));
  return papers
    .filter(({ text }, at) => papers.findIndex((paper) => paper.text === text) === at)
    .map(({ text, form, source }) => {
      const kind = kindOfPaper(text, context);
      const assigned = (kind === null ? undefined : typed.forms[kind]) ?? form;
      return {
        facts: {
          paper: textFact(text, { from: "document", source }),
          form: textFact(assigned),
        },
        lists: {},
      };
    });
}

/** The kind of paper that a paper of a dossier is, as the place says; null: none that scores can fill. */
export const kindOfPaper = (
  text: string,
  { places }: Pick<PaperContext, "places">,
): string | null =>
  places.flatMap(({ papers }) => papers).find((paper) => paper.text === text)?.kind ?? null;

function formNumber(
  kind: string,
  applicants: readonly Applicant[],
  context: PaperContext,
): string | null {
  const { profile, typed } = context;
  const assigned = typed.forms[kind]?.trim() ?? "";
  if (assigned !== "") return assigned;
  if (profile === null) return null;
  return (
    applicants
      .flatMap((each) => entriesFor(profile, "dossiers", each))
      .flatMap(({ papers }) => papers)
      .find(({ text, form }) => form !== null && kindOfPaper(text, context) === kind)?.form ?? null
  );
}

/** The worst of what the tables give, for conditions: a paper asks for nothing that was not reached. */
function worstOf({ tables }: PaperUnit, of: (table: PaperTable) => PaperResult): PaperFact {
  const verdicts = tables.flatMap((table) => {
    const { outcome } = of(table);
    return outcome ? [table.isTrusted ? outcome.verdict : null] : [];
  });
  const worst = order.find((verdict) => verdicts.includes(verdict));
  return textFact(null, undefined, worst === null ? "unproven" : worst);
}

const order = ["notMet", null, "incomplete", "met"] as const;
