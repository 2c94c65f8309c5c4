/** Owns the rules of the round that a person may state: year, profile, pass line and grades with their source. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import type { RoundRules } from "../../../actions/rounds/consolidationDesk";
import { loadProfiles } from "../../../actions/loading/builtIn/loadProfiles";
import { formatPoints } from "../../../messages/format";
import { consolidation } from "../../../messages/pane/consolidation";
import { parsePoints } from "../../score/entries/parsePoints";
import { useLooks } from "../looks";
import { formatGrades, parseGrades } from "./typedGrades";
import type { RoundControls } from "../useRound";

const words = consolidation.rules;

export function RulesSection({ controls }: { readonly controls: RoundControls }): ReactElement {
  const looks = useLooks();
  const { rules } = controls.round.decisions;
  const [year, setYear] = useState("");
  const [profile, setProfile] = useState("");
  const [line, setLine] = useState("");
  const [grades, setGrades] = useState("");
  const [source, setSource] = useState("");
  // What was taken back or loaded shows here too.
  useEffect(() => {
    setYear(String(rules.year ?? ""));
    setProfile(rules.profile ?? "");
    setLine(rules.passLine ? formatPoints(rules.passLine.points) : "");
    setGrades(rules.grades ? formatGrades(rules.grades.bands) : "");
    setSource(rules.passLine?.source ?? rules.grades?.source ?? "");
  }, [rules]);

  const typedLine = parsePoints(line, null);
  const bands = parseGrades(grades);
  const isYearWrong = year.trim() !== "" && !/^(19|20|21)\d\d$/.test(year.trim());
  const isLineWrong = typedLine.kind === "wrong";
  const isWrong = isYearWrong || isLineWrong || bands === "wrong";
  const apply = () => {
    if (isWrong) return;
    const stated = source.trim() || words.sourceMissing;
    const next: RoundRules = {
      year: year.trim() === "" ? null : Number(year),
      profile: profile || null,
      passLine: typedLine.kind === "points" ? { points: typedLine.points, source: stated } : null,
      grades: bands && { bands, source: stated },
    };
    controls.decide({ rules: next });
  };
  const proposed =
    controls.round.overview?.yearFrom === "proposed" ? controls.round.overview.year : null;
  return (
    <section className={looks.section} aria-labelledby="rules-heading">
      <h3 className={looks.heading} id="rules-heading">
        {words.heading}
      </h3>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <div className={looks.fields}>
          <Field
            label={words.year}
            hint={words.yearProposed(proposed)}
            validationMessage={isYearWrong ? words.yearWrong : undefined}
          >
            <Input value={year} inputMode="numeric" onChange={(_e, { value }) => setYear(value)} />
          </Field>
          <Field label={words.profile}>
            <Select value={profile} onChange={(_e, { value }) => setProfile(value)}>
              <option value="">{words.noProfile}</option>
              {loadProfiles().map(([first]) => (
                <option key={first.id} value={first.id}>
                  {first.title}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            label={words.passLine}
            hint={words.passLineHint}
            validationMessage={isLineWrong ? words.passLineWrong : undefined}
          >
            <Input value={line} inputMode="decimal" onChange={(_e, { value }) => setLine(value)} />
          </Field>
          <Field
            label={words.grades}
            hint={words.gradesHint}
            validationMessage={bands === "wrong" ? words.gradesWrong : undefined}
          >
            <Input value={grades} onChange={(_e, { value }) => setGrades(value)} />
          </Field>
          <Field label={words.source} hint={words.sourceHint}>
            <Input value={source} onChange={(_e, { value }) => setSource(value)} />
          </Field>
        </div>
        <Button type="submit" disabled={isWrong}>
          {words.apply}
        </Button>
      </form>
    </section>
  );
}
