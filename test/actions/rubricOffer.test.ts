/** Which loaded rubric is offered for a table, and when nothing is asked. */
import { offeredRubric } from "../../src/actions/scoring/rubricOffer";
import type { ShelfFile } from "../../src/actions/loading/given/shelf";
import type { Rubric } from "../../src/core/rubric";
import { noSettings, type Settings, withTable } from "../../src/core/settings";
import { readingOf } from "../support/readingOf";
import { learnRubric } from "../support/builtInDomain";

const table = readingOf`
  path | text                                | max | self
  I/1  | Đảng ủy có nghị quyết chuyên đề     | 6   | 6
  I/2  | Có kế hoạch bảo đảm an ninh trật tự | 4   | 3
  I/3  | Duy trì mô hình tự quản             | 5   | 5
`;
const unit = { unitType: "commune", year: 2025, file: "bang.xlsx" } as const;
const source = { document: "Hướng dẫn số 2/HD-VD", date: null, authority: "Ban Chỉ đạo ví dụ" };

function learned(id: string, changes: Partial<Rubric> = {}): ShelfFile {
  const rubric = learnRubric(table, unit, { id, title: id, source });
  if (!rubric) throw new Error("nothing learned");
  return { scheme: "points", content: { ...rubric, ...changes } };
}
const own = { id: "moi", title: "moi", source };

test.each<[string, readonly ShelfFile[], Settings, string | null]>([
  ["the one it was learned from before", [learned("cu")], noSettings, "cu"],
  [
    "of equals the later in force",
    [learned("cu", { validFrom: "2024-01-01" }), learned("moi")],
    noSettings,
    "moi",
  ],
  ["none of another kind", [learned("cu", { kind: "movement" })], noSettings, null],
  ["none for other units", [learned("cu", { unitTypes: ["school"] })], noSettings, null],
  [
    "none that had ended",
    [learned("cu", { validFrom: null, validTo: "2024-12-31" })],
    noSettings,
    null,
  ],
  ["none whose words are not known", [learned("cu", { criteria: [] })], noSettings, null],
  [
    "none where one was chosen",
    [learned("cu")],
    withTable(noSettings, table, { rubric: "x" }),
    null,
  ],
  [
    "none that was declined",
    [learned("cu")],
    withTable(noSettings, table, { declined: ["cu"] }),
    null,
  ],
  [
    "another than the one declined",
    [learned("cu"), learned("moi")],
    withTable(noSettings, table, { declined: ["moi"] }),
    "cu",
  ],
  [
    "not the one that is made of this very table",
    [learned("moi")],
    withTable(noSettings, table, { own }),
    null,
  ],
])("offered: %s", (_case, shelf, settings, id) => {
  expect(offeredRubric(unit, table, settings, shelf)?.rubric.id ?? null).toBe(id);
});
