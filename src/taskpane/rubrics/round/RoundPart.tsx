/** Owns the part about the round: whose rules and which year, what they say for this unit, and what to look out for. */
import { kindTitle, unitTypeName } from "../../shared/domainNames";
import { Field, Input, Select } from "@fluentui/react-components";
import { type ReactElement, useEffect, useMemo, useState } from "react";
import type { LoadedRound } from "../../../actions/scoring/loadedRound";
import type { TableKind } from "../../../core/model/table/reading";
import type { ProfileChain } from "../../../core/profile";
import { dayOfRound, validOn } from "../../../core/rubric";
import { roundPane } from "../../../messages/pane/rounds/round";
import { profileWords } from "../../../messages/rubrics/rubricWords";
import { describeFinding } from "../../../messages/vi";
import type { LazyViewProps } from "../../shell/pane/lazyView";
import { factDays } from "../../session/tableScore";
import { todayOf } from "../../shared/today";
import { checklistsAtHand, claimDays, profilesAtHand } from "../atHand";
import { useRubricTitles } from "../useRubricTitles";
import { DueDays } from "../../shared/calendar/DueDays";
import { KindChoice } from "./KindChoice";
import { useLooks } from "../looks";
import { ProfileDetail } from "../collection/ProfileDetail";
import { RoundDays } from "./RoundDays";

export function RoundPart({ controls, reading, table }: LazyViewProps): ReactElement {
  const looks = useLooks();
  const { settings, round } = controls.session;
  const chosen = settings.round;
  const year = chosen?.year ?? reading.year ?? round?.chain[0].year ?? null;
  return (
    <div className={looks.part}>
      <p className={looks.note}>{roundPane.intro}</p>
      <PlaceField controls={controls} year={year} />
      {chosen && <YearField controls={controls} year={chosen.year} yearOfFile={reading.year} />}
      {round && (
        <RoundRules controls={controls} reading={reading} table={table} round={round} year={year} />
      )}
    </div>
  );
}

interface PlaceFieldProps extends Pick<LazyViewProps, "controls"> {
  readonly year: number | null;
}

/** Whose rules: those in force in the year stand first. */
function PlaceField({ controls, year }: PlaceFieldProps): ReactElement {
  const looks = useLooks();
  const { settings, shelf } = controls.session;
  const profiles = useMemo(() => profilesAtHand(shelf), [shelf]);
  const valid = year === null ? profiles : validProfiles(profiles, year);
  const choose = (profile: string) =>
    controls.changeSettings((all) => ({
      ...all,
      round: profile === "" ? null : { ...all.round, profile, year: all.round?.year ?? null },
    }));
  return (
    <Field className={looks.choice} label={roundPane.place}>
      <Select value={settings.round?.profile ?? ""} onChange={(_event, { value }) => choose(value)}>
        <option value="">{roundPane.none}</option>
        <Profiles name={year === null ? roundPane.all : roundPane.inForce(year)} profiles={valid} />
        <Profiles
          name={roundPane.notInForce}
          profiles={profiles.filter((chain) => !valid.includes(chain))}
        />
      </Select>
    </Field>
  );
}

interface RoundRulesProps extends Pick<LazyViewProps, "controls" | "reading" | "table"> {
  readonly round: LoadedRound;
  readonly year: number | null;
}

/** What the rules say for this unit and one kind of table, and what to look out for. */
function RoundRules({ controls, reading, table, round, year }: RoundRulesProps): ReactElement {
  const looks = useLooks();
  const { chain } = round;
  const { unitType } = reading;
  const [kind, setKind] = useState(table.kind);
  useEffect(() => setKind(table.kind), [table.kind]);
  const titleOf = useRubricTitles(controls.session.shelf);
  return (
    <>
      <h3 className={looks.heading}>{chain[0].title}</h3>
      <p className={looks.note}>{roundPane.used}</p>
      <Warnings controls={controls} reading={reading} round={round} kind={kind} />
      {unitType === null || year === null ? (
        <p className={looks.open}>{roundPane.unitTypeUnknown}</p>
      ) : (
        <>
          <p className={looks.note}>{roundPane.for(unitTypeName(unitType), kindTitle(kind))}</p>
          <KindChoice chain={chain} unitType={unitType} kind={kind} onKind={setKind} />
          <RoundDays controls={controls} chain={chain} applicant={{ unitType, kind }} year={year} />
          <DueDays
            chain={chain}
            types={[{ unitType, note: null, done: controls.session.settings.round?.done ?? {} }]}
            year={year}
          />
          <ProfileDetail
            chain={chain}
            applicant={{ unitType, kind }}
            year={year}
            titleOf={titleOf}
          />
        </>
      )}
    </>
  );
}

interface WarningsProps extends Pick<LazyViewProps, "controls" | "reading"> {
  readonly round: LoadedRound;
  readonly kind: TableKind;
}

function Warnings({ controls, reading, round, kind }: WarningsProps): ReactElement | null {
  const looks = useLooks();
  const { settings, shelf, facts } = controls.session;
  const days = [
    ...factDays(reading, facts),
    ...claimDays(checklistsAtHand(shelf), settings.claims),
  ];
  const warnings = round.findingsOf(reading, { today: todayOf(new Date()), days, kind });
  if (warnings.length === 0) return null;
  return (
    <div className={looks.open}>
      {profileWords.warnings}:
      <ul className={looks.list}>
        {warnings.map((finding, index) => (
          <li key={`${finding.code} ${index}`}>{describeFinding(finding)}</li>
        ))}
      </ul>
    </div>
  );
}

function Profiles({
  name,
  profiles,
}: {
  readonly name: string;
  readonly profiles: readonly ProfileChain[];
}): ReactElement | null {
  if (profiles.length === 0) return null;
  return (
    <optgroup label={name}>
      {profiles.map(([{ id, title }]) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </optgroup>
  );
}

/** Those in force in the round of a year; of those made for one year, that year's. */
const validProfiles = (profiles: readonly ProfileChain[], year: number): readonly ProfileChain[] =>
  profiles.filter(([profile]) => validOn([profile], dayOfRound(year)).length > 0);

interface YearFieldProps extends Pick<LazyViewProps, "controls"> {
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
