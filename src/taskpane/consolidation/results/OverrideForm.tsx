/** Owns the council's word against a computed result as it stands, and taking it back; what is typed is the form's of each table. */
import { kindAt } from "../../shared/domainNames";
import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { loadDomain } from "../../../actions/loading/builtIn/loadDomain";
import { computedOf } from "../../../core/consolidate/result/standing";
import { listedKinds } from "../../../core/domain/domain";
import type { Override, TableResult, UnitResult } from "../../../core/model/round/consolidation";
import { describeOverride } from "../../../messages/results/rounds/overrides";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { useLooks } from "../looks";
import { withOverride } from "../roundState";
import type { RoundControls } from "../useRound";
import { TableOverride } from "./TableOverride";

const words = consolidation.override;

export interface OverrideFormProps {
  readonly controls: RoundControls;
  readonly result: UnitResult;
}

export function OverrideForm({ controls, result }: OverrideFormProps): ReactElement | null {
  const looks = useLooks();
  const tables = listedKinds(loadDomain()).flatMap(({ id }) => result.tables[id] ?? []);
  const standing = tables.filter(({ override }) => override !== null);
  if (tables.length === 0) return null;
  const decide = (table: TableResult, override: Override | null) => {
    const { overrides } = controls.round.decisions;
    const place = { unit: result.unit.key, kind: table.kind };
    controls.decide({ overrides: withOverride(overrides, place, override) });
  };
  return (
    <>
      {standing.map((table) => (
        <div key={table.kind} className={looks.line}>
          <span>
            {words.told(kindAt(table.kind).title, describeOverride(table, kindAt(table.kind)))}
          </span>
          <Button
            size="small"
            aria-label={words.removeFull(kindAt(table.kind).shortTitle)}
            onClick={() => decide(table, null)}
          >
            {words.remove}
          </Button>
        </div>
      ))}
      <details>
        <summary className={looks.summary}>{words.open}</summary>
        <p className={looks.quiet}>{words.intro}</p>
        {tables.map((table) => (
          <TableOverride
            key={`${table.kind} ${JSON.stringify(table.override)}`}
            table={table}
            onOverride={(decision) => {
              const { unit, files } = result;
              const sha256 = files.find(({ file }) => file === table.file)?.sha256;
              const seen = sha256 === undefined ? null : { sha256, total: computedOf(table).total };
              decide(table, { unit: unit.key, kind: table.kind, ...decision, seen });
            }}
          />
        ))}
      </details>
    </>
  );
}
