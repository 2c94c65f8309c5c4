/** The workbook that is open in Excel, tried on a fake Excel: the contract of every host, and what only Excel does. */
import { openExcelHost } from "../../src/hosts/excel/excelHost";
import type { WorkbookHost } from "../../src/hosts/host";
import { sketchedWorkbook } from "../support/bookSketch";
import { FakeExcel, fakeBookOf } from "../support/fakeExcel";
import { hostContract } from "./hostContract";

const books = new WeakMap<WorkbookHost, FakeExcel>();

const open = (fake: FakeExcel): WorkbookHost => {
  const host = openExcelHost(fake.program);
  books.set(host, fake);
  return host;
};

const reopen = (host: WorkbookHost): WorkbookHost => {
  const fake = books.get(host);
  if (!fake) throw new Error("not opened here");
  return open(new FakeExcel(fake.book.reopened(), fake.options));
};

describe.each(["1.14", "1.9"])("with ExcelApi %s", (apiLevel) => {
  hostContract(
    "Excel host",
    (book) => open(new FakeExcel(fakeBookOf(sketchedWorkbook(book)), { apiLevel })),
    reopen,
    "program",
  );
});
