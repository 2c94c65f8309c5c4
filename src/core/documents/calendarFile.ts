/** Owns a calendar as an .ics file (RFC 5545): all-day events, lines folded at 75 octets, every text escaped. */
import { dayAfter } from "../profile";

export interface CalendarEvent {
  /** The same in every file that holds the event: a calendar replaces it instead of adding another. */
  readonly id: string;
  /** ISO 8601 day. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
}

export interface CalendarFile {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  /** ISO 8601 in UTC, to the second at least. */
  readonly madeAt: string;
}

const PRODUCT = "-//Cham diem ANTT//Lich dot xet//VI";

/** Returns the text of the file. */
export function calendarFile({ name, events, madeAt }: CalendarFile): string {
  const stamp = `${madeAt.replace(/[-:]/g, "").slice(0, 15)}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:${PRODUCT}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ id, day, summary, description }) => [
      "BEGIN:VEVENT",
      `UID:${id}@cham-diem-antt`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      // It ends where the next day begins.
      `DTEND;VALUE=DATE:${compact(dayAfter(day, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const compact = (day: string): string => day.replace(/-/g, "");

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");

const LONGEST = 75;

/** A line goes on behind a blank; no letter is parted between its octets. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let size = 0;
  for (const letter of line) {
    const octets = octetsOf(letter);
    if (size + octets > LONGEST) {
      parts.push(part);
      part = " ";
      size = 1;
    }
    part += letter;
    size += octets;
  }
  return [...parts, part].join("\r\n");
}

function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
