/** The view of a unit's evidence: each paper once with its contents, what to look at told first. */
import "@testing-library/jest-dom";
import { TextDecoder, TextEncoder } from "node:util";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/shell/App";
import { memoryHost } from "../support/memoryHost";
import { bookOf } from "../support/sheetOf";

Object.assign(globalThis, { TextDecoder, TextEncoder });

const book = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Tài liệu kiểm chứng
  1   | Có nghị quyết chuyên đề trong Quý I | 50  | 50 | NQ số 1-NQ/ĐU ngày 5/4/2025
  2   | Có kế hoạch thực hiện   | 30  | 30 | KH số 74/KH-UBND ngày 8/2/2025, NQ 01-NQ/ĐU
  3   | Có báo cáo              | 10  | 5  | Danh sách
  4   | Có đăng ký              | 10  | 10 |
      | Tổng cộng               | 100 | 95 |
`;

test("papers stand once each with the contents that they back; what is only words and what is strange is told", async () => {
  const user = userEvent.setup();
  render(<App host={memoryHost(book)} />);
  await user.click(await screen.findByRole("button", { name: "Đúng, bắt đầu chấm" }));
  await user.click(await screen.findByRole("tab", { name: "Kiểm chứng" }));
  const view = within(await screen.findByRole("region", { name: "Tài liệu kiểm chứng" }));
  expect(view.getByText(/^02 văn bản có số; 01 chỗ ghi bằng lời/)).toBeInTheDocument();
  expect(view.getByText(/yêu cầu có trong Quý I/)).toHaveTextContent("sau ngày 31/3/2025");
  expect(view.getByText(/^.*chưa ghi tài liệu kiểm chứng: 4/)).toBeInTheDocument();
  expect(view.getByText("Nghị quyết số 1-NQ/ĐU ngày 05/04/2025")).toBeInTheDocument();
  expect(
    view.getAllByRole("button", { name: /văn bản số 1-NQ/ }).map(({ textContent }) => textContent),
  ).toEqual(["Nội dung 1", "Nội dung 2"]);
  expect(view.getByText("Danh sách")).toBeInTheDocument();
});

test("a paper is put right and typed once, the cells that change are told, written in the column's way, and taken back", async () => {
  const user = userEvent.setup();
  const host = memoryHost(book);
  const evidenceCells = async (): Promise<readonly (string | undefined)[]> => {
    const [grid] = (await host.readWorkbook()).grids;
    return [3, 4, 5, 6].map(
      (row) => grid?.cells.find((cell) => cell.row === row && cell.column === 5)?.text,
    );
  };
  const before = await evidenceCells();
  render(<App host={host} />);
  await user.click(await screen.findByRole("button", { name: "Đúng, bắt đầu chấm" }));
  await user.click(await screen.findByRole("tab", { name: "Kiểm chứng" }));
  const view = within(await screen.findByRole("region", { name: "Tài liệu kiểm chứng" }));

  await user.click(view.getByRole("button", { name: "Sửa văn bản 1, số 1-NQ/ĐU" }));
  const form = within(view.getByRole("form", { name: "Văn bản số 1-NQ/ĐU" }));
  expect(form.getByLabelText(/^Số, ký hiệu/)).toHaveFocus();
  await user.clear(form.getByLabelText("Ngày ban hành"));
  await user.type(form.getByLabelText("Ngày ban hành"), "2025-03-05");
  await user.click(form.getByRole("checkbox", { name: "4 Có đăng ký" }));
  await user.click(form.getByRole("button", { name: "Lưu vào danh mục" }));
  expect(await view.findByText(/^Nghị quyết số 1-NQ\/ĐU ngày 05\/03\/2025/)).toBeInTheDocument();
  expect(view.getByRole("button", { name: "Sửa văn bản 1, số 1-NQ/ĐU" })).toHaveFocus();
  expect(view.queryByText(/yêu cầu có trong Quý I/)).toBeNull();
  expect(await evidenceCells()).toEqual(before);

  await user.click(view.getByRole("button", { name: "Thêm văn bản" }));
  const blank = within(view.getByRole("form", { name: "Văn bản mới" }));
  await user.click(blank.getByRole("button", { name: "Lưu vào danh mục" }));
  expect(blank.getByText("Đề nghị ghi số, ký hiệu của văn bản.")).toBeInTheDocument();
  await user.type(blank.getByLabelText(/^Số, ký hiệu/), "74/KH-UBND{Tab}");
  await user.type(blank.getByLabelText("Ngày ban hành"), "2025-02-08");
  await user.click(blank.getByRole("button", { name: "Lưu vào danh mục" }));
  expect(blank.getByText(/Danh mục đã có văn bản này/)).toBeInTheDocument();
  await user.keyboard("{Escape}");

  expect(view.getAllByText("→", { exact: false }).map(({ textContent }) => textContent)).toEqual([
    "Ô E3: NQ số 1-NQ/ĐU ngày 5/4/2025 → NQ số 1-NQ/ĐU ngày 5/3/2025",
    "Ô E4: KH số 74/KH-UBND ngày 8/2/2025, NQ 01-NQ/ĐU → KH số 74/KH-UBND ngày 8/2/2025, NQ 01-NQ/ĐU ngày 5/3/2025",
    "Ô E6: (trống) → NQ số 1-NQ/ĐU ngày 5/3/2025",
  ]);
  await user.click(view.getByRole("button", { name: "Ghi 03 ô" }));
  expect(await view.findByText(/^Đã ghi theo danh mục/)).toBeInTheDocument();
  await waitFor(async () =>
    expect(await evidenceCells()).toEqual([
      "NQ số 1-NQ/ĐU ngày 5/3/2025",
      "KH số 74/KH-UBND ngày 8/2/2025, NQ 01-NQ/ĐU ngày 5/3/2025",
      "Danh sách",
      "NQ số 1-NQ/ĐU ngày 5/3/2025",
    ]),
  );
  await waitFor(() => expect(view.queryByRole("button", { name: "Ghi 03 ô" })).toBeNull());
  await user.click(screen.getByRole("button", { name: /^Hoàn tác/ }));
  await waitFor(async () => expect(await evidenceCells()).toEqual(before));
  expect(await view.findByRole("button", { name: "Ghi 03 ô" })).toBeInTheDocument();
});
