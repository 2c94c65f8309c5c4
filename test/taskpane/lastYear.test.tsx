/** Last year's file below the card: opened, told, taken over part by part, taken back; and the tick that is kept with the file. */
import "@testing-library/jest-dom";
import { TextDecoder, TextEncoder } from "node:util";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { openFile } from "../../src/actions/reading/openWorkbook";
import type { WorkbookHost } from "../../src/hosts/host";
import { OpenBesideContext } from "../../src/taskpane/shared/openBeside";
import { App } from "../../src/taskpane/shell/App";
import { memoryHost } from "../support/memoryHost";
import { bookOf } from "../support/sheetOf";

Object.assign(globalThis, { TextDecoder, TextEncoder });

const book = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung                    | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm | Minh chứng
  1   | Có kế hoạch năm 2025        | 30          | 20           |                |
  2   | Có nghị quyết chuyên đề     | 30          |              |                |
  3   | Mới: chuyển đổi số          | 40          |              |                |
      | Tổng cộng                   | 100         |              |                |
`;
const before = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2024 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung                    | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm | Minh chứng
  1   | Có nghị quyết chuyên đề     | 40          | 40           |                | NQ số 3-NQ/ĐU
  2   | Giữ vững địa bàn            | 30          | 30           |                |
  3   | Có kế hoạch năm 2024        | 30          | 25           | Ban hành chậm  | KH số 74/KH-UBND
      | Tổng cộng                   | 100         | 95           |                |
`;
const merged = bookOf`
  BẢNG CHẤM ĐIỂM xã An Hòa năm 2024 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung             | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm | Minh chứng
  1   | Có kế hoạch năm 2024 | 100         | 90           | Thiếu phụ lục  |
      | Tổng cộng            | 100         | 90           |                |
`;

test("what was said last year is proposed on the card of the same content, and each part is taken over by itself", async () => {
  const host = memoryHost(book);
  const user = await open(host);
  await give(user, "2024.xlsx");
  const part = await screen.findByRole("group", { name: "Năm 2024 · xã An Bình" });
  expect(part).toHaveTextContent("Điểm năm trước: tự chấm 25/30.");
  expect(part).not.toHaveTextContent("Khác năm trước");
  expect(screen.getByRole("textbox", { name: /Điểm tự chấm/ })).toHaveValue("20");

  await user.click(within(part).getByRole("button", { name: /^Lấy lý do/ }));
  await waitFor(async () => expect(await cells(host, "E3", "F3")).toEqual(["Ban hành chậm", null]));
  expect(await screen.findByText(/chưa kiểm tra lại/)).toBeInTheDocument();
  await user.click(within(part).getByRole("button", { name: /^Lấy tài liệu kiểm chứng/ }));
  await waitFor(async () => expect(await cells(host, "F3")).toEqual(["KH số 74/KH-UBND"]));
  expect(within(part).queryByRole("button", { name: /^(Lấy|Thay)/ })).toBeNull();

  await user.click(screen.getByRole("checkbox", { name: "Đã kiểm tra lại với năm nay" }));
  await waitFor(() => expect(screen.queryByText(/chưa kiểm tra lại/)).toBeNull());
  await waitFor(async () => expect(await host.readState()).toContain('"isChecked":true'));

  // The tick, then the evidence, then the reason: each is a step of its own.
  await user.keyboard("{Control>}z{/Control}");
  expect(await screen.findByText(/chưa kiểm tra lại/)).toBeInTheDocument();
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(async () => expect(await cells(host, "E3", "F3")).toEqual(["Ban hành chậm", null]));
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(async () => expect(await cells(host, "D3", "E3")).toEqual([20, null]));
  await waitFor(() => expect(screen.queryByText(/chưa kiểm tra lại/)).toBeNull());
});

test("a changed maximum and a new content are said, and what is gone stands below", async () => {
  const host = memoryHost(book);
  const user = await open(host);
  await give(user, "2024.xlsx");
  await screen.findByRole("group", { name: "Năm 2024 · xã An Bình" });
  await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(
    await screen.findByText(/điểm tối đa đã đổi từ 40 thành 30; điểm hai năm không so sánh/),
  ).toBeInTheDocument();
  await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(await screen.findByText("Nội dung mới, bảng năm trước không có.")).toBeInTheDocument();
  expect(screen.getByText("1 giữ nguyên, 1 có thay đổi, 1 mới, 1 không còn.")).toBeInTheDocument();
  expect(screen.getByText("2 Giữ vững địa bàn")).toBeInTheDocument();
});

