/** Certificates on printed blanks: each text to the millimetre, as a sheet on the page of LibreOffice and as frames of a Word file. */
import { papersOfUnit } from "../../src/actions/papers/makePapers";
import { noParticulars, placesOf } from "../../src/core/documents/papers/facts/context";
import type { Paper } from "../../src/core/documents/papers/paper";
import { papersBook } from "../../src/core/documents/papers/sheets/papersBook";
import { writePaper } from "../../src/formats/docx/written/writePaper";
import { writeBook } from "../../src/formats/newWorkbook/writeBook";
import { decodeXml } from "../../src/formats/package/xmlText";
import { openZip } from "../../src/formats/package/zip";
import { printedByLibreOffice } from "../support/outsideTools";
import { meansWith, paperWords, unitOfFile } from "../support/papers";

const POINTS_PER_MM = 72 / 25.4;
const met =
  "test/samples/district/files/PGDDT thi xa Nghia Lo - Bang cham diem ANTT 2025 gửi huyện - bổ sung.xlsx";
const places = {
  certificate: { unitName: { left: 62, top: 97.5 }, reason: { left: 40, top: 120 } },
};

async function certificate(moved = places): Promise<Paper> {
  const unit = await unitOfFile(met);
  const typed = { ...noParticulars, places: moved };
  const [paper] = papersOfUnit(unit, ["certificate"], meansWith(null, typed)).papers;
  if (!paper) throw new Error("no certificate");
  return paper;
}

test("as a sheet: the calibration page frames each text, the other lays it over the blank, both on one page", async () => {
  const pages = await printedByLibreOffice(
    writeBook(papersBook([await certificate()], paperWords, "2026-01-05T00:00:00Z")),
  );
  expect(pages.map(({ width, height }) => [width, height])).toEqual([
    [842, 595],
    [842, 595],
  ]);
  const [calibration, blank] = pages;
  const mark = calibration?.words.find(({ text }) => text === "Tên");
  expect((mark?.left ?? 0) / POINTS_PER_MM).toBeCloseTo(62, 0);
  expect((mark?.top ?? 0) / POINTS_PER_MM).toBeCloseTo(97.5, 0);
  expect(calibration?.text).toContain("Nội dung công nhận: cách mép trái 40 mm, mép trên 120 mm");
  const reason = blank?.words.filter(({ top }) => Math.abs(top / POINTS_PER_MM - 120) < 2) ?? [];
  expect(reason.map(({ text }) => text).join(" ")).toMatch(/^Đạt tiêu chuẩn .* năm 2025$/);
  const [from, to] = [reason[0]?.left ?? 0, reason[reason.length - 1]?.right ?? 0];
  expect((from + to) / 2 / POINTS_PER_MM).toBeCloseTo(40 + 180 / 2, 0);
  // What is not known is left to be written by hand.
  expect(blank?.text).not.toContain("…");
});

test("texts that were placed over each other are both there", async () => {
  const over = {
    certificate: { unitName: { left: 60, top: 100 }, reason: { left: 60, top: 101 } },
  };
  const pages = await printedByLibreOffice(
    writeBook(papersBook([await certificate(over)], paperWords, "2026-01-05T00:00:00Z")),
  );
  expect(pages[1]?.text).toMatch(/NGHIA LO.*Đạt tiêu chuẩn/);
});

test("as a Word file: frames at the same places, from the corner of the page", async () => {
  const source = decodeXml(
    openZip(await writePaper(await certificate(), paperWords)).read("word/document.xml"),
  );
  const frames = [...source.matchAll(/<w:framePr ([^>]*)\/>/g)].map(([, inside = ""]) => inside);
  const twips = (mm: number): string => String(Math.round((mm * 1440) / 25.4));
  expect(frames).toContainEqual(
    expect.stringMatching(new RegExp(`w:x="${twips(62)}"[^>]*w:y="${twips(97.5)}"`)),
  );
  for (const frame of frames) expect(frame).toMatch(/w:hAnchor="page"/);
});

test.each<[string, unknown, boolean]>([
  ["places of two texts", places, true],
  ["none", {}, true],
  ["a place without a top", { certificate: { unitName: { left: 1 } } }, false],
  ["a word for a number", { certificate: { unitName: { left: "1", top: 2 } } }, false],
  ["a list", [], false],
])("typed places: %s", (_what, typed, isRead) => {
  expect(placesOf(typed) !== null).toBe(isRead);
});

test("a place off the blank is none: the text stays where the template has it", async () => {
  const off = { certificate: { unitName: { left: 500, top: 10 }, reason: { left: 40, top: 120 } } };
  const [page] = (await certificate(off)).placed;
  expect(page?.texts.find(({ id }) => id === "unitName")).toMatchObject({ left: 60, top: 95 });
});
