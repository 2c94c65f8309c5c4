/** Owns the days on which the steps of a round were done, as far as the officer says: what is not done yet is held against today. */
import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { type Applicant, datedDeadlines, type ProfileChain } from "../../../core/profile";
import { roundPane } from "../../../messages/pane/rounds/round";
import { stepNames } from "../../../messages/rubrics/profiles";
import { startSentence } from "../../../messages/format";
import type { SessionControls } from "../../session/runSession";
import { useLooks } from "../looks";

export interface RoundDaysProps {
  readonly controls: SessionControls;
  readonly chain: ProfileChain;
  readonly applicant: Applicant;
  readonly year: number;
}

export function RoundDays(props: RoundDaysProps): ReactElement | null {
  const looks = useLooks();
  const { controls, chain, applicant, year } = props;
  const steps = new Set(datedDeadlines(chain, applicant, year).map(({ step }) => step));
  const done = controls.session.settings.round?.done ?? {};
  if (steps.size === 0) return null;
  const say = (step: string, day: string) =>
    controls.changeSettings(
      ({ round, ...all }) => ({
        ...all,
        round: round && {
          ...round,
          done: Object.fromEntries(
            Object.entries({ ...round.done, [step]: day }).filter(([, value]) => value !== ""),
          ),
        },
      }),
      `done ${step}`,
    );
  return (
    <section className={looks.section} aria-label={roundPane.done}>
      <h4 className={looks.heading}>{roundPane.done}</h4>
      <p className={looks.note}>{roundPane.doneHint}</p>
      {[...steps].map((step) => (
        <Field key={step} label={startSentence(stepNames[step])}>
          <Input
            type="date"
            value={done[step] ?? ""}
            onChange={(_event, { value }) => say(step, value)}
          />
        </Field>
      ))}
    </section>
  );
}
