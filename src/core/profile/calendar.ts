/** Owns the calendar of a round for one type of unit: every day that its profile names, once, and how each stands to a day. */
import type { TableKind, UnitType } from "../model/table/reading";
import { validOn } from "../rubric";
import { datedDeadlines, datedWindow } from "./days";
import type { ProfileChain } from "./lookup";
import type { ProfileDeadline, RoundStep } from "./schema";

/** What a day of a round is about: a step, or an end of the time that is assessed. */
export type CalendarSubject = RoundStep | "windowFrom" | "windowTo";

export interface CalendarDay {
  readonly subject: CalendarSubject;
  /** The kinds of tables it stands for, in the order that was asked. */
  readonly kinds: readonly TableKind[];
  /** ISO 8601 day as the document names it; null: not known. */
  readonly stated: string | null;
  /** The last day in time: of "before 15/11" the 14th; null: not known. */
  readonly day: string | null;
  readonly relation: ProfileDeadline["relation"];
  /** Who gets what is sent; null: not known, or nothing is sent. */
  readonly recipient: string | null;
  readonly source: string;
  readonly doubt: string | null;
  /** The day lies within the validity of the profile; null: the day is not known. */
  readonly isInForce: boolean | null;
}

/** Returns the days of a type of unit, the earliest first, those that are not known at the end. */
export function calendarDays(
  chain: ProfileChain,
  unitType: UnitType,
  year: number,
  kinds: readonly TableKind[],
): readonly CalendarDay[] {
  const all = kinds.flatMap((kind) => daysOfKind(chain, unitType, year, kind));
  const merged: CalendarDay[] = [];
  for (const each of all) {
    const at = merged.findIndex((other) => isSameDay(other, each));
    const before = merged[at];
    if (before) merged[at] = { ...before, kinds: [...before.kinds, ...each.kinds] };
    else merged.push(each);
  }
  return merged.sort(byDay);
}

function daysOfKind(
  chain: ProfileChain,
  unitType: UnitType,
  year: number,
  kind: TableKind,
): readonly CalendarDay[] {
  const [profile] = chain;
  const applicant = { unitType, kind };
  const inForce = (day: string | null): boolean | null =>
    day === null ? null : validOn([profile], day).length > 0;
  const window = datedWindow(chain, applicant, year);
  const ends = [
    ["windowFrom", window?.from],
    ["windowTo", window?.to],
  ] as const;
  return [
    ...ends.flatMap(([subject, day]): readonly CalendarDay[] =>
      window && day !== undefined
        ? [
            {
              subject,
              kinds: [kind],
              stated: day,
              day,
              relation: "on",
              recipient: null,
              source: window.source,
              doubt: window.doubt,
              isInForce: inForce(day),
            },
          ]
        : [],
    ),
    ...datedDeadlines(chain, applicant, year).map(
      ({ step, day, relation, recipient, source, doubt }): CalendarDay => ({
        subject: step,
        kinds: [kind],
        stated: day,
        day: day !== null && relation === "before" ? dayAfter(day, -1) : day,
        relation,
        recipient,
        source,
        doubt,
        isInForce: inForce(day),
      }),
    ),
  ];
}

const isSameDay = (a: CalendarDay, b: CalendarDay): boolean =>
  a.subject === b.subject &&
  a.stated === b.stated &&
  a.relation === b.relation &&
  a.recipient === b.recipient &&
  a.source === b.source;

const byDay = (a: CalendarDay, b: CalendarDay): number => {
  if (a.day === b.day) return 0;
  if (a.day === null || b.day === null) return a.day === null ? 1 : -1;
  return a.day < b.day ? -1 : 1;
};

/** "windowFrom" and "windowTo" only tell; a step is late, due this week, or still to come. */
export type DueState = "late" | "thisWeek" | "later" | "unknown" | "done" | "told";

/** Returns how a day stands to today (ISO 8601); a week ends on Sunday. `done`: the day on which the step was done. */
export function dueState(
  { subject, day, isInForce }: Pick<CalendarDay, "subject" | "day" | "isInForce">,
  today: string,
  done: string | null = null,
): DueState {
  if (subject === "windowFrom" || subject === "windowTo") return day === null ? "unknown" : "told";
  // Nobody is late by a rule that does not hold on its day.
  if (day === null || isInForce === false) return "unknown";
  if (done !== null) return done > day ? "late" : "done";
  if (day < today) return "late";
  return day <= sundayOf(today) ? "thisWeek" : "later";
}

const DAY = 86_400_000;

/** Returns the day so many days after another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

const sundayOf = (day: string): string =>
  dayAfter(day, (7 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7);
