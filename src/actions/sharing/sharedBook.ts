/** Owns a workbook as it is shared out and joined: its cells with what is kept beside its contents. */
import { indicatorsIn } from "../../core/model/table/itemTree";
import type { Reading } from "../../core/model/table/reading";
import type { WorkbookData } from "../../core/model/workbook/grid";
import type { RowSettings, Settings } from "../../core/settings";
import type { Beside, BesideField, SharedBook } from "../../core/sharing";
import { readSettings } from "../loading/given/settingsFile";
import { type KeptState, placeFacts } from "../writing/keptState";

/** Returns a workbook that was read, with what it keeps. */
export function sharedBookOf(
  workbook: WorkbookData,
  reading: Reading,
  kept: Pick<KeptState, "facts" | "settings">,
): SharedBook {
  const settings = readSettings(kept.settings, reading, [])?.settings ?? null;
  const facts = placeFacts(kept.facts, reading).map(
    ({ sheet, row, facts: stated }): Beside => ({
      ...{ sheet, row, field: "facts" },
      value: JSON.stringify(stated),
    }),
  );
  return {
    workbook,
    reading,
    beside: [...facts, ...(settings ? settledIn(settings, reading) : [])],
  };
}

/** Names of the fields of a row as they are told. */
export const rowFields: {
  readonly [F in keyof Omit<RowSettings, "row" | "text">]-?: BesideField;
} = {
  state: "state",
  evidence: "evidenceBeside",
  lastYear: "lastYear",
  mark: "mark",
  rule: "rule",
};

function settledIn({ tables }: Settings, reading: Reading): readonly Beside[] {
  return tables.flatMap(({ sheet, rows, appraisal }) => {
    const ofRows = rows.flatMap(({ row, text: _text, ...fields }) =>
      Object.entries(rowFields).flatMap(([name, field]): readonly Beside[] => {
        const value = fields[name as keyof typeof rowFields];
        return value === undefined ? [] : [{ sheet, row, field, value: JSON.stringify(value) }];
      }),
    );
    const items = indicatorsIn(reading.tables.find((table) => table.sheet === sheet)?.items ?? []);
    const appraised = (appraisal?.contents ?? []).flatMap(
      ({ row: _row, path, text, ...said }): readonly Beside[] => {
        const item = items.find((each) => each.path === path && each.text === text);
        return item
          ? [{ sheet, row: item.row, field: "appraisal", value: JSON.stringify(said) }]
          : [];
      },
    );
    return [...ofRows, ...appraised];
  });
}
