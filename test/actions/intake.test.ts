/** Taking in the files of a round: each is read or refused with its reason, and its facts are the same each time. */
import { emptyPaper } from "../../src/core/model/round/closing";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { takeIn } from "../../src/actions/rounds/intake";
import { consolidationBook } from "../../src/core/documents/consolidation";
import { HostError } from "../../src/hosts/host";
import { writeBook } from "../../src/formats/newWorkbook/writeBook";
import { readKeptWorkbook } from "../../src/formats/readWorkbookFile";
import { aConsolidation } from "../support/aConsolidation";
import { consolidationWords, domain } from "../support/builtInDomain";

const folder = join(__dirname, "../samples/district/files");
const take = (file: string, bytes: () => Promise<Uint8Array>) =>
  takeIn({ file, size: 1, modified: "2025-11-20T00:00:00.000Z", bytes }, readKeptWorkbook);
const takeSample = (file: string) =>
  take(file, async () => new Uint8Array(readFileSync(join(folder, file))));

test("every file of the district is read or refused", async () => {
  const intakes = await Promise.all(readdirSync(folder).map(takeSample));
  const refused = intakes.flatMap(({ file, refusal }) => (refusal ? [[file, refusal.code]] : []));
  expect(refused.sort()).toEqual([
    ["Tu cham diem 63.xlsx", "damagedFile"],
    ["bang cham diem 70.xlsx", "notAWorkbook"],
    ["bang cham diem 84.xlsx", "passwordProtected"],
  ]);
  for (const { sha256 } of intakes) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
});

test("the date inside the file stands before that of the file", async () => {
  const read = await takeSample("KDC TO DAN PHO UC KY XA CHIENG BAN.xlsx");
  expect(read).toMatchObject({
    modifiedFrom: "document",
    modified: expect.stringMatching(/^2025/),
  });
  const refused = await takeSample("bang cham diem 70.xlsx");
  expect(refused).toMatchObject({ modifiedFrom: "file", modified: "2025-11-20T00:00:00.000Z" });
});

test.each<[string, () => Promise<Uint8Array>, object]>([
  [
    "the file is locked or gone",
    () => Promise.reject(new HostError("unreadableFile", { detail: "EACCES" })),
    { refusal: { code: "unreadableFile", facts: { detail: "EACCES" } }, sha256: "" },
  ],
  [
    "a defect of ours",
    () => Promise.reject(new TypeError("x is not a function")),
    { refusal: { code: "unreadableFile", severity: "error" }, sha256: "" },
  ],
  [
    "an empty file",
    async () => new Uint8Array(0),
    { refusal: { code: "emptyFile" }, sha256: expect.stringMatching(/^e3b0c442/) },
  ],
])("refused: %s", async (_what, bytes, expected) => {
  expect(await take("a.xlsx", bytes)).toMatchObject({ reading: null, ...expected });
});

test("a workbook of results is the list that it was made to be", async () => {
  const book = consolidationBook({
    consolidation: aConsolidation([
      { name: "Xã An Bình", type: "commune", standard: [10, 5, 5, 75] },
    ]),
    words: consolidationWords,
    domain,
    options: {
      madeAt: "2025-11-20T02:00:00.000Z",
      paper: emptyPaper,
      followUps: [],
      pathTo: (file) => file,
    },
  });
  expect(await take("Tổng hợp.xlsx", async () => writeBook(book))).toMatchObject({
    reading: null,
    refusal: null,
    list: { origin: "resultWorkbook", rows: [{ name: "Xã An Bình", type: "commune" }] },
  });
});
