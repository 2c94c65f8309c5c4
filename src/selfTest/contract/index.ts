/** Owns the list of what every host promises: one set of cases, run by the tests and by the page that tries a real Excel. */
import { cellCases } from "./cellCases";
import type { ContractCase, FormulaOwner } from "./lab";
import { otherCases } from "./otherCases";
import { pageCases } from "./pageCases";
import { programCases } from "./programCases";
import { sheetCases } from "./sheetCases";

/** Returns the cases for a host by who works out its formulas. */
export const contractCases = (owner: FormulaOwner): readonly ContractCase[] =>
  [...cellCases, ...otherCases, ...pageCases, ...sheetCases, ...programCases].filter(
    ({ formulas }) => formulas === undefined || formulas === owner,
  );
