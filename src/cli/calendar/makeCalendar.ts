/** Owns the command that tells the days of a round: what is late, due this week and still to come, and the .ics file of all that is known. */
import { loadDomain } from "../../actions/loading/builtIn/loadDomain";
import { calendarFile } from "../../core/documents/calendarFile";
import { typeIds, typeName } from "../../core/domain/domain";
import { foldText } from "../../core/base/text";
import type { UnitType } from "../../core/model/table/reading";
import { type CalendarDay, calendarDays, type DueState, dueState } from "../../core/profile";
import { savedLine } from "../../messages/commandLine/consolidateReport";
import {
  calendarHeading,
  calendarName,
  type CalendarOf,
  describeDay,
  doubtsOf,
  dueNames,
  eventOf,
  unitsOfType,
} from "../../messages/rubrics/calendar";
import type { Readers } from "../apart/readers";
import { readList } from "../consolidate/consolidate";
import { DONE } from "../exitCodes";
import { type CommandOf, UsageError } from "../options";
import { writeOut } from "../writeOut";
import { say, sayJson, warn } from "../printing";
import { profileNamed } from "../rubricCheck/rubricFiles";

/** A type of unit with how many of the list are of it; null: no list was given. */
interface TypeOfRound {
  readonly unitType: UnitType;
  readonly count: number | null;
}

interface DayOfRound {
  readonly of: TypeOfRound;
  readonly day: CalendarDay;
  readonly state: DueState;
}

const order: readonly DueState[] = ["late", "thisWeek", "later", "told", "unknown"];

/** Runs the command and returns its exit code. */
export async function makeCalendar(
  command: CommandOf<"calendar">,
  readers: Readers,
): Promise<number> {
  const domain = loadDomain();
  const chain = profileNamed(command.profile);
  const [profile] = chain;
  const now = new Date();
  const today = command.today ?? localDay(now);
  const year = command.year ?? profile.year ?? Number(today.slice(0, 4));
  const types = await typesOf(command, readers);
  const kinds = domain.kinds.map(({ id }) => id);
  const whose = (unitType: UnitType): CalendarOf => ({ profile, unitType, domain });
  const days = types.flatMap((of): readonly DayOfRound[] =>
    calendarDays(chain, of.unitType, year, kinds).map((day) => ({
      of,
      day,
      state: dueState(day, today),
    })),
  );
  if (command.out !== null) {
    const events = days.flatMap(({ of, day }) => eventOf(day, whose(of.unitType)) ?? []);
    const [first] = types;
    const name = calendarName(whose(first?.unitType ?? ""), year);
    writeOut(command.out, calendarFile({ name, events, madeAt: now.toISOString() }));
    warn(savedLine(command.out));
  }
  if (command.isJson) {
    sayJson({
      profile: profile.id,
      year,
      today,
      days: days.map(({ of, day, state }) => ({
        unitType: of.unitType,
        units: of.count,
        state,
        ...day,
        text: describeDay(day, domain),
        doubts: doubtsOf(day, whose(of.unitType)),
      })),
    });
    return DONE;
  }
  const lines = order.flatMap((state) => {
    const own = days.filter((each) => each.state === state);
    return own.length === 0
      ? []
      : [
          `${dueNames[state]}:`,
          ...own.flatMap(({ of, day }) => [
            `  ${unitsOfType(typeName(domain, of.unitType), of.count)}: ${describeDay(day, domain)}`,
            ...doubtsOf(day, whose(of.unitType)).map((doubt) => `    ${doubt}`),
          ]),
        ];
  });
  say([calendarHeading(profile.title, year), ...lines].join("\n"));
  return DONE;
}

/** The types of the list, or the one that was named, or all. */
async function typesOf(
  { type, units }: CommandOf<"calendar">,
  readers: Readers,
): Promise<readonly TypeOfRound[]> {
  const domain = loadDomain();
  const all = typeIds(domain);
  if (units !== null) {
    const list = await readList(units, null, readers);
    return all.flatMap((unitType) => {
      const count = list.units.filter((unit) => unit.type === unitType).length;
      return count === 0 ? [] : [{ unitType, count }];
    });
  }
  if (type === null) return all.map((unitType) => ({ unitType, count: null }));
  const found = all.find((id) => id === type || foldText(typeName(domain, id)) === foldText(type));
  if (!found) throw new UsageError("unknownType", type);
  return [{ unitType: found, count: null }];
}

/** The day where the computer stands. */
const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
