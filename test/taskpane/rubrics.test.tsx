/** The view of rubrics over a workbook in memory: what is settled counts at once, is kept with the file, and can be taken back. */
import "@testing-library/jest-dom";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { WorkbookData } from "../../src/core/model/workbook/grid";
import { App } from "../../src/taskpane/shell/App";
import { openFindings } from "../support/openFindings";
import { memoryHost, type MemoryHost } from "../support/memoryHost";
import { bookOf } from "../support/sheetOf";

const standard = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  I   | Lãnh đạo, chỉ đạo       | 60  | 55 |
  1   | Có nghị quyết chuyên đề | 30  | 25 | Ban hành chậm
  2   | Có kế hoạch thực hiện   | 30  | 30 |
  II  | Kết quả phong trào      | 40  | 40 |
  1   | Có mô hình tự quản      | 40  | 40 |
      | Tổng cộng               | 100 | 95 |
  Xã đạt từ 90 điểm trở lên được công nhận đạt tiêu chuẩn
`;

const movement = bookOf`
  BẢNG CHẤM ĐIỂM PHÂN LOẠI PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC xã An Bình năm 2025
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 60  | 55 | Chậm
  2   | Có kế hoạch thực hiện   | 40  | 40 |
      | Tổng cộng               | 100 | 95 |
