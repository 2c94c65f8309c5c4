/** Tests the table of wordings: what a sheet prints becomes the rule that the table says, or is left to a person. */
import { ruleInText } from "../../../src/core/recognise/form/marks/rules/ruleInText";
import { lexicon } from "../../truth/samples";
import { ruleInShort } from "./ruleInShort";
import { wordings } from "./wordings";

interface Wording {
  readonly maximum: number;
  readonly isGroup: boolean;
  readonly words: string;
  readonly becomes: string;
}

const rows = wordings
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line): Wording => {
    const [maximum = "", words = "", becomes = ""] = line.split(" | ");
    return {
      maximum: Number(maximum.replace("nhóm ", "")),
      isGroup: maximum.startsWith("nhóm "),
      words,
      becomes,
    };
  });

test.each(rows)("$maximum | $words → $becomes", ({ maximum, isGroup, words, becomes }) => {
  expect(ruleInShort(ruleInText({ text: words, isGroup, maximum }, lexicon))).toBe(becomes);
});
