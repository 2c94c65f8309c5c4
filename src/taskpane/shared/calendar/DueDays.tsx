/** Owns the days of a round as a person reads them: what is late, due this week and to come, what is not known of each, and their file. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { loadDomain } from "../../../actions/loading/builtIn/loadDomain";
import { calendarFile } from "../../../core/documents/calendarFile";
import type { UnitType } from "../../../core/model/table/reading";
import {
  type CalendarDay,
  calendarDays,
  type DueState,
  dueState,
  type ProfileChain,
} from "../../../core/profile";
import { calendarPane as words } from "../../../messages/pane/rounds/calendar";
import {
  calendarFileName,
  calendarName,
  describeDay,
  doubtsOf,
  dueNames,
  eventOf,
} from "../../../messages/rubrics/calendar";
import { unitTypeName } from "../domainNames";
import { download } from "../download";
import { todayOf } from "../today";
import { tone } from "../looks/theme";

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0, marginTop: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: 0,
    paddingLeft: "18px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tone.quiet,
    overflowWrap: "anywhere",
  },
});

/** Units of one type. */
export interface DueType {
  readonly unitType: UnitType;
  /** Said beside what is late; null: nothing. */
  readonly note: string | null;
  /** Days on which steps were done, by the step. */
  readonly done: { readonly [subject: string]: string | undefined };
}

export interface DueDaysProps {
  readonly chain: ProfileChain;
  readonly types: readonly DueType[];
  /** Null: this one. */
  readonly year: number | null;
}

const states: readonly DueState[] = ["late", "thisWeek", "later", "done", "told", "unknown"];

export function DueDays({ chain, types, year }: DueDaysProps): ReactElement {
  const styles = useStyles();
  const [report, setReport] = useState("");
  const domain = loadDomain();
  const [profile] = chain;
  const today = todayOf(new Date());
  const ofYear = year ?? Number(today.slice(0, 4));
  const whose = (unitType: UnitType) => ({ profile, unitType, domain });
  const days = types.flatMap((of) =>
    calendarDays(
      chain,
      of.unitType,
      ofYear,
      domain.kinds.map(({ id }) => id),
    ).map((day) => ({ of, day, state: dueState(day, today, of.done[day.subject] ?? null) })),
  );
  const [first] = types;
  const save = (): void => {
    const events = days.flatMap(({ of, day }) => eventOf(day, whose(of.unitType)) ?? []);
    const name = calendarName(whose(first?.unitType ?? ""), ofYear);
    const text = calendarFile({ name, events, madeAt: new Date().toISOString() });
    const saved = download(text, calendarFileName(ofYear), "text/calendar");
    setReport(saved === null ? "" : words.downloaded(saved, events.length));
  };
  if (days.length === 0) return <p className={styles.note}>{words.noDays}</p>;
  return (
    <div className={styles.all} data-testid="due-days">
      {states.map((state) => {
        const own = days.filter((each) => each.state === state);
        return own.length === 0 ? null : (
          <section key={state} aria-label={dueNames[state]}>
            <h5 className={styles.heading}>{dueNames[state]}</h5>
            <ul className={styles.list}>
              {own.map(({ of, day }) => (
                <li key={keyOf(of, day)}>
                  {types.length > 1 && `${unitTypeName(of.unitType)}: `}
                  {describeDay(day, domain)}
                  {state === "late" && of.note !== null && ` – ${of.note}`}
                  {doubtsOf(day, whose(of.unitType)).map((doubt) => (
                    <p key={doubt} className={styles.note}>
                      {doubt}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <div>
        <Button size="small" onClick={save}>
          {words.download}
        </Button>
      </div>
      <p className={styles.note} role="status">
        {report}
      </p>
    </div>
  );
}

const keyOf = ({ unitType }: DueType, { subject, kinds, stated, source }: CalendarDay): string =>
  [unitType, subject, ...kinds, stated ?? "", source].join(" ");
