/** Owns the days of a round: windows and deadlines as dates of its year, and the warnings they give. A day never blocks. */
import { finding } from "../model/finding/finding";
import type { Finding } from "../model/finding/finding";
import { dayOfRound, validOn } from "../rubric";
import { entriesFor, type Applicant, type ProfileChain } from "./lookup";
import { roundSteps } from "./schema";
import type { ProfileDeadline, RoundDay, RoundStep } from "./schema";

export interface DatedWindow {
  /** ISO 8601 days, both within; null: not known. */
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string;
  readonly doubt: string | null;
}

export interface DatedDeadline {
  readonly step: RoundStep;
  /** ISO 8601 day; null: not known. */
  readonly day: string | null;
  readonly relation: ProfileDeadline["relation"];
  readonly recipient: string | null;
  readonly source: string;
  readonly doubt: string | null;
}

/** Returns the window that a unit is assessed over; null when no profile names one. */
export function datedWindow(
  chain: ProfileChain,
  applicant: Applicant,
  year: number,
): DatedWindow | null {
  const [window] = entriesFor(chain, "windows", applicant);
  return window
    ? {
        from: dayOf(window.from, year),
        to: dayOf(window.to, year),
        source: window.source,
        doubt: window.doubt ?? null,
      }
    : null;
}

/** Returns the deadlines of a unit, step by step; of each step those of the nearest profile that has any. */
export const datedDeadlines = (
  chain: ProfileChain,
  applicant: Applicant,
  year: number,
): readonly DatedDeadline[] =>
  roundSteps.flatMap((step) =>
    entriesFor(chain, "deadlines", applicant, step).map((deadline) => ({
      step,
      day: dayOf(deadline.by, year),
      relation: deadline.relation,
      recipient: deadline.recipient,
      source: deadline.source,
      doubt: deadline.doubt ?? null,
    })),
  );

/** Returns whether a day is within a window; null while one of its ends is not known. */
export const isDayWithin = ({ from, to }: DatedWindow, day: string): boolean | null => {
  if ((from !== null && day < from) || (to !== null && day > to)) return false;
  return from === null || to === null ? null : true;
};

/** A round of one unit as far as it is known. */
export interface RoundCase extends Applicant {
  readonly year: number;
  /** ISO 8601; null: not to be asked. What is not done yet is held against it. */
  readonly today: string | null;
  /** Days on which a step was done. */
  readonly done: { readonly [S in RoundStep]?: string };
  /** Days that a fact names, with the path of its item. */
  readonly days: readonly { readonly path: string; readonly day: string }[];
}

/** Returns what the days of a round give to warn about. None of it changes a score. */
export function checkRound(chain: ProfileChain, round: RoundCase): readonly Finding[] {
  const { year, today, done, days } = round;
  const window = datedWindow(chain, round, year);
  const deadlines = datedDeadlines(chain, round, year);
  const [profile] = chain;
  return [
    ...(profile.year !== null && profile.year !== year
      ? [finding("profileOfOtherYear", { profile: profile.title, profileYear: profile.year, year })]
      : []),
    ...(profile.year === null && validOn([profile], dayOfRound(year)).length === 0
      ? [
          finding("notInForce", {
            title: profile.title,
            from: profile.validFrom,
            to: profile.validTo,
            year,
          }),
        ]
      : []),
    ...deadlines.flatMap(({ step, day: deadline, relation, source }) => {
      const day = done[step] ?? today;
      if (deadline === null || day === null || !isTooLate(day, deadline, relation)) return [];
      return [finding("deadlinePassed", { step, deadline, relation, day, source })];
    }),
    ...deadlines.flatMap(({ step, day, source }) =>
      step === "request" && day !== null && window?.to && day <= window.to
        ? [finding("closesBeforeWindow", { deadline: day, windowEnd: window.to, source })]
        : [],
    ),
    ...days.flatMap(({ path, day }) =>
      window && isDayWithin(window, day) === false
        ? [finding("outsideWindow", { path, day, from: window.from, to: window.to })]
        : [],
    ),
  ];
}

/** "Before" a day: the day itself is too late. */
const isTooLate = (day: string, deadline: string, relation: DatedDeadline["relation"]): boolean =>
  relation === "before" ? day >= deadline : day > deadline;

const dayOf = (day: RoundDay | null, year: number): string | null =>
  day === null
    ? null
    : [String(year + day.year).padStart(4, "0"), twoDigits(day.month), twoDigits(day.day)].join(
        "-",
      );

const twoDigits = (number: number): string => String(number).padStart(2, "0");
