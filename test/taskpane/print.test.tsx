/** The view that lays a sheet out on paper, over a workbook in memory: shown before it is done, told when not taken, taken back. */
import "@testing-library/jest-dom";
import { TextDecoder, TextEncoder } from "node:util";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { Cell } from "../../src/core/model/workbook/grid";
import type { PageSetup } from "../../src/core/model/workbook/pageSetup";
import type { WorkbookHost } from "../../src/hosts/host";
import { App } from "../../src/taskpane/shell/App";
import { openExcelHost } from "../../src/hosts/excel/excelHost";
import { openXlsx } from "../../src/hosts/xlsxHost";
import { FakeExcel, fakeBookOf } from "../support/fakeExcel";
import { memoryHost } from "../support/memoryHost";
import { paperBook } from "../support/paperBook";
import { bookOf } from "../support/sheetOf";

Object.assign(globalThis, { TextDecoder, TextEncoder });

const book = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 60  | 60 |
  2   | Có kế hoạch thực hiện   | 40  | 40 |
      | Tổng cộng               | 100 | 100 |
`;
const sheet = book.grids[0]?.sheet ?? "";

test("what is and what will be stand side by side; the sheet is laid out, and put back by the keys", async () => {
  const host = memoryHost(book);
  const user = await open(host);
  expect((await rows()).slice(0, 8)).toEqual([
    ["Khổ giấy", "Theo máy in", "A4"],
    ["Hướng giấy", "Dọc", "giữ nguyên"],
    [
      "Lề",
      "Trên 19,1, dưới 19,1, trái 17,8, phải 17,8 mm",
      "Trên 20, dưới 20, trái 30, phải 17,8 mm",
    ],
    ["Co vừa trang", "Tỷ lệ 100%", "Rộng 1 trang"],
    ["Hàng lặp lại ở đầu trang", "Không lặp", "Dòng 2"],
    // The title runs on one line over three columns more.
    ["Vùng in", "Cả trang tính", "A1:H5"],
    [
      "Số trang, chân trang",
      "Không đánh số",
      expect.stringMatching(/^Giữa lề trên, từ trang 2; chân trang: mã \S{11}$/),
    ],
    ["Ngắt trang", "Tự động", "giữ nguyên"],
  ]);
  const before = await host.readPage?.(sheet);
  await user.click(screen.getByRole("radio", { name: "Ngang" }));
  await waitFor(async () => expect((await rows())[1]).toEqual(["Hướng giấy", "Dọc", "Ngang"]));
  await user.click(screen.getByRole("button", { name: "Thiết lập trang in" }));
  expect(await screen.findByText("Trang in đã đúng như trên.")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Thiết lập trang in" })).toBeDisabled();
  expect(await host.readPage?.(sheet)).toMatchObject({
    paper: "A4",
    orientation: "landscape",
    margins: { left: 30, right: 17.78, top: 20, bottom: 20 },
    scaling: { kind: "fit", wide: 1, tall: null },
    titleRows: [2, 2],
    printArea: [{ top: 1, left: 1, bottom: 5, right: 8 }],
  });
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(async () => expect(await host.readPage?.(sheet)).toEqual(before));
  await user.keyboard("{Control>}y{/Control}");
  await waitFor(async () =>
    expect(await host.readPage?.(sheet)).toMatchObject({ orientation: "landscape" }),
  );
});

test("what is wrong is told before printing, and each cell is a way to its place", async () => {
  const host = memoryHost(book);
  const user = await open(host);
  const left = await screen.findByRole("list", { name: /^Cần xem trước khi in/ });
  expect(left).toHaveTextContent("Dưới bảng chưa có chỗ ký");
  await user.click(within(left).getByRole("button", { name: /^Đến ô A5, trang/ }));
  await waitFor(() => expect(host.shown).toContain(`${sheet}!A5`));
});

test("all score sheets are laid out at once, by one step", async () => {
  const [first] = book.grids;
  const host = memoryHost({
    ...book,
    grids: first
      ? [first, { ...first, sheet: "Bảng hai", cells: first.cells.map(ofMovement) }]
      : [],
  });
  const user = await open(host);
  await user.click(
    await screen.findByRole("button", { name: "Thiết lập trang in cho 2 trang tính" }),
  );
  await waitFor(async () => expect((await host.readPage?.("Bảng hai"))?.paper).toBe("A4"));
  expect((await host.readPage?.(sheet))?.paper).toBe("A4");
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(async () => expect((await host.readPage?.("Bảng hai"))?.paper).toBeNull());
  expect((await host.readPage?.(sheet))?.paper).toBeNull();
});

test("on the page the tables are printed, not the form; in Excel, Excel prints", async () => {
  const printed: (string | null)[] = [];
  window.print = () =>
    void printed.push(document.querySelector("body > .paper")?.textContent ?? null);
  const user = await open(memoryHost(book));
  await user.click(screen.getByRole("button", { name: "In ngay" }));
  expect(printed).toEqual([expect.stringContaining("Có nghị quyết chuyên đề")]);
  expect(printed[0]).not.toContain("Thiết lập trang in");
  fireEvent(window, new Event("afterprint"));
  expect(document.querySelector("body > .paper")).toBeNull();
  await open({ ...memoryHost(book), watch: () => () => undefined });
  expect(screen.queryByRole("button", { name: "In ngay" })).toBeNull();
});

test("the code of the paper is typed: agreed, then a score is changed and its place is shown", async () => {
  const host = memoryHost(book);
  const user = await open(host);
  await user.click(screen.getByRole("button", { name: "Thiết lập trang in" }));
  await screen.findByText("Trang in đã đúng như trên.");
  const foot = (await host.readPage?.(sheet))?.numbering.pages.footer.left ?? "";
  const typeCode = async (): Promise<void> => {
    const field = screen.getByRole("textbox", { name: "Mã đối chiếu trên bản giấy" });
    await user.type(field, `${foot.slice(-11).toLowerCase()}{Enter}`);
  };
  await typeCode();
  expect(await screen.findByText(/bản giấy và tệp KHỚP nhau/)).toBeInTheDocument();
  await user.click(screen.getByRole("tab", { name: "Chấm điểm" }));
  const points = await screen.findByRole("textbox", { name: /^Điểm/ });
  await user.clear(points);
  await user.type(points, "50{Enter}");
  await user.click(screen.getByRole("tab", { name: "In" }));
  expect(await screen.findByText(/Chân trang còn ghi mã đối chiếu/)).toBeInTheDocument();
  await typeCode();
  expect(await screen.findByText(/KHÔNG khớp\. Điểm đã đổi từ khi in/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Đến đoạn có điểm đã đổi, ô D3" }));
  await waitFor(() => expect(host.shown).toContain(`${sheet}!D3`));
});

test("the foot stays without a code where none is wished", async () => {
  const host = memoryHost(book);
  const user = await open(host);
  await user.click(screen.getByRole("checkbox", { name: "In mã đối chiếu ở chân trang" }));
  await waitFor(async () => expect((await rows())[6]?.[2]).toBe("Giữa lề trên, từ trang 2"));
  await user.click(screen.getByRole("button", { name: "Thiết lập trang in" }));
  await waitFor(async () =>
    expect((await host.readPage?.(sheet))?.numbering.pages.footer.left).toBe(""),
  );
});

test("columns are widened on wish, by one step, and put back by the keys", async () => {
  const bytes = paperBook({
    tables: [{ contents: 2, reason: () => "ngày 14/11/2023-chậm" }],
    widths: [6, 48, 9, 9, 6],
  });
  const host = openXlsx(bytes, "a.xlsx");
  const widthOfE = async (): Promise<number | undefined> => {
    const [grid] = (await host.readWorkbook()).grids;
    return grid?.columnWidths.find(({ first }) => first === 5)?.width;
  };
  const user = await open(host);
  await user.click(await screen.findByRole("checkbox", { name: /^Mở rộng cột E của trang/ }));
  await waitFor(() => expect(screen.getByRole("checkbox", { name: /^Mở rộng/ })).toBeChecked());
  await user.click(screen.getByRole("button", { name: "Thiết lập trang in" }));
  await waitFor(async () => expect(await widthOfE()).toBeGreaterThan(6));
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(async () => expect(await widthOfE()).toBe(6));
  await waitFor(() => expect(host.save()).toBe(bytes));
});

describe("two tables on a sheet", () => {
  const bytes = paperBook({ tables: [{ contents: 60 }, { contents: 8, isMovement: true }] });

  test("on the page the copy is downloaded, and the file stays as it is", async () => {
    const given: string[] = [];
    URL.createObjectURL = () => "blob:copy";
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      given.push(this.download);
    };
    const host = openXlsx(bytes, "xa-an-binh.xlsx");
    const user = await open(host);
    await user.click(
      await screen.findByRole("button", { name: "Tải bản sao, mỗi bảng một trang tính" }),
    );
    expect(await screen.findByText(/^Đã tải/)).toHaveTextContent(
      "“xa-an-binh (mỗi bảng một trang).xlsx”",
    );
    expect(given).toEqual(["xa-an-binh (mỗi bảng một trang).xlsx"]);
    expect(host.save()).toBe(bytes);
  });

  test("in Excel the copy is opened beside the workbook", async () => {
    const workbook = await openXlsx(bytes, "xa-an-binh.xlsx").readWorkbook();
    const fake = new FakeExcel(fakeBookOf(workbook));
    const user = await open(openExcelHost(fake.program));
    await user.click(
      await screen.findByRole("button", { name: "Mở bản sao, mỗi bảng một trang tính" }),
    );
    expect(await screen.findByText(/^Đã mở bản sao/)).toBeInTheDocument();
    const [copy] = fake.opened;
    const opened = openXlsx(copy ?? new Uint8Array(), "a.xlsx");
    expect((await opened.readWorkbook()).grids.map((grid) => grid.sheet)).toEqual([
      "Bảng 1",
      "Bảng 1 (2)",
    ]);
    expect((await opened.readPage("Bảng 1 (2)")).titleRows).toEqual([86, 86]);
  });

  test("of one table no copy is offered", async () => {
    await open(openXlsx(paperBook({ tables: [{ contents: 4 }] }), "a.xlsx"));
    await screen.findByRole("button", { name: "Thiết lập trang in" });
    expect(screen.queryByText("Hai bảng trên một trang tính")).toBeNull();
  });
});

test("what the program does not take is named, and can be tried again", async () => {
  const host = memoryHost(book);
  const write = async (name: string, page: PageSetup): Promise<PageSetup> =>
    (await host.writePage?.(name, {
      ...page,
      scaling: { kind: "scale", percent: 100 },
      titleRows: null,
    })) ?? page;
  const user = await open({ ...host, writePage: write });
  await user.click(await screen.findByRole("button", { name: "Thiết lập trang in" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(
    "Excel chưa nhận hết trang in: co vừa trang, hàng lặp lại ở đầu trang.",
  );
  await waitFor(async () => expect((await rows())[0]).toEqual(["Khổ giấy", "A4", "giữ nguyên"]));
  expect(screen.getByRole("button", { name: "Thiết lập trang in" })).toBeEnabled();
});

test("a workbook that lays out no page is told of", async () => {
  const { readWorkbook, writeCells, showCell, readState, writeState } = memoryHost(book);
  await open({ readWorkbook, writeCells, showCell, readState, writeState });
  expect(await screen.findByText(/nên không thiết lập được trang in/)).toBeInTheDocument();
});

// helpers

const ofMovement = (cell: Cell): Cell =>
  cell.row === 1
    ? {
        ...cell,
        value: "BẢNG CHẤM ĐIỂM phân loại phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2025",
        text: "BẢNG CHẤM ĐIỂM phân loại phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2025",
      }
    : cell;

async function open(host: WorkbookHost): Promise<UserEvent> {
  cleanup();
  const user = userEvent.setup();
  render(<App host={host} />);
  await user.click(await screen.findByRole("tab", { name: "In" }));
  await screen.findByText(
    /^Chương trình không in thay Excel|^“In ngay”|nên không thiết lập được trang in/,
  );
  return user;
}

async function rows(): Promise<readonly (readonly string[])[]> {
  const table = await screen.findByRole("table", { name: /^Trang in của “Bảng”/ });
  return within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent ?? ""));
}
