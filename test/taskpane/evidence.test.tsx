/** The view of a unit's evidence: each paper once with its contents, what to look at told first. */
import "@testing-library/jest-dom";
import { TextDecoder, TextEncoder } from "node:util";
import { render, screen, within } from "@testing-library/react";
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
  expect(view.getByText(/^2 văn bản có số; 1 chỗ ghi bằng lời/)).toBeInTheDocument();
  expect(view.getByText(/yêu cầu có trong Quý I/)).toHaveTextContent("sau ngày 31/3/2025");
  expect(view.getByText(/^.*chưa ghi tài liệu kiểm chứng: 4/)).toBeInTheDocument();
  expect(view.getByText("Nghị quyết số 1-NQ/ĐU ngày 05/04/2025")).toBeInTheDocument();
  expect(
    view.getAllByRole("button", { name: /văn bản số 1-NQ/ }).map(({ textContent }) => textContent),
  ).toEqual(["Nội dung 1", "Nội dung 2"]);
  expect(view.getByText("Danh sách")).toBeInTheDocument();
});
