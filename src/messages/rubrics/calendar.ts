/** Owns the Vietnamese of a round's calendar: events, what is due and what is late, and what is not known of a day. */
import { type Domain, kindOf, typeName } from "../../core/domain/domain";
import type { CalendarEvent } from "../../core/documents/calendarFile";
import type { UnitType } from "../../core/model/table/reading";
import type { CalendarDay, CalendarSubject, DueState, Profile } from "../../core/profile";
import { formatCount, formatDate, startSentence } from "../format";
import { notKnown, relationNames, stepNames } from "./profiles";

const subjectNames: { readonly [S in CalendarSubject]: string } = {
  ...stepNames,
  windowFrom: "bắt đầu thời gian tính kết quả",
  windowTo: "hết thời gian tính kết quả",
};

export const dueNames: { readonly [S in DueState]: string } = {
  late: "Đã quá hạn",
  thisWeek: "Đến hạn trong tuần này",
  later: "Sắp tới",
  unknown: "Chưa rõ ngày hoặc hiệu lực",
  done: "Đã làm",
  told: "Thời gian tính kết quả",
};

/** Whose calendar it is. */
export interface CalendarOf {
  readonly profile: Pick<Profile, "id" | "title" | "validFrom" | "validTo">;
  readonly unitType: UnitType;
  readonly domain: Domain;
}

/** Returns "Lịch đợt xét 2025: khu dân cư". */
export const calendarName = ({ unitType, domain }: CalendarOf, year: number): string =>
  `Lịch đợt xét ${year}: ${typeName(domain, unitType).toLowerCase()}`;

export const calendarHeading = (profile: string, year: number): string => `${profile}, năm ${year}`;

export const calendarFileName = (year: number): string => `lich-dot-xet-${year}.ics`;

/** Returns the day as a sentence: "gửi hồ sơ đề nghị: trước ngày 10/11/2024, gửi Công an huyện". */
export const describeDay = (
  { subject, kinds, stated, relation, recipient }: CalendarDay,
  domain: Domain,
): string => {
  const named = kinds.map((kind) => kindOf(domain, kind).shortTitle).join("; ");
  const isEnd = subject === "windowFrom" || subject === "windowTo";
  const when =
    stated === null
      ? notKnown
      : isEnd
        ? formatDate(stated)
        : `${relationNames[relation]} ${formatDate(stated)}`;
  return (
    `${startSentence(subjectNames[subject])} (${named}): ${when}` +
    (recipient === null ? "" : `, gửi ${recipient}`)
  );
};

/** Returns what is not known, or not sure, of a day; empty: nothing. */
export const doubtsOf = (
  { doubt, isInForce, recipient, subject }: CalendarDay,
  { profile: { validFrom, validTo } }: CalendarOf,
): readonly string[] => [
  ...(doubt === null ? [] : [`Chưa chắc: ${doubt}`]),
  ...(isInForce === false
    ? [
        `Ngày này nằm ngoài thời gian có hiệu lực của quy định (${
          validFrom === null ? notKnown : `từ ${formatDate(validFrom)}`
        }${validTo === null ? "" : ` đến ${formatDate(validTo)}`}); cần xem quy định của thời gian đó.`,
      ]
    : []),
  ...(recipient === null && subject !== "windowFrom" && subject !== "windowTo"
    ? ["Chưa rõ nơi nhận hoặc cấp có thẩm quyền."]
    : []),
];

/** Returns the event of a day that is known; null: nobody knows the day. */
export function eventOf(each: CalendarDay, whose: CalendarOf): CalendarEvent | null {
  if (each.day === null) return null;
  const { profile, unitType, domain } = whose;
  const { subject, kinds } = each;
  const named = kinds.map((kind) => kindOf(domain, kind).shortTitle).join("; ");
  const isEnd = subject === "windowFrom" || subject === "windowTo";
  const summary = isEnd
    ? `${startSentence(subjectNames[subject])} (${named})`
    : `Hạn cuối: ${subjectNames[subject]} (${named})`;
  return {
    id: [profile.id, unitType, subject, ...kinds, each.day].join("-"),
    day: each.day,
    summary: `${summary} – ${typeName(domain, unitType).toLowerCase()}`,
    description: [
      `${describeDay(each, domain)}.`,
      `Theo: ${each.source}.`,
      `Quy định: ${profile.title}.`,
      ...doubtsOf(each, whose),
    ].join("\n"),
  };
}

/** Returns "12 đơn vị" behind a type. */
export const unitsOfType = (name: string, count: number | null): string =>
  count === null ? name : `${name} (${formatCount(count)} đơn vị)`;
