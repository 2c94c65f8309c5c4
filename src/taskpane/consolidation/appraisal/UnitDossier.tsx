/** Owns what is shown of a unit's dossier: where it stands, what was said of it before, and the saying anew. */
import type { ReactElement } from "react";
import {
  dossierOf,
  type DossierUnit,
  isOverdue,
} from "../../../core/consolidate/dossier/dossierStatus";
import { dossierPane as words } from "../../../messages/pane/rounds/dossiers";
import { describeDossierStep } from "../../../messages/results/rounds/dossiers";
import { todayOf } from "../../shared/today";
import { useLooks } from "../looks";
import type { RoundControls } from "../useRound";
import { DossierForm } from "./DossierForm";
import { dossierText } from "./dossierText";

export interface UnitDossierProps {
  readonly controls: RoundControls;
  readonly unit: DossierUnit;
}

export function UnitDossier({ controls, unit }: UnitDossierProps): ReactElement {
  const looks = useLooks();
  const dossier = dossierOf(unit, controls.round.decisions.dossiers);
  const { isStated, reason, said } = dossier;
  const told = [
    dossierText(dossier),
    isStated ? (reason ?? "") : words.toldByFiles,
    isOverdue(dossier, todayOf(new Date())) ? words.overdue : "",
  ];
  return (
    <>
      <h4 className={looks.subheading}>{words.heading}</h4>
      <p className={looks.quiet}>{told.filter(Boolean).join(" · ")}</p>
      {said.length > (isStated ? 1 : 0) && (
        <details>
          <summary className={looks.summary}>
            {words.before} ({said.length})
          </summary>
          <ul>
            {said.map((step, at) => (
              <li key={said.length - at}>{describeDossierStep(step)}</li>
            ))}
          </ul>
        </details>
      )}
      <DossierForm controls={controls} units={[unit]} summary={words.one} />
    </>
  );
}
