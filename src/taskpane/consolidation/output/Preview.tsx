/** Owns the preview before the result is saved: what is taken from which file, and what changed since the last run, content by content. */
import { kindAt } from "../../shared/domainNames";
import { mergeClasses } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type {
  RoundOverview,
  TableOverview,
  UnitOverview,
} from "../../../actions/rounds/consolidationDesk";
import { hasSubmitted, standingOf, tablesOf } from "../../../core/consolidate/result/standing";
import type { Change } from "../../../core/model/round/consolidation";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { preview as words } from "../../../messages/pane/rounds/preview";
import { describeDecided } from "../../../messages/results/rounds/overrides";
import { useLooks, useTableLooks } from "../looks";
import { TableHead } from "../TableHead";
import { roundWords } from "../roundWords";
import { useGrowing } from "../useGrowing";

export interface PreviewProps {
  readonly overview: RoundOverview;
}

export function Preview({ overview }: PreviewProps): ReactElement {
  const looks = useLooks();
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={looks.summary}>{words.open}</summary>
      {isOpen && (
        <>
          <Taken overview={overview} />
          <Changes changes={overview.changes} />
        </>
      )}
    </details>
  );
}

function Taken({ overview: { units } }: PreviewProps): ReactElement {
  const looks = useLooks();
  const table = useTableLooks();
  const shown = useGrowing(units.length, units);
  const counted = units.filter(({ isOutside }) => !isOutside);
  const sent = counted.filter(hasSubmitted);
  const files = new Set(sent.flatMap(({ countedFiles }) => countedFiles));
  const heads = [words.unit, words.table, words.source, words.points, words.result];
  return (
    <>
      <p className={looks.text}>
        {words.summary(files.size, sent.length, counted.length - sent.length)}
        {counted.length < units.length && ` ${words.outside(units.length - counted.length)}`}
      </p>
      <h4 className={looks.subheading}>{words.taken}</h4>
      <table className={table.table} role="table" aria-label={words.taken}>
        <TableHead names={heads} />
        <tbody className={table.body} role="rowgroup">
          {units.slice(0, shown).map((unit) => (
            <UnitRows key={unit.unit.key} unit={unit} />
          ))}
        </tbody>
      </table>
    </>
  );
}

/** A row a table; of a unit without one a row that says so. */
function UnitRows({ unit }: { readonly unit: UnitOverview }): ReactElement {
  const tables = tablesOf(unit);
  const passedOver = unit.files.flatMap(({ use, file }) => (use === "counted" ? [] : [file]));
  const name = [
    unit.unit.name || consolidation.results.inDoubt,
    unit.unit.parent,
    unit.isOutside && words.apart,
  ]
    .filter(Boolean)
    .join(", ");
  const beside = passedOver.length > 0 ? words.passedOver(passedOver) : "";
  if (tables.length === 0)
    return <Row cells={[name, "", [words.nothing, beside].filter(Boolean).join("; "), "", ""]} />;
  return (
    <>
      {tables.map((table, at) => (
        <Row
          key={`${table.kind} ${table.file} ${table.sheet}`}
          cells={[name, ...cellsOf(unit, table, at === 0 ? beside : "")]}
        />
      ))}
    </>
  );
}

function cellsOf(unit: UnitOverview, table: TableOverview, beside: string): readonly string[] {
  const kind = kindAt(table.kind);
  const source = words.sourceOf(table.file, table.sheet, table.counted);
  const points = table.isTickSheet ? "" : consolidation.points(table.countedTotal);
  const result = [
    kind.passed === "never" ? "" : roundWords().standing(standingOf(unit, table.kind), kind),
    kind.graded === "never" ? "" : (table.proposedGrade ?? consolidation.results.noGrade),
  ];
  const decided = table.override === null ? "" : describeDecided(table, kind);
  return [
    kind.shortTitle,
    [source, beside].filter(Boolean).join("; "),
    points,
    [...result, decided].filter(Boolean).join("; "),
  ];
}

function Row({ cells }: { readonly cells: readonly string[] }): ReactElement {
  const table = useTableLooks();
  const [name, ...others] = cells;
  const labels = [words.table, words.source, words.points, words.result];
  return (
    <tr className={table.row} role="row">
      <th
        className={mergeClasses(table.cell, table.rowHead, table.whole)}
        role="rowheader"
        scope="row"
      >
        {name}
      </th>
      {others.map((text, at) => (
        <td key={labels[at]} className={table.cell} role="cell" data-label={labels[at]}>
          {text}
        </td>
      ))}
    </tr>
  );
}

function Changes({ changes }: Pick<RoundOverview, "changes">): ReactElement {
  const looks = useLooks();
  const all = changes ?? [];
  const shown = useGrowing(all.length, changes);
  return (
    <>
      <h4 className={looks.subheading}>{words.changes}</h4>
      {changes === null && <p className={looks.quiet}>{words.noEarlier}</p>}
      {changes?.length === 0 && <p className={looks.quiet}>{words.noChange}</p>}
      <ul>
        {all.slice(0, shown).map((change) => (
          <ChangeLine key={change.unit.key} change={change} />
        ))}
      </ul>
    </>
  );
}

function ChangeLine({ change }: { readonly change: Change }): ReactElement {
  const { sources } = roundWords();
  if (change.kind !== "changed") return <li>{sources.change(change)}</li>;
  const { name, parent } = change.unit;
  return (
    <li>
      {change.changes.length > 0
        ? sources.change({ ...change, contents: [] })
        : [name, parent].filter(Boolean).join(", ")}
      <ul>
        {change.contents.map(({ kind, path, from, to }) => (
          <li key={`${kind} ${path}`}>{words.content(kindAt(kind).shortTitle, path, from, to)}</li>
        ))}
      </ul>
    </li>
  );
}
