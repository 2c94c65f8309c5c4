/** The view of what was recognised, over a workbook in memory: every mend is read anew, kept, and can be taken back. */
import "@testing-library/jest-dom";
import { TextDecoder, TextEncoder } from "node:util";
import { render, screen, waitFor, within } from "@testing-library/react";
import type { ReactElement } from "react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { WorkbookData } from "../../src/core/model/workbook/grid";
import { openExcelHost } from "../../src/hosts/excel/excelHost";
import { HostError } from "../../src/hosts/host";
import { App } from "../../src/taskpane/shell/App";
import { SheetView } from "../../src/taskpane/sheet/SheetView";
import { type FarBlock, withFarCells } from "../support/farCells";
import { FakeExcel, fakeBookOf } from "../support/fakeExcel";
import { memoryHost, type MemoryHost } from "../support/memoryHost";
import { bookOf } from "../support/sheetOf";

// What every browser has and the test's page has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** A title that names nothing, and a score column under a name that nobody knows. */
const odd = bookOf`
  TT | Nội dung | Điểm tối đa | Lần một | Đơn vị ghi | Lý do
  1 | Có nghị quyết chuyên đề | 6 | 3 | 5 | Chậm
  2 | Không để xảy ra cháy, nổ; mỗi vụ trừ 1 điểm | 4 | 2 | 4
  3 | Phần này do cấp trên ghi | 5
    | Tổng cộng | 10 | 5 | 9
`;

describe("doubts", () => {
  test("come first with the focus on the first, and are answered one by one", async () => {
    const { user } = await open(odd);
    expect(screen.getByText("Còn 05 chỗ chưa chắc, xin chọn")).toBeInTheDocument();
    await waitFor(() => expect(radio("D · Lần một")).toHaveFocus());
    await user.click(radio("E · Đơn vị ghi"));
    await waitFor(() => expect(radio("E · Đơn vị ghi")).toBeChecked());
    expect(columnOf("Điểm tự chấm")).toBe("E · Đơn vị ghi");
    await user.click(radio("Tiêu chuẩn “An toàn về an ninh, trật tự”"));
    await user.click(radio("Xã, phường, thị trấn, đặc khu"));
    await user.type(screen.getByRole("textbox", { name: "Chấm cho năm nào?" }), "2025{Enter}");
    await user.type(
      screen.getByRole("textbox", { name: "Bảng chấm điểm của đơn vị nào?" }),
      "xã An Bình{Enter}",
    );
    await user.type(screen.getByRole("textbox", { name: /Mức điểm đạt/ }), "8{Enter}");
    await screen.findByText("Các chỗ chưa chắc đã được trả lời");
    const facts = screen.getByText("Số nội dung chấm").closest("dl") ?? document.body;
    expect(facts).toHaveTextContent("Đơn vịxã An Bình");
    expect(facts).toHaveTextContent("Năm2025");
    expect(facts).toHaveTextContent("Mức đạttừ 8 điểm");
    expect(screen.getByText(/Đã sửa 06 chỗ, được giữ cùng tệp/)).toBeInTheDocument();
    await begin(user);
    expect(screen.getByRole("region", { name: "Kết quả hiện tại" })).toHaveTextContent("9/15");
  });

  test("a year that is none is told and changes nothing", async () => {
    const { user, host } = await open(odd);
    const year = screen.getByRole("textbox", { name: "Chấm cho năm nào?" });
    await user.type(year, "25{Enter}");
    expect(year).toHaveAccessibleDescription("Hãy nhập năm gồm bốn chữ số, ví dụ 2025.");
    expect(await host.readState()).toBeNull();
  });
});

