/** Owns what a round begins with, before any file comes: blank forms handed out, and the calendar. */
import type { ReactElement } from "react";
import { calendarPane } from "../../../messages/pane/rounds/calendar";
import { distribution } from "../../../messages/pane/rounds/distribution";
import { useLooks } from "../looks";
import type { RoundControls } from "../useRound";
import { DistributionForm } from "./DistributionForm";
import { RoundCalendar } from "./RoundCalendar";

export default function Preparation({
  controls,
}: {
  readonly controls: RoundControls;
}): ReactElement {
  const looks = useLooks();
  const { list } = controls.round.decisions;
  return (
    <>
      <h4 className={looks.subheading}>{distribution.heading}</h4>
      <p className={looks.text}>{distribution.intro}</p>
      {list ? (
        <DistributionForm controls={controls} units={list} />
      ) : (
        <p className={looks.quiet}>{distribution.noList}</p>
      )}
      <h4 className={looks.subheading}>{calendarPane.heading}</h4>
      <RoundCalendar controls={controls} />
    </>
  );
}
