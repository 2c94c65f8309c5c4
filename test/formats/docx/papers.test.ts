/** Papers as Word files: valid, in the measures of Nghị định 30/2020/NĐ-CP, and every number of the score read back from the file and from its print. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Paper } from "../../../src/core/documents/papers/paper";
import { boundIn } from "../../../src/formats/docx/paperProperties";
import { writePaper } from "../../../src/formats/docx/written/writePaper";
import { decodeXml } from "../../../src/formats/package/xmlText";
import { openZip } from "../../../src/formats/package/zip";
import { paperWords, samplePapers, unitKinds, wordLines } from "../../support/papers";
import { programPath } from "../../support/programs";

const folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
const written = new Map<string, { readonly paper: Paper; readonly bytes: Uint8Array }>();

beforeAll(async () => {
  for (const paper of await samplePapers("commune")) {
    const bytes = await writePaper(paper, paperWords);
    written.set(paper.kind, { paper, bytes });
    writeFileSync(join(folder, `${paper.kind}.docx`), bytes);
  }
  const files = [...written.keys()].map((kind) => join(folder, `${kind}.docx`));
  execFileSync(
    programPath("soffice"),
    [
      `-env:UserInstallation=file://${join(folder, "profile")}`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      ...files,
    ],
    { stdio: "pipe" },
  );
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const partOf = (kind: string, name: string): string =>
  decodeXml(openZip(written.get(kind)?.bytes ?? new Uint8Array()).read(name));

const printed = (kind: string): string =>
  execFileSync("pdftotext", ["-raw", join(folder, `${kind}.pdf`), "-"], { encoding: "utf8" });

/** How often each number with its words stands in a text: "79,75" is not found in "279,75". */
const countOf = (text: string, number: string): number =>
  [...text.matchAll(/\d+(?:,\d+)?/g)].filter(([found]) => found === number).length;

test.each(unitKinds)(
  "%s: each number that the paper records stands in the file and on paper as often as it should",
  (kind) => {
    const { paper, bytes } = written.get(kind) ?? {};
    const said = (paper?.facts ?? []).flatMap(({ value, text }) => (value === null ? [] : [text]));
    const file = (bytes ? wordLines(bytes) : []).join("\n");
    const page = printed(kind);
    const wanted = new Map(
      [...new Set(said)].map((text) => [text, said.filter((each) => each === text).length]),
    );
    expect(said.length).toBeGreaterThan(kind === "differences" ? 2 : 8);
    for (const [text, count] of wanted) {
      expect([text, countOf(file, text) >= count]).toEqual([text, true]);
      expect([text, countOf(page, text) >= count]).toEqual([text, true]);
    }
  },
);

test.each(unitKinds)(
  "%s: A4 between 20, 20, 30 and 15 mm, in Times New Roman throughout",
  (kind) => {
    const source = partOf(kind, "word/document.xml");
    expect(source).toMatch(/<w:pgSz w:w="1190[67]" w:h="1683[89]" w:orient="portrait"\/>/);
    const margins = /<w:pgMar ([^>]*)\/>/.exec(source)?.[1] ?? "";
    expect(margins).toContain('w:top="1134"');
    expect(margins).toContain('w:bottom="1134"');
    expect(margins).toContain('w:left="1701"');
    expect(margins).toContain('w:right="850"');
    const fonts = [...source.matchAll(/w:ascii="([^"]*)"/g)].map(([, name]) => name);
    expect(new Set(fonts)).toEqual(new Set(["Times New Roman"]));
    const used = execFileSync("pdffonts", [join(folder, `${kind}.pdf`)], { encoding: "utf8" });
    const names = used
      .split("\n")
      .slice(2)
      .filter((line) => line.trim() !== "");
    expect(names.every((line) => /Times|Liberation ?Serif/i.test(line))).toBe(true);
  },
);

test("the head: nation and motto at the right, who issues at the left, lines drawn and not underlined", () => {
  const source = partOf("proposal", "word/document.xml");
  const lines = wordLines(written.get("proposal")?.bytes ?? new Uint8Array());
  expect(lines).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  expect(lines).toContain("Độc lập - Tự do - Hạnh phúc");
  expect(source).not.toContain("<w:u ");
  expect([...source.matchAll(/<w:pBdr><w:top /g)].length).toBe(3);
  const box = execFileSync("pdftotext", ["-bbox", join(folder, "proposal.pdf"), "-"], {
    encoding: "utf8",
  });
  const left = (word: string): number =>
    Number(new RegExp(`xMin="([\\d.]+)"[^>]*>${word}<`).exec(box)?.[1] ?? 0);
  expect(left("CỘNG")).toBeGreaterThan(left("Số:"));
});

test("the minutes have no place and day at the head, the secretary left of the chair", () => {
  const lines = wordLines(written.get("minutes")?.bytes ?? new Uint8Array());
  const head = lines.slice(0, lines.indexOf("BIÊN BẢN"));
  expect(head.some((line) => line.includes("tháng"))).toBe(false);
  expect(lines.indexOf("THƯ KÝ")).toBeLessThan(lines.indexOf("CHỦ TỌA"));
  expect(lines.indexOf("Nơi nhận:")).toBeGreaterThan(lines.indexOf("CHỦ TỌA"));
});

test("no page holds only signatures: the last words before them come with them", () => {
  for (const kind of ["minutes", "proposal", "report", "registration", "scoreTable"]) {
    const pages = printed(kind)
      .split("\f")
      .filter((page) => page.trim() !== "");
    const last = pages[pages.length - 1] ?? "";
    const words = last.replace(/Mã đối chiếu.*|^\d+$|Nơi nhận:|^- .*|[….]/gm, "").trim();
    expect([
      kind,
      /\.\/|đạt|điểm|đăng ký|người|kết thúc|Kết quả|quyết định/.test(last),
      words === "",
    ]).toEqual([kind, true, false]);
  }
});

test("the slip that explains is one page, and page 1 has no number while page 2 has", () => {
  const pages = printed("explanation")
    .split("\f")
    .filter((page) => page.trim() !== "");
  expect(pages.length).toBe(1);
  const minutes = printed("minutes").split("\f");
  expect(minutes[0]?.trim().startsWith("1\n")).toBe(false);
  expect(/^2\s/.test((minutes[1] ?? "").trim())).toBe(true);
});

test("a paper tells from which scores it was made; a document of others tells nothing", () => {
  const { paper, bytes } = written.get("minutes") ?? {};
  const receipts = paper?.bound.map(({ receipt }) => ({ receipt }));
  expect(receipts?.length).toBe(2);
  expect(bytes && boundIn(bytes)).toEqual(receipts);
  const other = readFileSync("test/samples/sheets/commune.xlsx");
  expect(boundIn(new Uint8Array(other))).toBeNull();
});