test("a table in doubt says why there is no result, and a person can confirm it", async () => {
  const { user, host } = await open(bookOf`
    BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
    TT | Nội dung | Điểm tối đa | Điểm tự chấm
    1 | Có nghị quyết chuyên đề | 25 | 40
    2 | Có kế hoạch thực hiện | 15 | 30
    3 | Không để xảy ra cháy, nổ | 60 | 25
      | Tổng cộng | 100 | 95
  `);
  expect(screen.getByText("2/3 điểm chấm cao hơn điểm tối đa.")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Đúng như vậy" }));
  expect(await screen.findByText(/Đã xác nhận cách đọc bảng này/)).toBeInTheDocument();
  expect(await host.readState()).toContain('"confirmed"');
  await user.click(screen.getByRole("button", { name: "Bỏ xác nhận" }));
  expect(await screen.findByRole("button", { name: "Đúng như vậy" })).toBeInTheDocument();
  await begin(user);
  expect(screen.getByRole("region", { name: "Kết quả hiện tại" })).toHaveTextContent(
    "Chờ xác nhận",
  );
});

/** Two columns of scores: which of them counts decides the verdict. */
const twice = (last: string): WorkbookData => bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  TT | Nội dung | Điểm tối đa | Điểm tự chấm | ${last}
  1 | Có nghị quyết chuyên đề | 25 | 25 | 10
  2 | Có kế hoạch thực hiện | 15 | 15 | 5
  3 | Không để xảy ra cháy, nổ | 60 | 52 | 20
    | Tổng cộng | 100 | 92 | 35
  * Xã được công nhận đạt tiêu chuẩn khi đạt từ 90 điểm trở lên.
`;

test.each([
  [
    "Điểm tự chấm",
    [
      "Nếu cột D “Điểm tự chấm” là điểm tự chấm: tổng 92/100 điểm, đạt tiêu chuẩn.",
      "Nếu cột E “Điểm tự chấm” là điểm tự chấm: tổng 35/100 điểm, chưa đạt tiêu chuẩn.",
      "Nếu cột D “Điểm tự chấm” là điểm tự chấm, cột E “Điểm tự chấm” là điểm thẩm định: tổng 35/100 điểm, chưa đạt tiêu chuẩn.",
    ],
  ],
  [
    "Lần hai",
    [
      "Nếu cột E “Lần hai” là điểm thẩm định: tổng 35/100 điểm, chưa đạt tiêu chuẩn.",
      "Nếu không cột nào là điểm thẩm định: tổng 92/100 điểm, đạt tiêu chuẩn.",
    ],
  ],
])("what comes out is shown under each reading of “%s”, and one is chosen", async (last, told) => {
  const { user, host } = await open(twice(last));
  const list = await screen.findByRole("list", { name: "Kết quả theo từng cách đọc" });
  const shown = within(list).getAllByRole("listitem");
  expect(shown.map(({ textContent }) => textContent)).toEqual(
    told.map((text) => `${text} Đọc như vậy`),
  );
  const [lastTold = ""] = told.slice(-1);
  await user.click(screen.getByRole("button", { name: `Đọc như vậy: ${lastTold}` }));
  await waitFor(() => expect(list).not.toBeInTheDocument());
  expect(screen.queryByText("Chưa chắc đã đọc đúng bảng này")).not.toBeInTheDocument();
  expect(await host.readState()).toContain('"columns"');
});

test("over Excel too an answer is chosen by what comes out, and is kept in the workbook", async () => {
  const excel = new FakeExcel(fakeBookOf(twice("Điểm tự chấm")));
  const host = openExcelHost(excel.program);
  const user = userEvent.setup();
  render(<App host={host} />);
  await user.click(
    await screen.findByRole("button", {
      name: /^Đọc như vậy: Nếu cột E “Điểm tự chấm” là.*: tổng 35/,
    }),
  );
  await waitFor(() => expect(columnOf("Điểm tự chấm")).toBe("E · Điểm tự chấm"));
  await waitFor(async () => expect(await host.readState()).toContain('"self":5'));
});

describe("a mended row", () => {
  test("leaves the table or is mandatory, is marked, and comes back", async () => {
    const { user, host } = await open(odd);
    await user.click(radio("E · Đơn vị ghi"));
    await user.click(rowLine(4));
    await user.click(radio("Không phải nội dung chấm"));
    await waitFor(() => expect(rowLine(4)).toHaveAccessibleName(/không chấm.*đã sửa/));
    expect(screen.getByText(/02 nội dung chấm trong 04 dòng/)).toBeInTheDocument();
    await user.click(rowLine(2));
    await user.click(screen.getByRole("checkbox", { name: "Bắt buộc đạt điểm tối đa" }));
    await waitFor(() => expect(rowLine(2)).toHaveAccessibleName(/bắt buộc.*đã sửa/));
    await user.click(screen.getByRole("button", { name: "Bỏ sửa: Dòng 2 là" }));
    await waitFor(() => expect(rowLine(2)).not.toHaveAccessibleName(/bắt buộc/));
    expect(JSON.parse((await host.readState()) ?? "{}")).toMatchObject({
      version: 1,
      correction: { tables: [{ columns: { self: 5 }, rows: [{ row: 4, as: "text" }] }] },
    });
  });

  test("is found by the arrow keys alone", async () => {
    const { user } = await open(odd);
    await user.click(radio("E · Đơn vị ghi"));
    rowLine(2).focus();
    await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(rowLine(4)).toHaveAttribute("aria-expanded", "true");
  });
});

describe("undo", () => {
  test("takes corrections and points back in the order they were made", async () => {
    const { user, host } = await open(odd);
    await user.click(radio("E · Đơn vị ghi"));
    await waitFor(() => expect(radio("E · Đơn vị ghi")).toBeChecked());
    await begin(user);
    // It begins with the first blank content, the last of three.
    await user.keyboard("{Alt>}{ArrowUp}{ArrowUp}{/Alt}");
    await user.click(screen.getByRole("button", { name: "Đủ điểm" }));
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await waitFor(async () => expect(await cell(host, 2, 5)).toBe(6));
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(async () => expect(await cell(host, 2, 5)).toBe(5));
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(async () => expect(await host.readState()).toBeNull());
    await user.keyboard("{Control>}y{/Control}");
    await waitFor(async () => expect(await host.readState()).toContain('"self":5'));
  });

  test("all corrections at once leave nothing in the file", async () => {
    const { user, host } = await open(odd);
    await user.click(radio("E · Đơn vị ghi"));
    await user.click(radio("Cơ quan"));
    await user.click(await screen.findByRole("button", { name: "Bỏ mọi chỗ sửa" }));
    await waitFor(async () => expect(await host.readState()).toBeNull());
    expect(radio("E · Đơn vị ghi")).not.toBeChecked();
  });
});

test("a table that was set aside counts where the officer says so, and gives way again", async () => {
  const filled = bookOf`
    TRƯỜNG THCS HÒA LẠC
    BẢNG CHẤM ĐIỂM CƠ SỞ GIÁO DỤC AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2025
    TT | Nội dung | Điểm tối đa | Điểm tự chấm
    1 | Có nghị quyết | 60 | 58
    2 | Có kế hoạch | 40 | 40
  `;
  const empty = bookOf`
    TRƯỜNG THCS HÒA LẠC
    BẢNG CHẤM ĐIỂM CƠ SỞ GIÁO DỤC AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2025
    TT | Nội dung | Điểm tối đa | Điểm tự chấm
    1 | Có nghị quyết | 60
    2 | Có kế hoạch | 40
  `;
  const named = (book: WorkbookData, sheet: string) =>
    book.grids.map((grid) => ({ ...grid, sheet }));
  const { user } = await open({
    ...filled,
    grids: [...named(empty, "Mẫu"), ...named(filled, "Chấm")],
  });
  const place = () => screen.getByText("Bảng", { selector: "dt" }).nextElementSibling;
  expect(place()).toHaveTextContent("trang tính “Chấm”");
  await user.click(
    screen.getByRole("button", { name: "Tính bảng ở trang Mẫu thay cho bảng đang tính" }),
  );
  expect(place()).toHaveTextContent("trang tính “Mẫu”");
  await user.click(
    screen.getByRole("button", { name: "Tính bảng ở trang Chấm thay cho bảng đang tính" }),
  );
  expect(place()).toHaveTextContent("trang tính “Chấm”");
});

test.each<[string, FarBlock]>([
  ["far to the right", { top: 1, left: 30, rows: 10, columns: 13_000, value: 7 }],
  ["below", { top: 60, left: 1, rows: 13_000, columns: 10, value: 7 }],
])("130,000 cells %s change nothing, and what is drawn of them is bounded", async (_, block) => {
  const { user, unmount } = await open(odd);
  const facts = () => screen.getByText("Số nội dung chấm").closest("dl")?.textContent;
  const alone = facts();
  unmount();
  const book = withFarCells(odd, block);
  const beside = await open(book);
  expect(facts()).toBe(alone);
  await user.click(radio("E · Đơn vị ghi"));
  await waitFor(() => expect(radio("E · Đơn vị ghi")).toBeChecked());
  beside.unmount();
  const { container } = render(sheetViewOf(book));
  expect(container.querySelectorAll("td").length).toBeLessThan(21_000);
  expect(container).toHaveTextContent("Có nghị quyết chuyên đề");
});

test("a rubric that the table is like is named by its title", async () => {
  await open(bookOf`
    BẢNG CHẤM ĐIỂM XÃ ĐẠT TIÊU CHUẨN “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2025
    TT | Nội dung | Điểm tối đa | Điểm tự chấm
    1 | Công tác lãnh đạo, chỉ đạo | 60 | 58
    2 | Không để xảy ra hoạt động chống Đảng | 40 | 40
      | Tổng cộng | 100 | 98
  `);
  const facts = screen.getByText("Bộ tiêu chí", { selector: "dt" }).nextElementSibling;
  expect(facts).toHaveTextContent("thang 100 điểm (tỉnh Lạng Sơn)");
});

test("a column that would leave nothing to score is refused in words", async () => {
  const { user, host } = await open(odd);
  await user.selectOptions(screen.getByRole("combobox", { name: "Cột Nội dung" }), "none");
  await user.selectOptions(screen.getByRole("combobox", { name: "Cột Điểm tự chấm" }), "none");
  await user.selectOptions(
    screen.getByRole("combobox", { name: "Cột Điểm tối đa" }),
    "B · Nội dung",
  );
  expect(await screen.findByRole("alert")).toHaveTextContent("không còn đọc được bảng chấm điểm");
  expect(columnOf("Điểm tối đa")).toBe("C · Điểm tối đa");
  expect(await host.readState()).not.toContain('"maximum":2');
});

describe("what is kept with the file", () => {
  test("is read when it is opened again: no doubt is left, facts are shown", async () => {
    const first = await open(odd);
    await mendAll(first.user);
    await begin(first.user);
    await first.user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await first.user.type(screen.getByRole("textbox", { name: /Số vụ/ }), "2");
    await first.user.keyboard("{Enter}Có 02 vụ{Enter}");
    await waitFor(async () => expect(await first.host.readState()).toContain('"count":2'));
    first.unmount();

    // As if scoring had not been begun yet: else the reading is not shown first.
    const { begun, ...kept } = JSON.parse((await first.host.readState()) ?? "{}") as KeptTexts;
    expect(begun).toHaveLength(1);
    const { user } = await open(await first.host.readWorkbook(), JSON.stringify(kept));
    expect(screen.queryByText(/chỗ chưa chắc, xin chọn/)).not.toBeInTheDocument();
    expect(columnOf("Điểm tự chấm")).toBe("E · Đơn vị ghi");
    await begin(user);
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(screen.getByRole("textbox", { name: /Số vụ/ })).toHaveValue("2");
  });

  test("follows its rows when one was inserted above, and drops what no longer fits", async () => {
    const first = await open(odd);
    await mendAll(first.user);
    await first.user.click(rowLine(4));
    await first.user.click(radio("Không phải nội dung chấm"));
    await waitFor(async () => expect(await first.host.readState()).toContain('"as":"text"'));
    const state = await first.host.readState();
    first.unmount();
    const longer = bookOf`
      Một dòng mới ở trên
      TT | Nội dung | Điểm tối đa | Lần một | Đơn vị ghi | Lý do
      1 | Có nghị quyết chuyên đề | 6 | 3 | 5 | Chậm
      2 | Không để xảy ra cháy, nổ; mỗi vụ trừ 1 điểm | 4 | 2 | 4
      3 | Phần này do cấp trên ghi | 5
        | Tổng cộng | 10 | 5 | 9
    `;
    const second = await open(longer, state);
    expect(columnOf("Điểm tự chấm")).toBe("E · Đơn vị ghi");
    expect(rowLine(5)).toHaveAccessibleName(/không chấm.*đã sửa/);
    second.unmount();
    const other = bookOf`
      TT | Nội dung | Điểm tối đa | Đơn vị ghi | Lần một | Lý do
      1 | Có nghị quyết chuyên đề | 6 | 3 | 5 | Chậm
      2 | Không để xảy ra cháy | 4 | 2 | 4
        | Tổng cộng | 10 | 5 | 9
    `;
    await open(other, state);
    expect(radio("D · Đơn vị ghi")).not.toBeChecked();
  });

  test("keeps what others put there", async () => {
    const { user, host } = await open(odd, '{"version":1,"rubric":{"id":"x"}}');
    await user.click(radio("Cơ quan"));
    await waitFor(async () =>
      expect(JSON.parse((await host.readState()) ?? "{}")).toMatchObject({
        rubric: { id: "x" },
        correction: { unitType: "agency" },
      }),
    );
    await user.click(screen.getByRole("button", { name: "Bỏ sửa: Loại đơn vị" }));
    await waitFor(async () =>
      expect(JSON.parse((await host.readState()) ?? "{}")).toEqual({
        version: 1,
        rubric: { id: "x" },
      }),
    );
  });

  test.each(["no JSON", '{"version":1,"correction":{"tables":7}}', '{"version":99}', "[]"])(
    "%s is passed over",
    async (state) => {
      await open(odd, state);
      expect(screen.getByText("Còn 05 chỗ chưa chắc, xin chọn")).toBeInTheDocument();
    },
  );
});

describe("a workbook in which no table is found", () => {
  const strange = bookOf`
    Phiếu rà soát xã An Bình
    A1 | Việc | Hệ | Kê
    1 | Có nghị quyết | 6 | 5
    2 | Có kế hoạch | 4 | 4
    | Cả phiếu | 12 | 8
  `;

  test("is read where the officer points, row by row, and so again when it is opened", async () => {
    const { user, host, unmount } = await open(strange);
    await screen.findByRole("heading", { name: "Chỉ bảng chấm điểm" });
    const choose = (name: string, option: RegExp) =>
      user.selectOptions(
        screen.getByRole("combobox", { name }),
        screen.getByRole("option", { name: option }),
      );
    expect(screen.getByRole("button", { name: "Đọc bảng ở đây" })).toBeDisabled();
    await choose("Dòng tiêu đề của các cột", /^Dòng 2: A1 · Việc/);
    const pick = async (name: string, value: string) =>
      user.selectOptions(await screen.findByRole("combobox", { name }), value);
    await pick("Cột nội dung", "2");
    await pick("Cột điểm tối đa (nếu có)", "3");
    await pick("Cột điểm tự chấm", "4");
    await user.click(screen.getByRole("button", { name: "Đọc bảng ở đây" }));
    await screen.findByRole("heading", { name: "Đã nhận dạng bảng chấm điểm" });
    expect(columnOf("Điểm tự chấm")).toBe("D · Kê");
    await user.click(await screen.findByRole("button", { name: /^Dòng 5\b/ }));
    await user.click(radio("Dòng tổng điểm của bảng"));
    await waitFor(() => expect(rowLine(5)).toHaveAccessibleName(/tổng.*đã sửa/));
    expect(screen.getByText(/02 nội dung chấm trong 03 dòng/)).toBeInTheDocument();
    const state = await host.readState();
    unmount();
    await open(strange, state);
    expect(rowLine(5)).toHaveAccessibleName(/tổng.*đã sửa/);
  });
});

describe("a form", () => {
  test("that is none is told", async () => {
    const { user } = await open(odd);
    await user.upload(formInput(), new File(['{"name":"x"}'], "x.json"));
    expect(await screen.findByRole("alert")).toHaveTextContent("không phải là mẫu nhận dạng");
  });

  test("settles the doubts of the form at once, is listed, and can be put away", async () => {
    const { user } = await open(odd);
    await user.upload(formInput(), new File([JSON.stringify(form)], "mau.json"));
    await screen.findByText("Bảng này được nhận dạng theo mẫu “Mẫu xã An Bình”.");
    expect(columnOf("Điểm tự chấm")).toBe("E · Đơn vị ghi");
    expect(rowLine(4)).toHaveAccessibleName(/không chấm/);
    await user.click(screen.getByRole("button", { name: "Bỏ mẫu Mẫu xã An Bình" }));
    await waitFor(() => expect(rowLine(4)).not.toHaveAccessibleName(/không chấm/));
    expect(screen.getByText(/chỗ chưa chắc, xin chọn/)).toBeInTheDocument();
    expect(radio("E · Đơn vị ghi")).not.toBeChecked();
  });
});

test("a file that can only be looked at says so, shows how to go on, and refuses points in a sentence", async () => {
  const { user, host } = await open({ ...scored, file: "bang.ods", format: "ods" });
  expect(await screen.findByRole("note")).toHaveTextContent("Tệp .ods: xem và kiểm tra được");
  await user.click(screen.getByRole("button", { name: "Cách lấy tệp .xlsx" }));
  expect(screen.getByRole("note")).toHaveTextContent("Lưu thành");
  host.writeCells = () => Promise.reject(new HostError("readOnlyFormat", { format: "ods" }));
  await begin(user);
  await user.clear(pointsField());
  await user.type(pointsField(), "20");
  await user.tab();
  expect(await screen.findByRole("alert")).toHaveTextContent("chỉ xem được, chưa ghi được");
  await waitFor(() => expect(pointsField()).toHaveValue("30"));
});

// helpers

/** Files of jsdom cannot be read as text yet. */
Blob.prototype.text = function text(this: Blob) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(this);
  });
};

const scored = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 30  | 30 |
  2   | Có kế hoạch thực hiện   | 70  | 70 |
      | Tổng cộng               | 100 | 100 |
`;

const form = {
  schemaVersion: 1,
  name: "Mẫu xã An Bình",
  unitType: "commune",
  tables: [
    {
      headerWords: ["tt", "noi dung", "diem toi da", "lan mot", "don vi ghi", "ly do"],
      kind: "standard",
      columns: { number: 0, content: 1, maximum: 2, self: 4, reason: 5 },
      rows: [{ text: "phan nay do cap tren ghi", as: "text", mandatory: false }],
      passLine: 8,
    },
  ],
};

interface Opened {
  readonly user: UserEvent;
  readonly host: MemoryHost;
  readonly unmount: () => void;
}

function sheetViewOf({ grids: [grid] }: WorkbookData): ReactElement {
  if (!grid) throw new Error("no sheet");
  const ignore = (): void => {};
  const none = { tables: [], table: null, row: null, marks: null, isPointing: false };
  return (
    <SheetView
      grid={grid}
      {...none}
      scorer="self"
      onOpen={ignore}
      onCard={ignore}
      keys={null}
      onPoint={ignore}
    />
  );
}

interface KeptTexts {
  readonly begun: readonly string[];
}

async function open(book: WorkbookData, state: string | null = null): Promise<Opened> {
  const host = memoryHost(book);
  await host.writeState(state);
  const user = userEvent.setup();
  const { unmount } = render(<App host={host} />);
  const begins = await screen.findByRole("button", {
    name: /^(Đúng, bắt đầu chấm|Đọc bảng ở đây)$/,
  });
  if (begins.textContent === "Đúng, bắt đầu chấm") {
    await screen.findByText(/nội dung chấm trong/);
    await screen.findByRole("button", { name: "Xuất mẫu nhận dạng" });
  }
  return { user, host, unmount };
}

async function mendAll(user: UserEvent): Promise<void> {
  await user.click(radio("E · Đơn vị ghi"));
  await user.click(radio("Tiêu chuẩn “An toàn về an ninh, trật tự”"));
  await user.click(radio("Xã, phường, thị trấn, đặc khu"));
  await user.type(screen.getByRole("textbox", { name: "Chấm cho năm nào?" }), "2025{Enter}");
  await user.type(
    screen.getByRole("textbox", { name: "Bảng chấm điểm của đơn vị nào?" }),
    "xã An Bình{Enter}",
  );
  await user.type(screen.getByRole("textbox", { name: /Mức điểm đạt/ }), "8{Enter}");
  await screen.findByText("Các chỗ chưa chắc đã được trả lời");
}

const begin = (user: UserEvent) =>
  user.click(screen.getByRole("button", { name: "Đúng, bắt đầu chấm" }));

const radio = (name: string) => screen.getByRole("radio", { name });

const rowLine = (row: number) =>
  screen.getByRole("button", { name: new RegExp(`^Dòng ${row}\\b`) });

const columnOf = (role: string) =>
  screen.getByRole<HTMLSelectElement>("combobox", { name: `Cột ${role}` }).selectedOptions[0]?.text;

const pointsField = () => screen.getByRole("textbox", { name: "Điểm tự chấm" });

const formInput = () => screen.getByLabelText("Tệp mẫu nhận dạng (.json)");

const cell = async (host: MemoryHost, row: number, column: number) =>
  (await host.readWorkbook()).grids[0]?.cells.find(
    (each) => each.row === row && each.column === column,
  )?.value;
