/** Owns the part about the table in hand: which rubric counts, its lines, its indicators, the rubric made of it. */
import { Field, Select } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { ownRubric } from "../../../actions/scoring/ownRubric";
import { settingsOf, withTable } from "../../../core/settings";
import { rubricsPane } from "../../../messages/pane/rubrics";
import type { LazyViewProps } from "../../shell/pane/lazyView";
import { TableSwitch } from "../../score/TableSwitch";
import { isReadOnly } from "../../session/session";
import { rubricsAtHand } from "../../session/tableScore";
import { IndicatorList } from "./IndicatorList";
import { LearnForm } from "./LearnForm";
import { GradesForm, NotApplicableForm, PassLineForm } from "./LineForms";
import { useLooks } from "../looks";
import { VetoForm } from "./VetoForm";

export function TablePart(props: LazyViewProps): ReactElement | null {
  const looks = useLooks();
  const { controls, workbook, reading, table, settled: all } = props;
  const { settings } = controls.session;
  const [row, setRow] = useState<number | null>(null);
  const settled = all.find((entry) => entry.table === table);
  if (!settled) return null;
  const tableSettings = settingsOf(settings, table);
  const form = { controls, table, tableSettings, settled };
  return (
    <div className={looks.part}>
      {isReadOnly(workbook.format) && <p className={looks.note}>{rubricsPane.readOnly}</p>}
      <TableSwitch tables={reading.tables} chosen={table} onChoose={controls.chooseTable} />
      <RubricChoice {...props} />
      {settled.kind.passed !== "never" && <PassLineForm {...form} />}
      {settled.kind.graded !== "never" && <GradesForm {...form} />}
      {settled.kind.passed !== "never" && <VetoForm {...form} />}
      <NotApplicableForm {...form} />
      <IndicatorList
        controls={controls}
        table={table}
        tableSettings={tableSettings}
        row={row}
        onRow={setRow}
      />
      <LearnForm
        controls={controls}
        table={table}
        tableSettings={tableSettings}
        rubric={ownRubric(settings, reading, settled)}
      />
    </div>
  );
}

function RubricChoice({ controls, table }: LazyViewProps): ReactElement {
  const looks = useLooks();
  const words = rubricsPane.rubric;
  const { session } = controls;
  const tableSettings = settingsOf(session.settings, table);
  const rubrics = rubricsAtHand(session).filter(({ kind }) => kind === table.kind);
  const loaded = new Set(session.shelf.map(({ content }) => content.id));
  const recognised = rubrics.find(({ id }) => id === table.rubric?.id);
  return (
    <section className={looks.section}>
      <h3 className={looks.heading}>{words.heading}</h3>
      <Field className={looks.choice} label={words.choice} hint={words.hint}>
        <Select
          value={tableSettings.rubric ?? ""}
          onChange={(_event, { value }) =>
            controls.changeSettings((all) =>
              withTable(all, table, { rubric: value === "" ? undefined : value }),
            )
          }
        >
          <option value="">{words.ofSheet}</option>
          {rubrics.map(({ id, title }) => (
            <option key={id} value={id}>
              {title} ({loaded.has(id) ? words.loaded : words.builtIn})
            </option>
          ))}
        </Select>
      </Field>
      {recognised && tableSettings.rubric === undefined && (
        <p className={looks.note}>{words.recognised(recognised.title)}</p>
      )}
    </section>
  );
}
