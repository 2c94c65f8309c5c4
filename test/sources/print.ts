/** Prints each document and each of its rules with the test that runs it: `npm run coverage:rules`. */
import { coverageTable } from "./rulesCovered";

console.log(coverageTable());
