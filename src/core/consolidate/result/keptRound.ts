/** Owns a round as it is kept for the next run: what people decided and what came out, without the files. */
import { z } from "zod";
import { type Domain, domainId, strangeIds } from "../../domain/domain";
import type { Decision } from "../../score";
import { type FollowUp, followUpStates } from "../../model/round/followUp";
import type { Assignment, ListedUnit, Override, UnitSnapshot } from "../../model/round/roundInput";

export interface KeptRound {
  readonly rules: {
    readonly year: number | null;
    readonly passLine: Decision["passLine"];
    readonly grades: Decision["grades"];
    /** Id of a built-in profile. */
    readonly profile: string | null;
  };
  readonly list: readonly ListedUnit[] | null;
  readonly assignments: readonly Assignment[];
  readonly overrides: readonly Override[];
  readonly followUps: readonly FollowUp[];
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
  .object({ key: text, name: text, parent: optional, countedFiles: z.array(text).max(1_000) })
  .catchall(z.union([points, text]).nullable())
  .transform(({ key, name, parent, countedFiles, ...values }): UnitSnapshot => {
    return { key, name, parent, countedFiles, values };
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

const keptRound = z.object({
  version: z.literal(VERSION),
  rules: z.object({
    year: z.number().int().nullable(),
    passLine: z.object({ points, source: text }).nullable(),
    grades: z
      .object({ bands: z.array(z.object({ name: text, from: points })).max(20), source: text })
      .nullable(),
    profile: optional,
  }),
  list: listOf(listedUnit).nullable(),
  assignments: listOf(z.object({ sha256: text, part: optional.default(null), unit: optional })),
  overrides: listOf(
    z.object({
      unit: text,
      kind: domainId,
      verdict,
      grade: optional,
      reason: text.min(1),
    }),
  ),
  // Rounds of before tasks were followed up have none.
  followUps: listOf(followUp).default([]),
  snapshots: listOf(snapshot),
});

/** Returns the round of a text that `serialiseRound` made; null for any other value, and for one of another domain. */
export function parseKeptRound(value: unknown, domain: Domain): KeptRound | null {
  const parsed = keptRound.safeParse(value);
  if (!parsed.success) return null;
  const { list, overrides } = parsed.data;
  const named = {
    kinds: overrides.map(({ kind }) => kind),
    unitTypes: (list ?? []).flatMap(({ type }) => type ?? []),
  };
  return strangeIds(domain, named).length > 0 ? null : withoutVersion(parsed.data);
}

const withoutVersion = ({ version: _version, ...round }: z.infer<typeof keptRound>): KeptRound =>
  round;

/** Returns the round as JSON text. */
export const serialiseRound = (round: KeptRound): string =>
  JSON.stringify(
    {
      version: VERSION,
      ...round,
      snapshots: round.snapshots.map(({ values, ...unit }) => ({ ...unit, ...values })),
    },
    null,
    1,
  );
