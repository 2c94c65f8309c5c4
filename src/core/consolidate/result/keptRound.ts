/** Owns a round as it is kept for the next run: what people decided and what came out, without the files. */
import { z } from "zod";
import { type Domain, domainId, strangeIds } from "../../domain/domain";
import { type DossierStep, dossierStatuses } from "../../model/round/dossier";
import { type FollowUp, followUpStates } from "../../model/round/followUp";
import {
  type Closing,
  emptyPaper,
  type RoundAnswers,
  type RoundPaper,
} from "../../model/round/closing";
import { tieRules } from "../../model/round/ranking";
import type { UnitSnapshot } from "../../model/round/roundInput";

export interface KeptRound extends RoundAnswers {
  /** What stands around the list that is signed. */
  readonly paper: RoundPaper;
  /** Null: the round is open. */
  readonly closing: Closing | null;
  readonly followUps: readonly FollowUp[];
  /** What was said of where dossiers stand, in the order in which it was. */
  readonly dossiers: readonly DossierStep[];
  /** Results of the run that was kept. */
  readonly snapshots: readonly UnitSnapshot[];
}

const VERSION = 1;
const MOST_UNITS = 20_000;

const text = z.string().max(1_000);
const optional = text.nullable();
const points = z.number().finite();
const verdict = z.enum(["met", "notMet", "incomplete"]).nullable();
const listOf = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).max(MOST_UNITS);

const listedUnit = z.object({
  key: text,
  name: text,
  type: domainId.nullable(),
  parent: optional,
  above: optional.default(null),
  aliases: z.array(text).max(100),
  sheet: optional,
  row: z.number().int().nullable(),
});

/** The values stand beside the names, as they did before kinds were data. */
const snapshot = z
  .object({
    key: text,
    name: text,
    parent: optional,
    countedFiles: z.array(text).max(1_000),
    // Runs of before contents were compared have none.
    contents: z.record(domainId, z.record(text, points.nullable())).default({}),
  })
  .catchall(z.union([points, text]).nullable())
  .transform(({ key, name, parent, countedFiles, contents, ...values }): UnitSnapshot => {
    return { key, name, parent, countedFiles, values, contents };
  });

/** Also as the command prints and reads it. */
export const followUp = z.object({
  task: text,
  facts: text,
  state: z.enum([...followUpStates, "open"]),
  on: z.iso.date().nullable(),
  reason: optional,
  about: text,
});

const dossierStep = z.object({
  unit: text,
  status: z.enum(dossierStatuses).nullable(),
  on: z.iso.date().nullable(),
  reason: optional,
  due: z.iso.date().nullable(),
  contents: z.array(text).max(1_000),
});

/** Also as the command prints and reads it. */
export const seenTable = z.object({ sha256: text, total: points.nullable() });

/** Also as the command prints and reads it. */
export const fileChoice = z.object({
  unit: text,
  sha256: text,
  among: z.array(text).max(1_000).default([]),
});

const answers = z.object({
  rules: z.object({
    year: z.number().int().nullable(),
    passLine: z.object({ points, source: text }).nullable(),
    grades: z
      .object({ bands: z.array(z.object({ name: text, from: points })).max(20), source: text })
      .nullable(),
    profile: optional,
  }),
  list: listOf(listedUnit).nullable(),
  assignments: listOf(
    z.object({
      sha256: text,
      part: optional.default(null),
      unit: optional,
      sender: text.min(1).optional(),
    }),
  ),
  overrides: listOf(
    z.object({
      unit: text,
      kind: domainId,
      // Overrides of before points were adjusted have none, nor what they were decided on.
      points: points.nonnegative().nullable().default(null),
      verdict,
      grade: optional,
      reason: text.min(1),
      seen: seenTable.nullable().default(null),
    }),
  ),
  // In rounds of before files were chosen the latest count.
  choices: listOf(fileChoice).default([]),
});

const frame = z.object({
  issuerAbove: optional,
  issuer: optional,
  number: optional,
  place: optional,
  day: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  signers: z.array(z.object({ authority: optional, position: text, name: optional })).max(10),
  recipients: z.array(text).max(50),
});

/** What stands around the list that is signed, as a file gives it. */
const roundPaper = z.object({
  frame,
  ranking: z.object({ kind: domainId, ties: z.enum(tieRules) }).nullable(),
});

const closing = z.object({
  paper: roundPaper,
  closedAt: text,
  answers,
  files: listOf(z.object({ file: text, sha256: text })),
  snapshots: listOf(snapshot),
});

const keptRound = z.object({
  version: z.literal(VERSION),
  ...answers.shape,
  paper: roundPaper.default(emptyPaper as z.infer<typeof roundPaper>),
  closing: closing.nullable().default(null),
  // Rounds of before tasks were followed up have none.
  followUps: listOf(followUp).default([]),
  // Nor of before the state of a dossier was kept.
  dossiers: listOf(dossierStep).default([]),
  snapshots: listOf(snapshot),
});

/** Returns what a text of a file says of the paper to sign; what it leaves out stays to be filled in; null for any other value. */
export function parseRoundPaper(value: unknown, domain: Domain): RoundPaper | null {
  const parsed = z
    .strictObject({ ...frame.partial().shape, ranking: roundPaper.shape.ranking.optional() })
    .safeParse(value);
  if (!parsed.success) return null;
  const { ranking = null, ...given } = parsed.data;
  if (ranking && strangeIds(domain, { kinds: [ranking.kind], unitTypes: [] }).length > 0)
    return null;
  const stated = Object.fromEntries(Object.entries(given).filter(([, held]) => held !== undefined));
  return { frame: { ...emptyPaper.frame, ...stated }, ranking };
}

/** Returns the round of a text that `serialiseRound` made; null for any other value, and for one of another domain. */
export function parseKeptRound(value: unknown, domain: Domain): KeptRound | null {
  const parsed = keptRound.safeParse(value);
  if (!parsed.success) return null;
  const { list, overrides, paper, closing: closed } = parsed.data;
  const papers = [paper, ...(closed ? [closed.paper] : [])];
  const kept = [{ list, overrides }, ...(closed ? [closed.answers] : [])];
  const named = {
    kinds: [
      ...kept.flatMap((each) => each.overrides.map(({ kind }) => kind)),
      ...papers.flatMap(({ ranking }) => ranking?.kind ?? []),
    ],
    unitTypes: kept.flatMap((each) => (each.list ?? []).flatMap(({ type }) => type ?? [])),
  };
  return strangeIds(domain, named).length > 0 ? null : withoutVersion(parsed.data);
}

const withoutVersion = ({ version: _version, ...round }: z.infer<typeof keptRound>): KeptRound =>
  round;

const flatSnapshot = ({ values, ...unit }: UnitSnapshot): object => ({ ...unit, ...values });

/** Returns the round as JSON text. */
export const serialiseRound = (round: KeptRound): string =>
  JSON.stringify(
    {
      version: VERSION,
      ...round,
      closing: round.closing && {
        ...round.closing,
        snapshots: round.closing.snapshots.map(flatSnapshot),
      },
      snapshots: round.snapshots.map(flatSnapshot),
    },
    null,
    1,
  );
