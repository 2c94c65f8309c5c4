/** Owns the calendar of a round: whose rules, what is late, due this week and to come for each type of its units, and the file of it all. */
import { Field, Select } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { loadProfiles } from "../../../actions/loading/builtIn/loadProfiles";
import { typeIds } from "../../../core/domain/domain";
import { calendarPane as words } from "../../../messages/pane/rounds/calendar";
import { DueDays } from "../../shared/calendar/DueDays";
import { loadDomain } from "../../../actions/loading/builtIn/loadDomain";
import { useLooks } from "../looks";
import type { RoundControls } from "../useRound";

export function RoundCalendar({ controls }: { readonly controls: RoundControls }): ReactElement {
  const looks = useLooks();
  const { decisions, overview } = controls.round;
  const { list, rules } = decisions;
  const [chosen, setChosen] = useState<string | null>(null);
  const id = chosen ?? rules.profile ?? "";
  const chain = loadProfiles().find(([profile]) => profile.id === id) ?? null;
  const missing = new Set(overview?.missing.map(({ unit }) => unit.key) ?? []);
  const types = typeIds(loadDomain()).flatMap((unitType) => {
    const own = list?.filter(({ type }) => type === unitType) ?? [];
    if (list && own.length === 0) return [];
    const notSent = own.filter(({ key }) => missing.has(key)).length;
    const note = overview && notSent > 0 ? words.notSent(notSent, own.length) : null;
    return [{ unitType, note, done: {} }];
  });
  const year = rules.year ?? overview?.year ?? chain?.[0].year ?? null;
  return (
    <>
      <p className={looks.text}>{words.intro}</p>
      {!list && <p className={looks.quiet}>{words.noList}</p>}
      <div className={looks.fields}>
        <Field label={words.profile}>
          <Select value={id} onChange={(_event, { value }) => setChosen(value)}>
            <option value="">{words.none}</option>
            {loadProfiles().map(([profile]) => (
              <option key={profile.id} value={profile.id}>
                {profile.title}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {chain && <DueDays chain={chain} types={types} year={year} />}
    </>
  );
}
