/** Owns which tables a unit is expected to send: those that most others do. */
import { type Domain, listedKinds } from "../../domain/domain";
import type { TableKind, UnitType } from "../../model/table/reading";
import type { UnitFiles } from "../intake/units";

/** How many units sent files, and how many of them a table of each kind. */
interface Senders {
  readonly units: number;
  readonly byKind: ReadonlyMap<TableKind, number>;
}

/** Returns what to ask of each unit: tables that most send, of the same type where others of it sent any, else of the round. */
export function expectedKinds(
  formed: readonly UnitFiles[],
  domain: Domain,
): (owner: UnitFiles) => ReadonlySet<TableKind> {
  const kinds = listedKinds(domain).map(({ id }) => id);
  const sent = formed.filter(({ counted }) => counted.length > 0);
  const ofRound = sendersAmong(sent);
  const types = new Set(sent.map(({ unit }) => unit.type));
  const ofType = new Map<UnitType | null, Senders>(
    [...types].map((type) => [type, sendersAmong(sent.filter(({ unit }) => unit.type === type))]),
  );
  return (owner) => {
    const ofOwner = sendersAmong(owner.counted.length > 0 ? [owner] : []);
    const same = ofType.get(owner.unit.type);
    const among = same && same.units > ofOwner.units ? same : ofRound;
    const others = among.units - ofOwner.units;
    const isUsual = (kind: TableKind): boolean =>
      ((among.byKind.get(kind) ?? 0) - (ofOwner.byKind.get(kind) ?? 0)) * 2 > others;
    return new Set(kinds.filter(isUsual));
  };
}

function sendersAmong(units: readonly UnitFiles[]): Senders {
  const byKind = new Map<TableKind, number>();
  for (const { counted } of units) {
    const sent = new Set(counted.flatMap(({ tables }) => tables.map(({ table }) => table.kind)));
    for (const kind of sent) byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
  }
  return { units: units.length, byKind };
}
