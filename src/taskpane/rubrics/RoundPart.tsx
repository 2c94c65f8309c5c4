/** Owns the part about the round: whose rules and which year, what they say for this unit, and what to look out for. */
import { Field, Input, Select } from "@fluentui/react-components";
import { type ReactElement, useEffect, useMemo, useState } from "react";
import { tableKindNames, unitTypeNames } from "../../messages/labels";
import { roundPane } from "../../messages/paneRound";
import { profileWords } from "../../messages/rubricWords";
import { describeFinding } from "../../messages/vi";
import type { LaterViewProps } from "../laterView";
import { rubricsAtHand } from "../tableScore";
import { checklistsAtHand, profilesAtHand } from "./atHand";
import { useLooks } from "./looks";
import { ProfileDetail } from "./ProfileDetail";

export function RoundPart({ controls, reading, table }: LaterViewProps): ReactElement {
  const looks = useLooks();
  const { settings, shelf, round } = controls.session;
  const profiles = useMemo(() => profilesAtHand(shelf), [shelf]);
  const names = useMemo(
    () =>
      new Map(
        [...rubricsAtHand({ shelf }), ...checklistsAtHand(shelf)].map(({ id, title }) => [
          id,
          title,
        ]),
      ),
    [shelf],
  );
  const chosen = settings.round;
  const year = chosen?.year ?? reading.year ?? round?.chain[0].year ?? null;
  const warnings = round?.findingsOf(reading, todayOf(new Date())) ?? [];
  return (
    <div className={looks.part}>
      <p className={looks.note}>{roundPane.intro}</p>
      <Field className={looks.choice} label={roundPane.place}>
        <Select
          value={chosen?.profile ?? ""}
          onChange={(_event, { value }) =>
            controls.changeSettings((all) => ({
              ...all,
              round: value === "" ? null : { profile: value, year: all.round?.year ?? null },
            }))
          }
        >
          <option value="">{roundPane.none}</option>
          {profiles.map(([{ id, title }]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      {chosen && <YearField controls={controls} year={chosen.year} yearOfFile={reading.year} />}
      {round && (
        <>
          <h3 className={looks.heading}>{round.chain[0].title}</h3>
          <p className={looks.note}>{roundPane.used}</p>
          {warnings.length > 0 && (
            <div className={looks.open}>
              {profileWords.warnings}:
              <ul className={looks.list}>
                {warnings.map((finding, index) => (
                  <li key={`${finding.code} ${index}`}>{describeFinding(finding)}</li>
                ))}
              </ul>
            </div>
          )}
          {reading.unitType === null || year === null ? (
            <p className={looks.open}>{roundPane.unitTypeUnknown}</p>
          ) : (
            <>
              <p className={looks.note}>
                {roundPane.for(unitTypeNames[reading.unitType], tableKindNames[table.kind])}
              </p>
              <ProfileDetail
                chain={round.chain}
                applicant={{ unitType: reading.unitType, kind: table.kind }}
                year={year}
                titleOf={(id) => names.get(id) ?? id}
              />
            </>
          )}
        </>
      )}
    </div>
  );
}

interface YearFieldProps extends Pick<LaterViewProps, "controls"> {
  readonly year: number | null;
  readonly yearOfFile: number | null;
}

function YearField({ controls, year, yearOfFile }: YearFieldProps): ReactElement {
  const looks = useLooks();
  const shown = year === null ? "" : String(year);
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const isGood = /^(?:20\d\d)?$/.test(typed.trim());
  const take = () => {
    if (!isGood || typed.trim() === shown) return;
    const next = typed.trim() === "" ? null : Number(typed);
    controls.changeSettings((all) => ({
      ...all,
      round: all.round && { ...all.round, year: next },
    }));
  };
  return (
    <Field
      label={roundPane.year}
      hint={roundPane.yearOfFile(yearOfFile)}
      validationState={isGood ? "none" : "error"}
      validationMessage={isGood ? undefined : roundPane.wrongYear}
    >
      <Input
        className={looks.short}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={(_event, { value }) => setTyped(value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === "Enter") take();
        }}
      />
    </Field>
  );
}

/** Returns the day as ISO 8601, where the officer is. */
const todayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
