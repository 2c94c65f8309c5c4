/** Owns the order of a run: the suites that drive a browser begin, the other slow ones follow, so that no long one is left alone at the end. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Sequencer from "@jest/test-sequencer";

const { slow } = JSON.parse(
  readFileSync(fileURLToPath(new URL("../tiers.json", import.meta.url)), "utf8"),
);
const turns = ["test/browser/", ...slow.map(({ suites }) => suites)];

export default class SlowFirst extends Sequencer {
  sort(tests) {
    const turnOf = ({ path }) => {
      const turn = turns.findIndex((suites) => path.includes(`/${suites}`));
      return turn < 0 ? 2 : Math.min(turn, 1);
    };
    return super.sort(tests).sort((a, b) => turnOf(a) - turnOf(b));
  }
}
