/** Owns the round in hand: its profile with those it is based on, and what it makes count for a table. */
import type { Finding } from "../../core/model/finding/finding";
import { chainOf, checkRound, type ProfileChain, type RoundCase } from "../../core/profile";
import type { Reading, TableKind, TableReading } from "../../core/model/table/reading";
import type { Settings } from "../../core/settings";
import { moreRules } from "../loading/given/checkFile";
import { loadProfileFiles } from "../loading/builtIn/loadProfiles";
import { rulesForTable } from "./profileRules";
import type { TableRules } from "./scoreTables";
import {
  type ShelfFile,
  shelfChecklists,
  shelfProfiles,
  shelfRubrics,
} from "../loading/given/shelf";

/** What is held against the days of a round. */
export interface RoundMoment {
  /** ISO 8601; null: what is not done yet is not asked. */
  readonly today: string | null;
  /** Days that facts name, with the paths of their items. */
  readonly days: RoundCase["days"];
  /** What is assessed; absent: what the first table of the reading is about. */
  readonly kind?: TableKind;
}

export interface LoadedRound {
  readonly chain: ProfileChain;
  /** Year that the officer named; null: the reading's. */
  readonly year: number | null;
  rulesFor(reading: Reading, table: TableReading): TableRules | null;
  /** What the days of the round say. They warn and never block. */
  findingsOf(reading: Reading, moment: RoundMoment): readonly Finding[];
}

/** Returns the round that was settled; null where none was, or where its profile is not at hand. */
export function loadRound({ round }: Settings, shelf: readonly ShelfFile[]): LoadedRound | null {
  if (!round) return null;
  const files = [...shelfProfiles(shelf), ...loadProfileFiles()];
  const profile = files.find(({ id }) => id === round.profile);
  const chained = profile && chainOf(profile, files);
  if (!chained || "problems" in chained) return null;
  const { chain } = chained;
  const others = moreRules({ rubrics: shelfRubrics(shelf), checklists: shelfChecklists(shelf) });
  return {
    chain,
    year: round.year,
    rulesFor: ({ unitType }, table) => rulesForTable(chain, unitType, table, others),
    findingsOf: ({ unitType, tables, ...reading }, moment) => {
      const year = round.year ?? reading.year;
      const [table] = tables;
      return unitType === null || year === null || !table
        ? []
        : checkRound(chain, {
            unitType,
            kind: table.kind,
            year,
            done: round.done ?? {},
            ...moment,
          });
    },
  };
}
