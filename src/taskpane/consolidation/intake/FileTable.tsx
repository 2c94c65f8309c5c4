/** Owns the list of files of a round: each with how it ended and, where it is of no use, why. */
import { Field, mergeClasses, Select } from "@fluentui/react-components";
import { memo, type ReactElement, useMemo, useState } from "react";
import type { Arrival, ReadState } from "../../../actions/rounds/consolidationDesk";
import { consolidation, readStateNames } from "../../../messages/pane/rounds/consolidation";
import { describeFinding } from "../../../messages/vi";
import { useLooks, useTableLooks } from "../looks";
import { TableHead } from "../TableHead";
import { endedFiles, type RoundFile } from "../roundState";
import { readStateLooks, StatusMark } from "../StatusMark";
import { useGrowing } from "../useGrowing";
import type { RoundControls } from "../useRound";

const words = consolidation.intake;
const states: readonly ReadState[] = ["refused", "withFindings", "read"];

export function FileTable({ controls }: { readonly controls: RoundControls }): ReactElement {
  const looks = useLooks();
  const table = useTableLooks();
  const [state, setState] = useState<ReadState | "all">("all");
  const { isReading } = controls.round;
  const files = useMemo(() => endedFiles(controls.round), [controls.round]);
  const wanted = state === "all" ? files : files.filter(({ arrival }) => arrival?.state === state);
  const shown = useGrowing(wanted.length, state);
  return (
    <section className={looks.section} aria-labelledby="files-heading">
      <h3 className={looks.heading} id="files-heading">
        {words.filesHeading(files.length)}
      </h3>
      <div className={looks.fields}>
        <Field label={words.show} size="small">
          <Select
            size="small"
            value={state}
            onChange={(_event, { value }) =>
              setState(states.find((each) => each === value) ?? "all")
            }
          >
            <option value="all">{words.all}</option>
            {states.map((each) => (
              <option key={each} value={each}>
                {readStateNames[each]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <table className={table.table} role="table" aria-labelledby="files-heading">
        <TableHead names={[words.file, words.state, words.told, words.remove]} />
        <tbody className={table.body} role="rowgroup">
          {wanted.slice(0, shown).map((file) => (
            <FileRow
              key={file.given.path}
              file={file}
              onRemove={isReading ? null : controls.remove}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface FileRowProps {
  readonly file: RoundFile;
  readonly onRemove: ((path: string) => void) | null;
}

const FileRow = memo(function FileRow({ file, onRemove }: FileRowProps): ReactElement {
  const table = useTableLooks();
  const { given, arrival } = file;
  const state = arrival?.state ?? "waiting";
  return (
    <tr className={table.row} role="row">
      <td className={mergeClasses(table.cell, table.whole)} role="cell" data-label={words.file}>
        {given.path}
      </td>
      <td className={table.cell} role="cell" data-label={words.state}>
        <StatusMark
          look={readStateLooks[state]}
          word={arrival ? readStateNames[arrival.state] : words.waiting}
        />
      </td>
      <td className={mergeClasses(table.cell, table.whole)} role="cell" data-label={words.told}>
        {arrival && toldOf(arrival)}
      </td>
      <td className={table.cell} role="cell" data-label="">
        <button
          type="button"
          className={table.plainButton}
          aria-label={words.removeFull(given.path)}
          disabled={onRemove === null}
          onClick={() => onRemove?.(given.path)}
        >
          {words.remove}
        </button>
      </td>
    </tr>
  );
});

function toldOf({ refusal, listed, unit }: Arrival): string {
  if (refusal) return describeFinding(refusal);
  return listed === undefined ? (unit ?? words.noUnit) : words.listed(listed, unit);
}
