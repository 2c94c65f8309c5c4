/** The view of papers, over a workbook in memory: what is chosen, typed once and kept, made, filled, and told to be old. */
import "@testing-library/jest-dom";
import { TextDecoder, TextEncoder } from "node:util";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { offerPaperWriter } from "../../src/actions/papers/paperWriter";
import { App } from "../../src/taskpane/shell/App";
import { forbidDownloads } from "../../src/taskpane/shared/download";
import { memoryHost } from "../support/memoryHost";
import { wordLines } from "../support/papers";
import { bookOf } from "../support/sheetOf";
import { wordDocument } from "../support/wordDocument";

// The browser of the tests lacks what any other has.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const book = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 60  | 60 |
  2   | Có kế hoạch thực hiện   | 40  | 35 | Gửi chậm
      | Tổng cộng               | 100 | 95 |
`;

let downloads: { readonly name: string; readonly content: Blob }[] = [];
beforeEach(() => {
  localStorage.clear();
  downloads = [];
  offerPaperWriter(() => import("../../src/formats/docx"));
  let last = new Blob();
  URL.createObjectURL = (content: Blob | MediaSource) => {
    last = content as Blob;
    return "blob:1";
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    downloads.push({ name: this.download, content: last });
  };
});
afterEach(cleanup);

async function open(): Promise<UserEvent> {
  const user = userEvent.setup();
  render(<App host={memoryHost(book)} />);
  await user.click(await screen.findByRole("tab", { name: "Văn bản" }));
  await screen.findByRole("heading", { name: "Văn bản, hồ sơ" });
  return user;
}

const read = (content: Blob): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(content);
  });

test("the papers that the dossier asks for are chosen; what was typed stands in them and is kept", async () => {
  const user = await open();
  expect(screen.getByRole("checkbox", { name: /Biên bản họp.*hồ sơ yêu cầu/ })).toBeChecked();
  expect(screen.getByRole("checkbox", { name: /Phiếu giải trình/ })).not.toBeChecked();
  await user.click(screen.getByText("Nội dung ghi một lần"));
  await user.type(screen.getByLabelText("Chủ trì"), "Trần Văn Ba");
  await user.click(screen.getByRole("button", { name: /^Lập \d văn bản/ }));
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(/Đã tải xuống/));
  const minutes = downloads.find(({ name }) => name.includes("Biên bản"));
  const lines = wordLines(await read(minutes?.content ?? new Blob()));
  expect(lines.join("\n")).toContain("Chủ trì: Trần Văn Ba");
  expect(lines.join("\n")).toContain("Gửi chậm");
  expect(screen.getByText(/Biên bản họp đánh giá: đúng điểm hiện nay/)).toBeInTheDocument();
  cleanup();
  await open();
  expect(screen.getByLabelText("Chủ trì")).toHaveValue("Trần Văn Ba");
});

test("a person's own document is filled, and what is not known in it is told", async () => {
  const user = await open();
  const body = "<w:p><w:r><w:t>{{năm}} {{không có}}</w:t></w:r></w:p>";
  const file = new File([wordDocument({ body }) as BlobPart], "giay-moi.docx");
  file.arrayBuffer = async () => (await read(file)).buffer as ArrayBuffer;
  await user.upload(screen.getByLabelText("Điền vào mẫu .docx của đơn vị…"), file);
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("{{không có}}"));
  expect(wordLines(await read(downloads[0]?.content ?? new Blob()))).toEqual(["2025 {{không có}}"]);
});

test("where nothing can be downloaded nobody is told of a file, and the text can be copied", async () => {
  let told = 0;
  const end = forbidDownloads(() => void told++);
  const user = await open();
  await user.click(screen.getByRole("button", { name: /^Lập \d văn bản/ }));
  await waitFor(() => expect(told).toBeGreaterThan(0));
  expect(screen.queryByText(/Đã tải xuống/)).toBeNull();
  await user.click(screen.getByRole("button", { name: "Sao chép nội dung" }));
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Đã sao chép"));
  expect(await navigator.clipboard.readText()).toContain("BIÊN BẢN");
  end();
});
