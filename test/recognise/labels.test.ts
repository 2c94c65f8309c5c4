/** Owns the check that numbers looked up by their place follow each other as numbers side by side do. */
import { loadLexicon } from "../../src/actions/loading/builtIn/loadRubrics";
import {
  follows,
  parseLabel,
  placeInSeries,
  placesBefore,
} from "../../src/core/recognise/sheet/labels";

const printed = [
  ..."1 2 3 9 10 II III IV A B C D Đ E G H I K a b c d đ e f g h i k j l".split(" "),
  ..."1.1 1.2 2.1 1.1.1 I.1 I.2 2.a 2.b - * (1) 2) 3/ a) b) đ)".split(" "),
  "Tiêu chí 1",
  "Tiêu chí 2",
  "Mục II",
  "Mục III",
];
const labels = printed.flatMap((text) => parseLabel(text, loadLexicon().labels.words));

test.each(labels.map((label) => [label.printed, label] as const))(
  "what comes right before %s is found by its place",
  (_, label) => {
    const before = labels.filter((other) => follows(other, label));
    const found = labels.filter((other) => placesBefore(label).includes(placeInSeries(other)));
    expect(found.filter(({ style }) => style !== "bullet")).toEqual(
      before.filter(({ style }) => style !== "bullet"),
    );
  },
);