`;

const source = "Quyết định số 1/QĐ-VD, mục 2";

describe("the lines of a table", () => {
  test("a pass line asks for its source, counts at once, is kept, and is taken back", async () => {
    const { user, host } = await open(standard);
    const form = () => screen.getByRole("group", { name: "Mức điểm đạt" });
    expect(form()).toHaveTextContent("từ 90 điểm (căn cứ: Xã đạt từ 90 điểm trở lên");
    const points = within(form()).getByRole("textbox", { name: "Mức điểm đạt (từ)" });
    await retype(user, points, "96");
    await user.click(screen.getByRole("button", { name: "Áp dụng: Mức điểm đạt" }));
    expect(within(form()).getByRole("textbox", { name: "Căn cứ" })).toBeInvalid();
    expect(result()).toHaveTextContent("Đạt tiêu chuẩn");
    await apply(user, "Mức điểm đạt");
    await waitFor(() => expect(result()).toHaveTextContent("thiếu 1 điểm so với mức đạt 96"));
    expect(form()).toHaveTextContent(`từ 96 điểm (căn cứ: ${source})`);
    expect(await host.readState()).toContain(source);
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(result()).toHaveTextContent("Đạt tiêu chuẩn"));
    await waitFor(async () => expect(await host.readState()).toBeNull());
  });

  test("no number is no line", async () => {
    const { user } = await open(standard);
    const points = screen.getByRole("textbox", { name: "Mức điểm đạt (từ)" });
    await retype(user, points, "cao");
    await apply(user, "Mức điểm đạt");
    expect(points).toHaveAccessibleDescription("Hãy nhập một số lớn hơn 0, ví dụ 90.");
  });

  test("grade limits give the grade that nobody could tell before", async () => {
    const { user } = await open(movement);
    expect(result()).toHaveTextContent("Chưa có mức xếp loại");
    const limits = screen.getByRole("textbox", { name: /^Mỗi loại một dòng/ });
    await user.type(limits, "Khá = 70{Enter}Xuất sắc");
    await apply(user, "Mức xếp loại");
    expect(limits).toBeInvalid();
    await user.type(limits, " = 90,5");
    await user.click(screen.getByRole("button", { name: "Áp dụng: Mức xếp loại" }));
    await waitFor(() => expect(result()).toHaveTextContent("Xếp loại Xuất sắc (95 điểm)"));
    expect(limits).toHaveValue("Xuất sắc = 90,5\nKhá = 70");
  });
});

test("what rules a result out is added with its source, answered yes, no or not known, told and kept", async () => {
  const { user, host } = await open(standard);
  const wording = "Để xảy ra cháy gây hậu quả nghiêm trọng";
  await user.type(screen.getByRole("textbox", { name: /^Thêm điều kiện/ }), wording);
  await apply(user, "Điều kiện loại trực tiếp");
  await waitFor(() => expect(result()).toHaveTextContent("chưa trả lời có xảy ra hay không"));
  const answer = (name: string) =>
    within(screen.getByRole("radiogroup", { name: wording })).getByRole("radio", { name });
  expect(answer("Chưa rõ")).toBeChecked();
  await user.click(answer("Có"));
  await waitFor(() => expect(result()).toHaveTextContent(`đã xảy ra “${wording}” (${source})`));
  expect(await host.readState()).toContain('"happened":{"own-1":true}');

  await user.click(screen.getByRole("tab", { name: "Chấm điểm" }));
  await user.click(await screen.findByRole("button", { name: "Chi tiết" }));
  expect(await screen.findByRole("region", { name: "Chi tiết kết quả" })).toHaveTextContent(
    `Không còn đạt tiêu chuẩn được trong đợt này: đã xảy ra “${wording}”.`,
  );
  await screen.findByRole("radiogroup", { name: wording });
  await user.click(answer("Không"));
  await waitFor(() => expect(result()).toHaveTextContent("Đạt tiêu chuẩn"));
  await user.click(answer("Chưa rõ"));
  await waitFor(() => expect(result()).toHaveTextContent("Chưa kết luận"));
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(result()).toHaveTextContent("Đạt tiêu chuẩn"));
  cleanup();

  const { user: again } = await reopen(host);
  expect(answer("Không")).toBeChecked();
  await again.click(screen.getByRole("button", { name: `Bỏ điều kiện: ${wording}` }));
  await waitFor(async () => expect(await host.readState()).toBeNull());
});

describe("an indicator", () => {
  test("is made mandatory with a source; the verdict follows, also when the file is opened again", async () => {
    const { user, host } = await open(standard);
    await user.click(indicator("Có nghị quyết chuyên đề"));
    await user.click(screen.getByRole("radio", { name: "Bắt buộc" }));
    await apply(user, "Bắt buộc đạt điểm tối đa");
    const verdict = "95 điểm nhưng chưa đạt vì nội dung bắt buộc I.1 chỉ được 25/30 điểm";
    await waitFor(() => expect(result()).toHaveTextContent(verdict));
    cleanup();
    await reopen(host);
    await waitFor(() => expect(result()).toHaveTextContent(verdict));
  });

  test("gets a rule: what is missing is told, then the card asks for its facts", async () => {
    const { user } = await open(standard);
    await user.click(indicator("Có mô hình tự quản"));
    await user.selectOptions(screen.getByRole("combobox", { name: "Loại quy tắc" }), [
      "Trừ theo số vụ, việc",
    ]);
    await apply(user, "Quy tắc tính điểm");
    expect(screen.getByText("Các ô của quy tắc chưa đủ hoặc chưa đúng.")).toBeInTheDocument();
    await user.type(screen.getByRole("textbox", { name: "Số điểm mỗi lần" }), "1,5");
    await user.type(screen.getByRole("textbox", { name: /^Đơn vị đếm/ }), "vụ");
    await user.click(screen.getByRole("button", { name: "Áp dụng: Quy tắc tính điểm" }));
    await screen.findByText(/Đang tính: mỗi vụ trừ 1,5 điểm/);
    await user.click(screen.getByRole("tab", { name: "Chấm điểm" }));
    await user.click(screen.getByRole("button", { name: /Kết quả phong trào/ }));
    await user.click(screen.getByRole("button", { name: /Có mô hình tự quản/ }));
    expect(screen.getByRole("article")).toHaveTextContent(source);
    await user.type(screen.getByRole("textbox", { name: "Số vụ" }), "2");
    expect(result()).toHaveTextContent("92/100");
  });

  test("that does not apply leaves the result open until it is said how to count it", async () => {
    const { user, host } = await open(standard);
    await user.click(screen.getByRole("tab", { name: "Chấm điểm" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Áp dụng" }), [
      "Không áp dụng cho đơn vị",
    ]);
    await waitFor(() => expect(screen.getByRole("article")).toHaveTextContent("Không áp dụng"));
    expect(await host.readState()).toContain("notApplicable");
    await user.click(screen.getByRole("tab", { name: "Bộ tiêu chí" }));
    await user.click(screen.getByRole("radio", { name: /^Bỏ nội dung, quy đổi/ }));
    await apply(user, "Nội dung không áp dụng");
    await waitFor(() => expect(result()).toHaveTextContent("100/100"));
    await user.keyboard("{Control>}z{/Control}");
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(async () => expect(await host.readState()).toBeNull());
  });
});

describe("files", () => {
  test("a rubric is learned from a sheet, handed over, and counts for another", async () => {
    const files = downloads();
    const { user } = await open(standard);
    await user.click(indicator("Có nghị quyết chuyên đề"));
    await user.click(screen.getByRole("radio", { name: "Bắt buộc" }));
    await apply(user, "Bắt buộc đạt điểm tối đa");
    await user.click(screen.getByRole("button", { name: "Lập bộ tiêu chí" }));
    expect(screen.getByRole("alert")).toHaveTextContent("Cần đủ mã, tên, văn bản");
    for (const [name, text] of [
      ["Mã", "bang-vi-du-2025"],
      ["Tên bộ tiêu chí", "Bảng ví dụ năm 2025"],
      ["Tên văn bản", "Hướng dẫn số 2/HD-VD"],
      ["Cơ quan ban hành", "Ban Chỉ đạo ví dụ"],
    ] as const)
      await user.type(screen.getByRole("textbox", { name }), text);
    await user.click(screen.getByRole("button", { name: "Lập bộ tiêu chí" }));
    await screen.findByText("Kiểm tra: không có lỗi.");
    await user.click(screen.getByRole("button", { name: "Xuất tệp bộ tiêu chí" }));
    const [text = ""] = await Promise.all(files.map(textOf));
    cleanup();

    const { user: other, host } = await open(standard);
    await other.click(screen.getByRole("tab", { name: "Thư viện bộ tiêu chí" }));
    await load(other, "bang-vi-du-2025.json", text);
    await screen.findByText("Đã nạp “Bảng ví dụ năm 2025”.");
    expect(screen.getByText(/Có nghị quyết chuyên đề \(30 điểm, bắt buộc\)/)).toBeVisible();
    await other.click(screen.getByRole("tab", { name: "Bảng này" }));
    expect(result()).toHaveTextContent("Đạt tiêu chuẩn");
    await other.selectOptions(screen.getByRole("combobox", { name: "Tính điểm theo" }), [
      "Bảng ví dụ năm 2025 (đã nạp)",
    ]);
    await waitFor(() => expect(result()).toHaveTextContent("nội dung bắt buộc I.1"));
    await other.keyboard("{Control>}z{/Control}");

    // The table is like it: that is said, and nothing counts before a person says so.
    const offer = await screen.findByRole("region", { name: "Bộ tiêu chí được đề nghị" });
    expect(offer).toHaveTextContent("Bảng này giống bộ tiêu chí “Bảng ví dụ năm 2025”");
    expect(result()).toHaveTextContent("Đạt tiêu chuẩn");
    await other.click(within(offer).getByRole("button", { name: "Dùng bộ này" }));
    await waitFor(() => expect(result()).toHaveTextContent("nội dung bắt buộc I.1"));
    await other.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(result()).toHaveTextContent("Đạt tiêu chuẩn"));
    await other.click(await screen.findByRole("button", { name: "Không dùng" }));
    await waitFor(() => expect(offer).not.toBeInTheDocument());
    expect(await host.readState()).toContain('"declined":["bang-vi-du-2025"]');
  });

  test("everything wrong with a file is told at once, each with its place", async () => {
    const { user } = await open(standard);
    await user.click(screen.getByRole("tab", { name: "Thư viện bộ tiêu chí" }));
    await load(user, "hong.json", '{"scheme":"points","id":"X","scal":100}');
    const report = await screen.findByText(/^Có \d+ lỗi:/);
    expect(report).toHaveTextContent("Tại scal:");
    expect(report).toHaveTextContent("Tại criteria:");
    await load(user, "van-ban.json", "xin chào");
    expect(await screen.findByText(/Tệp không phải là JSON/)).toBeInTheDocument();
  });

  test("what is built in is looked at with clauses, amendments and what is not known", async () => {
    const { user } = await open(standard);
    await user.click(screen.getByRole("tab", { name: "Thư viện bộ tiêu chí" }));
    const choice = screen.getByRole("combobox", { name: "Bộ tiêu chí, danh mục, quy định" });
    await user.selectOptions(choice, ["tt124-commune"]);
    expect(screen.getByText(/Được sửa đổi bởi Thông tư số 48\/2025\/TT-BCA/)).toBeVisible();
    expect(screen.getByText("Chưa rõ: Ngày có hiệu lực.")).toBeVisible();
    expect(screen.getAllByText(/Căn cứ: Thông tư 124\/2021\/TT-BCA, Điều 5/)[0]).toBeVisible();
    await user.selectOptions(choice, ["phong-trao-510"]);
    expect(screen.getByText("Mức xếp loại: các văn bản đã có chưa nêu.")).toBeVisible();
  });
});

test("a checklist is answered: the decisive reason, kept with the file, fed by the sheet's own result", async () => {
  const { user, host } = await open(standard);
  await user.click(screen.getByRole("tab", { name: "Xét đạt" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "Danh mục tiêu chí" }), [
    "tt124-commune",
  ]);
  const first = screen.getByRole("group", { name: /Đảng ủy có nghị quyết/ });
  await user.click(within(first).getByRole("radio", { name: "Chưa thực hiện" }));
  const outcome = screen.getByRole("region", { name: "Kết quả theo danh mục" });
  await waitFor(() =>
    expect(outcome).toHaveTextContent("Chưa đạt tiêu chuẩn vì tiêu chí 1 ý 1 không đạt"),
  );
  expect(first).toHaveTextContent("Thông tư 124/2021/TT-BCA, Điều 5, khoản 1");
  expect(await host.readState()).toContain("TT124-D5-K1-1");
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(outcome).toHaveTextContent("Chưa kết luận được"));
});

test("a round is chosen: its line counts, its days only warn, what it leaves open is told", async () => {
  const silent = {
    ...standard,
    grids: standard.grids.map((grid) => ({
      ...grid,
      cells: grid.cells.filter(({ text }) => !text.startsWith("Xã đạt từ")),
    })),
  };
  const { user, host } = await open(silent);
  await user.click(screen.getByRole("tab", { name: "Đợt xét" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "Quy định của nơi xét" }), [
    "cao-loc-2024",
  ]);
  expect(
    await screen.findByText(/là của năm 2024, còn bảng chấm điểm là của năm 2025/),
  ).toBeVisible();
  expect(screen.getByText(/Các mẫu: 1b, 2b, 3b, 4, 5, 6\./)).toBeVisible();
  expect(screen.getAllByText(/Chưa chắc:/)[0]).toBeVisible();
  expect(await host.readState()).toContain('"profile":"cao-loc-2024"');
  const choice = screen.getByRole("combobox", { name: "Quy định của nơi xét" });
  expect(
    within(choice)
      .getByRole("option", { name: /năm 2023/ })
      .closest("optgroup"),
  ).toHaveAttribute("label", "Không có hiệu lực của năm đó");

  // What was not done is held against today; what was done, against its day.
  const missed = /Đã quá hạn gửi hồ sơ đề nghị: trước ngày 10\/11\/2025/;
  expect(screen.getByText(missed)).toBeVisible();
  const sent = within(screen.getByRole("region", { name: "Đã làm vào ngày nào?" }));
  fireEvent.change(sent.getByLabelText("Gửi hồ sơ đề nghị"), { target: { value: "2025-11-09" } });
  await waitFor(() => expect(screen.queryByText(missed)).not.toBeInTheDocument());
  fireEvent.change(sent.getByLabelText("Gửi hồ sơ đề nghị"), { target: { value: "2025-11-12" } });
  await screen.findByText(/Đã quá hạn gửi hồ sơ đề nghị.*đang xét ngày 12\/11\/2025/);
  expect(result()).toHaveTextContent("Đạt tiêu chuẩn");

  // A day that an answer names is held against the window.
  await user.click(screen.getByRole("tab", { name: "Xét đạt" }));
  const answer = screen.getByRole("group", { name: /Đảng ủy có nghị quyết/ });
  fireEvent.change(answer.querySelector("input[type='date']") as HTMLElement, {
    target: { value: "2024-03-05" },
  });
  await user.click(screen.getByRole("tab", { name: "Đợt xét" }));
  await screen.findByText(/ghi ngày 05\/03\/2024, ngoài thời gian tính kết quả/);

  await openFindings(user);
  expect(screen.getByText(/chưa chắc áp dụng cho đợt này/)).toBeVisible();
  expect(screen.getByText(/Đã quá hạn gửi hồ sơ đề nghị/)).toBeVisible();
  cleanup();
  const { user: again } = await reopen(host);
  await again.click(screen.getByRole("tab", { name: "Đợt xét" }));
  expect(screen.getByRole("combobox", { name: "Quy định của nơi xét" })).toHaveValue(
    "cao-loc-2024",
  );
});

test("a unit that the law does not assess is told by its name, and nothing is blocked", async () => {
  const { user } = await open(bookOf`
    Trường Mầm non Hoa Sen
    BẢNG CHẤM ĐIỂM cơ sở giáo dục đạt tiêu chuẩn An toàn về an ninh, trật tự năm 2025
    STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
    1   | Có nghị quyết chuyên đề | 60  | 60 |
    2   | Có kế hoạch thực hiện   | 40  | 40 |
        | Tổng cộng               | 100 | 100 |
    Đạt từ 90 điểm trở lên được công nhận đạt tiêu chuẩn
  `);
  expect(result()).toHaveTextContent("Đạt tiêu chuẩn");
  await openFindings(user);
  expect(
    screen.getByText(/“Trường Mầm non Hoa Sen” có thể thuộc đối tượng không xét/),
  ).toBeVisible();
});

test("an exemplary commune is looked up where its sheet has no table of that kind", async () => {
  const { user } = await open(standard);
  await user.click(screen.getByRole("tab", { name: "Đợt xét" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "Quy định của nơi xét" }), [
    "thap-muoi-2024",
  ]);
  await user.selectOptions(await screen.findByRole("combobox", { name: "Xem quy định về" }), [
    "exemplary",
  ]);
  expect(screen.getByText(/^gửi hồ sơ đề nghị: trước ngày 05\/10\/2025/)).toBeVisible();
  expect(screen.getByText(/^Xã điển hình về phong trào.*34 tiêu chí/)).toBeVisible();
  await user.click(screen.getByRole("tab", { name: "Thư viện bộ tiêu chí" }));
  await user.selectOptions(
    screen.getByRole("combobox", { name: "Bộ tiêu chí, danh mục, quy định" }),
    ["thap-muoi-2024"],
  );
  await user.selectOptions(screen.getByRole("combobox", { name: "Xem quy định về" }), [
    "exemplary",
  ]);
  expect(screen.getByText(/^gửi hồ sơ đề nghị: trước ngày 05\/10\/2024/)).toBeVisible();
});

test("behind the result stand its reasons, what the next one needs, and a receipt", async () => {
  const { user } = await open({
    ...standard,
    grids: standard.grids.map((grid) => ({
      ...grid,
      cells: grid.cells.map((cell) =>
        cell.row === 5 && cell.column === 4 ? { ...cell, value: 20, text: "20" } : cell,
      ),
    })),
  });
  await user.click(screen.getByRole("button", { name: "Chi tiết" }));
  const detail = await screen.findByRole("region", { name: "Chi tiết kết quả" });
  expect(detail).toHaveTextContent(/Để đạt tiêu chuẩn \(từ 90 điểm\): đưa I\.2 \(20 lên 30\)/);
  expect(detail).toHaveTextContent(/mã kết quả [0-9a-f]{16}\./);
  await user.click(within(detail).getByRole("button", { name: /^I\.2: 20 lên 30 điểm/ }));
  expect(screen.getByRole("article")).toHaveTextContent("Có kế hoạch thực hiện");
  await user.click(within(detail).getByRole("button", { name: "Sao chép bản ghi" }));
  await within(detail).findByText("Đã sao chép.");
  expect(await navigator.clipboard.readText()).toMatch(/^Tính theo .* mã kết quả/);
});

// helpers

async function open(book: WorkbookData): Promise<{ user: UserEvent; host: MemoryHost }> {
  return reopen(memoryHost(book));
}

async function reopen(host: MemoryHost): Promise<{ user: UserEvent; host: MemoryHost }> {
  const user = userEvent.setup();
  render(<App host={host} />);
  await user.click(await screen.findByRole("tab", { name: "Bộ tiêu chí" }));
  await screen.findByRole("tab", { name: "Bảng này" }, { timeout: 20_000 });
  return { user, host };
}

const result = () => screen.getByRole("region", { name: "Kết quả hiện tại" });

const indicator = (text: string) =>
  screen.getByRole("button", { name: new RegExp(`${text}.*tối đa`) });

async function retype(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  await user.type(field, text);
}

/** Types the source of a form and applies it. */
async function apply(user: UserEvent, heading: string): Promise<void> {
  const form = screen.getByRole("group", { name: heading });
  await retype(user, within(form).getByRole("textbox", { name: "Căn cứ" }), source);
  await user.click(screen.getByRole("button", { name: `Áp dụng: ${heading}` }));
}

const load = (user: UserEvent, name: string, text: string) =>
  user.upload(
    screen.getByLabelText("Tệp bộ tiêu chí, danh mục hoặc quy định riêng"),
    // A browser's files can be read as text; those of the test's document cannot.
    Object.assign(new File([text], name, { type: "application/json" }), {
      text: () => Promise.resolve(text),
    }),
  );

/** What the browser is asked to save; it has no place for files here. */
function downloads(): readonly Blob[] {
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob) => {
    blobs.push(blob as Blob);
    return "blob:test";
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = () => undefined;
  return blobs;
}

const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });
