/** The days of a round as a calendar: every day of every step, how it stands to today, and the file that calendars take. */
import { loadDomain } from "../../src/actions/loading/builtIn/loadDomain";
import { loadProfiles } from "../../src/actions/loading/builtIn/loadProfiles";
import { calendarFile } from "../../src/core/documents/calendarFile";
import { calendarDays, dueState, type ProfileChain } from "../../src/core/profile";
import { describeDay, doubtsOf, eventOf } from "../../src/messages/rubrics/calendar";

const domain = loadDomain();
const kinds = domain.kinds.map(({ id }) => id);

function chainNamed(id: string): ProfileChain {
  const found = loadProfiles().find(([profile]) => profile.id === id);
  if (!found) throw new Error(id);
  return found;
}

const daysOf = (id: string, unitType: string, year: number) =>
  calendarDays(chainNamed(id), unitType, year, kinds);

test.each([
  [
    "thap-muoi-2024",
    "commune",
    2024,
    [
      "2024-01-30 plan",
      "2024-06-04 progressReport",
      "2024-10-04 progressReport",
      "2024-10-04 request",
    ],
  ],
  ["nam-ngan-2024", "residentialArea", 2024, ["2024-10-14 request"]],
  ["nha-trang-2023", "school", 2023, ["2023-03-30 registration", "2023-11-16 request"]],
  [
    "national-three-tier",
    "residentialArea",
    2024,
    ["2024-03-31 registration", "2024-11-14 decision"],
  ],
  [
    "national-two-tier",
    "commune",
    2025,
    ["2025-03-31 registration", "2025-11-29 grading", "null decision"],
  ],
] as const)("%s, %s %d: every step with all its days", (id, unitType, year, expected) => {
  const found = daysOf(id, unitType, year).map(({ day, subject }) => `${day} ${subject}`);
  expect(found).toEqual(expect.arrayContaining([...expected]));
  const known = found.map((each) => each.slice(0, 10)).filter((day) => !day.startsWith("null"));
  expect(known).toEqual([...known].sort());
});

test.each([
  ["the day itself", "2025-11-14", "2025-11-14", null, "thisWeek"],
  ["the day after", "2025-11-14", "2025-11-15", null, "late"],
  ["on Monday of its week", "2025-11-14", "2025-11-10", null, "thisWeek"],
  ["on the Sunday before", "2025-11-14", "2025-11-09", null, "later"],
  ["a Sunday, on the Monday before", "2025-11-16", "2025-11-10", null, "thisWeek"],
  ["done in time", "2025-11-14", "2025-12-01", "2025-11-14", "done"],
  ["done too late", "2025-11-14", "2025-12-01", "2025-11-15", "late"],
  ["a day that nobody knows", null, "2025-12-01", null, "unknown"],
] as const)("due: %s", (_, day, today, done, state) => {
  expect(dueState({ subject: "request", day, isInForce: true }, today, done)).toBe(state);
});

test("nobody is late by a rule that is not in force on its day", () => {
  const day = { subject: "request", day: "2025-03-31", isInForce: false } as const;
  expect(dueState(day, "2025-12-01")).toBe("unknown");
});

test("the end of the time that is assessed is told, never late", () => {
  expect(dueState({ subject: "windowTo", day: "2025-10-31", isInForce: true }, "2025-12-01")).toBe(
    "told",
  );
});

test("a day whose validity or authority is not known says so; a day that is not known is no event", () => {
  const whose = { profile: chainNamed("national-two-tier")[0], unitType: "commune", domain };
  const days = daysOf("national-two-tier", "commune", 2025);
  const registration = days.find(({ subject }) => subject === "registration");
  const decision = days.find(({ subject }) => subject === "decision");
  if (!registration || !decision) throw new Error("no days");
  expect(doubtsOf(registration, whose).join(" ")).toContain("ngoài thời gian có hiệu lực");
  expect(eventOf(registration, whose)?.description).toContain("Chưa rõ nơi nhận");
  expect(eventOf(decision, whose)).toBeNull();
  expect(describeDay(decision, domain)).toContain("chưa rõ");
});

describe("the .ics file", () => {
  const whose = { profile: chainNamed("thap-muoi-2024")[0], unitType: "commune", domain };
  const events = daysOf("thap-muoi-2024", "commune", 2024).flatMap(
    (day) => eventOf(day, whose) ?? [],
  );
  const text = calendarFile({ name: "Lịch, 2024; xã", events, madeAt: "2024-01-02T03:04:05.678Z" });
  const lines = text.split("\r\n");

  it("has lines of at most 75 octets, each ended by CR LF", () => {
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  it("has an all-day event for each known day, with a name of its own", () => {
    const unfolded = text.replace(/\r\n /g, "").split("\r\n");
    const begun = unfolded.filter((line) => line === "BEGIN:VEVENT").length;
    const ids = unfolded.filter((line) => line.startsWith("UID:"));
    expect(begun).toBe(events.length);
    expect(new Set(ids).size).toBe(events.length);
    expect(unfolded).toEqual(
      expect.arrayContaining([
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "X-WR-CALNAME:Lịch\\, 2024\\; xã",
        "DTSTAMP:20240102T030405Z",
        "DTSTART;VALUE=DATE:20240604",
        "DTEND;VALUE=DATE:20240605",
        "DTSTART;VALUE=DATE:20241004",
      ]),
    );
    const summaries = unfolded.filter((line) => line.startsWith("SUMMARY:"));
    expect(summaries.join("\n")).toMatch(/^SUMMARY:Hạn cuối: gửi kế hoạch \(.+\) – xã/m);
    const descriptions = unfolded.filter((line) => line.startsWith("DESCRIPTION:"));
    expect(descriptions.join("\n")).toContain("trước ngày 31/01/2024");
  });
});