test("a unit that was put together of several has several last years under each other, each with its name; one is closed again", async () => {
  const user = await open(memoryHost(book));
  await give(user, "2024.xlsx", "an-hoa.xlsx");
  const other = await screen.findByRole("group", { name: "Năm 2024 · xã An Hòa" });
  expect(other).toHaveTextContent("Thiếu phụ lục");
  expect(other).toHaveTextContent("Nếu đơn vị đã sáp nhập hoặc đổi tên thì dùng được");
  expect(screen.getByRole("group", { name: "Năm 2024 · xã An Bình" })).toHaveTextContent(
    "Ban hành chậm",
  );
  await user.click(within(other).getByRole("button", { name: /^Đóng bảng năm trước/ }));
  await waitFor(() => expect(other).not.toBeInTheDocument());
});

test("a file without any table is told", async () => {
  const user = await open(memoryHost(book));
  await give(user, "trống.xlsx");
  expect(await screen.findByText(/không tìm thấy bảng chấm điểm/i)).toBeInTheDocument();
});

test("the figure of the year before, as last year's file keeps it, is taken over where this year's rule asks for it; evidence without a column is kept beside", async () => {
  const asking = (year: number, points: string) => bookOf`
    BẢNG CHẤM ĐIỂM xã An Bình năm ${year} tiêu chuẩn An toàn về an ninh, trật tự
    STT | Nội dung                                     | Điểm tối đa | Điểm tự chấm
    1   | Giảm từ 5% số vụ phạm tội so với năm trước   | 50          | ${points}
    2   | Có kế hoạch                                  | 50          |
        | Tổng cộng                                    | 100         |
  `;
  const last = memoryHost(asking(2024, "50"));
  const [table] = (await openFile(last, [])).reading.tables;
  const [item] = table?.items ?? [];
  if (!table || !item) throw new Error("no content");
  const { sheet, headerRows, kind } = table;
  const { row, text } = item;
  await last.writeState(
    JSON.stringify({
      version: 1,
      facts: [{ sheet, row, text, facts: { thisYear: 7, lastYear: 9 } }],
      settings: {
        tables: [
          { sheet, headerRow: headerRows[0], kind, rows: [{ row, text, evidence: "BC số 5/BC" }] },
        ],
        round: null,
        claims: {},
      },
    }),
  );
  const host = memoryHost(asking(2025, ""));
  const user = userEvent.setup();
  render(
    <OpenBesideContext.Provider value={(_file, forms) => openFile(last, forms)}>
      <App host={host} />
    </OpenBesideContext.Provider>,
  );
  await user.click(await screen.findByRole("button", { name: "Đúng, bắt đầu chấm" }));
  await give(user, "2024.xlsx");
  const part = await screen.findByRole("group", { name: "Năm 2024 · xã An Bình" });
  expect(part).toHaveTextContent("Số liệu năm trước: 7.");
  await user.click(within(part).getByRole("button", { name: /^Lấy số liệu/ }));
  await user.click(within(part).getByRole("button", { name: /^Lấy tài liệu kiểm chứng/ }));
  await waitFor(async () => {
    const kept = await host.readState();
    expect(kept).toContain('"lastYear":7');
    expect(kept).toContain('"evidence":"BC số 5/BC"');
    expect(kept).toContain('"isTaken":true');
  });
  // No point was given by it.
  expect(await cells(host, "D3")).toEqual([null]);
});

// helpers

const files: { readonly [name: string]: ReturnType<typeof bookOf> } = {
  "2024.xlsx": before,
  "an-hoa.xlsx": merged,
  "trống.xlsx": bookOf`
    Ghi chú
  `,
};

async function open(host: WorkbookHost): Promise<UserEvent> {
  const user = userEvent.setup();
  render(
    <OpenBesideContext.Provider
      value={async ({ name }, forms) => openFile(memoryHost(files[name] ?? before), forms)}
    >
      <App host={host} />
    </OpenBesideContext.Provider>,
  );
  await user.click(await screen.findByRole("button", { name: "Đúng, bắt đầu chấm" }));
  await screen.findByText("Nội dung 2/3");
  await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
  await screen.findByText("Nội dung 1/3");
  return user;
}

async function give(user: UserEvent, ...names: readonly string[]): Promise<void> {
  const input = await screen.findByLabelText("Chọn tệp của năm trước");
  await user.upload(
    input,
    names.map((name) => new File([""], name)),
  );
}

async function cells(
  host: WorkbookHost,
  ...addresses: readonly string[]
): Promise<readonly unknown[]> {
  const [grid] = (await host.readWorkbook()).grids;
  return addresses.map((address) => {
    const column = address.charCodeAt(0) - 64;
    const row = Number(address.slice(1));
    return grid?.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
  });
}
