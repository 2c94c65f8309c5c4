/** Owns how vetoes of a table are answered, added and taken away. */
import type { TableReading } from "../model/table/reading";
import type { RubricVeto } from "../rubric";
import type { Settings } from "./schema";
import { settingsOf, withTable } from "./table";

type Answers = { readonly [id: string]: boolean | null };

/** Returns the settings with the answers to the vetoes of a table; what is not known is not kept. */
export function withHappened(settings: Settings, table: TableReading, answers: Answers): Settings {
  const answered = Object.entries(answers).filter(([, answer]) => answer !== null);
  return withTable(settings, table, {
    happened: answered.length > 0 ? Object.fromEntries(answered) : undefined,
  });
}

/** Returns the settings with one more veto for a table, under an id of its own. */
export function withVeto(
  settings: Settings,
  table: TableReading,
  veto: Omit<RubricVeto, "id">,
): Settings {
  const { vetoes = [] } = settingsOf(settings, table);
  const numbers = vetoes.map(({ id }) => Number(/^own-(\d+)$/.exec(id)?.[1] ?? 0));
  const id = `own-${Math.max(0, ...numbers) + 1}`;
  return withTable(settings, table, { vetoes: [...vetoes, { id, ...veto }] });
}

/** Returns the settings without a veto that a person added, and without its answer. */
export function withoutVeto(settings: Settings, table: TableReading, id: string): Settings {
  const { vetoes = [], happened = {} } = settingsOf(settings, table);
  const left = vetoes.filter((veto) => veto.id !== id);
  return withTable(withHappened(settings, table, { ...happened, [id]: null }), table, {
    vetoes: left.length > 0 ? left : undefined,
  });
}
