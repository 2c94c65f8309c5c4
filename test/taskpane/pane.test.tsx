/** The pane over a workbook in memory: what an officer does and reads, with the real core behind it. */
import "@testing-library/jest-dom";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { formatAddress, type WorkbookData } from "../../src/core/model/workbook/grid";
import { App } from "../../src/taskpane/shell/App";
import { PointsField } from "../../src/taskpane/score/entries/PointsField";
import { openFindings } from "../support/openFindings";
import { memoryHost, type MemoryHost } from "../support/memoryHost";
import { bookOf } from "../support/sheetOf";

const scored = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  I   | Lãnh đạo, chỉ đạo                                     | 50  |    |
  1   | Có nghị quyết chuyên đề                               | 30  | 25 | Ban hành chậm
  2   | Kế hoạch (không có thì không chấm điểm)               | 20  | 20 |
  II  | Kết quả phong trào                                    | 50  |    |
  1   | Không để xảy ra cháy, nổ; mỗi vụ trừ 2 điểm, tối đa 6 | 20  | 20 |
  2   | Giữ vững địa bàn (bắt buộc đạt điểm tối đa)           | 30  | 30 |
      | Tổng cộng                                             | 100 | 99 |
  Xã đạt từ 90 điểm trở lên được công nhận đạt tiêu chuẩn
`;

/** Two of its scores are kept as text. */
const texts: WorkbookData = {
  ...scored,
  grids: scored.grids.map((grid) => ({
    ...grid,
    cells: grid.cells.map((cell) =>
      cell.column === 4 && [4, 5].includes(cell.row)
        ? { ...cell, value: `${cell.text} `, text: `${cell.text} ` }
        : cell,
    ),
  })),
};

const blank = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 30  |  |
  2   | Có kế hoạch thực hiện   | 30  | tốt |
  3   | Có mô hình tự quản      | 40  |  |
      | Tổng cộng               | 100 |  |
`;

const appraised = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Điểm thẩm định | Điểm hội đồng | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 60  | 50 | 45 |    | Ban hành chậm
  2   | Có kế hoạch thực hiện   | 40  | 40 | 40 | 35 |
      | Tổng cộng               | 100 | 90 | 85 | 35 |
  Xã đạt từ 90 điểm trở lên được công nhận đạt tiêu chuẩn
`;

const kinds = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  1   | Không có tệ nạn (mỗi vụ cờ bạc trừ 1 điểm; mỗi vụ ma túy trừ 3 điểm) | 40 |    |
  2   | Có kế hoạch thực hiện   | 60  | 60 |
      | Tổng cộng               | 100 | 60 |
`;

const share = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  1   | Khu dân cư đạt tiêu chuẩn: đạt từ 70% trở lên | 60 |  |
  2   | Có kế hoạch thực hiện   | 40  |  |
      | Tổng cộng               | 100 |  |
`;

const forSome = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  1   | Chi bộ (nơi có tổ chức Đảng) có nghị quyết   | 30  |    |
  2   | Có kế hoạch thực hiện                        | 30  | 30 |
  3   | Nơi có tổ chức Đảng: có chương trình kiểm tra | 40  |    |
      | Tổng cộng                                    | 100 | 30 |
  Xã đạt từ 90 điểm trở lên được công nhận đạt tiêu chuẩn
`;

test("whom rows are meant for is asked once; the answer proposes, and the officer decides", async () => {
  const { user, host } = await open(forSome);
  await begin(user);
  expect(await screen.findByRole("article")).toHaveTextContent("Chi bộ");
  const question =
    "02 nội dung chỉ dành cho trường hợp “nơi có tổ chức Đảng”. Đơn vị có thuộc trường hợp này không?";
  const asked = await screen.findByRole("radiogroup", { name: question });
  await user.click(within(asked).getByRole("radio", { name: "Không" }));
  await screen.findByText(/Đơn vị đã trả lời không thuộc trường hợp/);
  expect(await host.readState()).not.toContain("notApplicable");
  expect(await host.readState()).toContain('"conditions"');
  await user.click(screen.getByRole("button", { name: /Nơi có tổ chức Đảng: có chương trình/ }));
  expect(screen.queryByRole("radiogroup", { name: question })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Chọn không áp dụng" }));
  await waitFor(async () => expect(await host.readState()).toContain("notApplicable"));
  expect(screen.queryByRole("button", { name: "Chọn không áp dụng" })).not.toBeInTheDocument();
  await openFindings(user);
  expect(screen.getByText(/Nội dung 1 chỉ dành cho trường hợp/)).toBeInTheDocument();
  expect(screen.queryByText(/Nội dung 3 chỉ dành cho trường hợp/)).not.toBeInTheDocument();
});

describe("what was recognised", () => {
  test("is shown first, with columns, unit, line and doubts", async () => {
    const { user } = await open(scored);
    const facts = screen.getByText("Đơn vị").closest("dl") ?? document.body;
    expect(facts).toHaveTextContent("Năm2025");
    expect(facts).toHaveTextContent("Số nội dung chấm4");
    expect(facts).toHaveTextContent("Mức đạttừ 90 điểm");
    expect(facts).toHaveTextContent("Nội dung bắt buộc1");
    expect(
      ["Số thứ tự", "Nội dung", "Điểm tối đa", "Điểm tự chấm", "Lý do trừ điểm"].map(columnOf),
    ).toEqual([
      "A · STT",
      "B · Nội dung",
      "C · Điểm tối đa",
      "D · Điểm tự chấm",
      "E · Lý do trừ điểm",
    ]);
    await begin(user);
    expect(screen.getByRole("article")).toHaveTextContent("Có nghị quyết chuyên đề");
  });

  test("a pass line that the sheet does not name can be given", async () => {
    const { user } = await open(blank);
    await user.type(screen.getByRole("textbox", { name: /Mức điểm đạt/ }), "50");
    await begin(user);
    for (const typed of ["30", "30", "40"]) await user.keyboard(`${typed}{Enter}`);
    await waitFor(() => expect(result()).toHaveTextContent("100/100"));
    expect(result()).toHaveTextContent("Đạt tiêu chuẩn");
  });
});

describe("scoring", () => {
  test("a decimal comma, the reason, the next card; total and verdict follow at once", async () => {
    const { user, host } = await open(blank);
    await begin(user);
    await user.keyboard("29,5");
    expect(result()).toHaveTextContent("29,5/100");
    await user.keyboard("{Enter}");
    expect(screen.getByRole("textbox", { name: "Lý do trừ điểm" })).toHaveFocus();
    await user.keyboard("Ban hành chậm 05 ngày{Enter}");
    expect(screen.getByRole("article")).toHaveTextContent("Có kế hoạch thực hiện");
    await waitFor(async () =>
      expect(await cells(host, ["D3", "E3", "D6"])).toEqual([29.5, "Ban hành chậm 05 ngày", 29.5]),
    );
  });

  test("F2 leads into the card from anywhere, also from another view", async () => {
    const { user } = await open(blank);
    await begin(user);
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await user.click(screen.getByRole("tab", { name: /Kiểm tra/ }));
    await user.keyboard("{F2}");
    expect(screen.getByText("Nội dung 2/3")).toBeInTheDocument();
    expect(pointsField()).toHaveFocus();
  });

  test.each([
    ["31", "Điểm không được cao hơn điểm tối đa 30."],
    ["-1", "Điểm không được nhỏ hơn 0."],
    ["ba", "Hãy nhập một số, ví dụ 4,5."],
  ])("%s is told beside the field and never written", async (typed, sentence) => {
    const { user, host } = await open(blank);
    await begin(user);
    await user.keyboard(typed);
    expect(pointsField()).toHaveAccessibleDescription(sentence);
    expect(pointsField()).toBeInvalid();
    await user.keyboard("{Enter}");
    expect(screen.getByText("Nội dung 1/3")).toBeInTheDocument();
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(screen.getByText("Nội dung 2/3")).toBeInTheDocument();
    expect(await host.readWorkbook()).toEqual(blank);
  });

  test.each([
    ["31", "Điểm không được cao hơn điểm tối đa 30."],
    ["ba", "Hãy nhập một số, ví dụ 4,5."],
  ])(
    "%s over points that stand: told, and only what stands is called written",
    async (typed, why) => {
      const { user, host } = await open(scored);
      await begin(user);
      expect(cardStatus()).toHaveTextContent("Đã ghi vào ô D4");
      await user.clear(pointsField());
      await user.keyboard(typed);
      await user.click(screen.getByRole("textbox", { name: "Lý do trừ điểm" }));
      expect(pointsField()).toHaveValue(typed);
      expect(pointsField()).toBeInvalid();
      expect(pointsField()).toHaveAccessibleDescription(why);
      expect(cardStatus()).toHaveTextContent(/^Chưa ghi số vừa nhập.*25 điểm \(ô D4\)$/);
      expect(await cells(host, ["D4"])).toEqual([25]);
      await user.click(screen.getByRole("button", { name: "Đủ điểm" }));
      expect(pointsField()).toHaveValue("30");
      await waitFor(() => expect(cardStatus()).toHaveTextContent("Đã ghi vào ô D4"));
      expect(await cells(host, ["D4"])).toEqual([30]);
      await user.type(pointsField(), "5");
      await user.click(screen.getByRole("button", { name: "Đủ điểm" }));
      expect(pointsField()).toHaveValue("30");
      expect(pointsField()).toBeValid();
    },
  );

  test("over a blank cell a refused number leaves it blank, and says so", async () => {
    const { user } = await open(blank);
    await begin(user);
    await user.keyboard("31");
    expect(cardStatus()).toHaveTextContent(/^Chưa ghi số vừa nhập.*chưa chấm \(ô D3\)$/);
    await user.keyboard("{Backspace}");
    await waitFor(() => expect(cardStatus()).toHaveTextContent("Đã ghi vào ô D3"));
  });

  test("a refused count leaves the points that stand, and is not called written", async () => {
    const { user, host } = await open(scored);
    await begin(user);
    await user.keyboard("{Alt>}{ArrowDown}{ArrowDown}{/Alt}");
    const count = screen.getByRole("textbox", { name: "Số vụ" });
    await user.type(count, "2,5");
    expect(count).toBeInvalid();
    expect(pointsField()).toHaveValue("20");
    await user.tab();
    expect(count).toHaveValue("2,5");
    await waitFor(() =>
      expect(cardStatus()).toHaveTextContent(/^Chưa ghi số vừa nhập.*20 điểm \(ô D7\)$/),
    );
    expect(await cells(host, ["D7"])).toEqual([20]);
    await user.clear(count);
    await user.type(count, "3");
    expect(pointsField()).toHaveValue("14");
    await user.tab();
    await waitFor(() => expect(cardStatus()).toHaveTextContent("Đã ghi vào ô D7"));
    expect(await cells(host, ["D7"])).toEqual([14]);
  });

  test("points off the step of their rule are refused; those on it are handed on", async () => {
    const user = userEvent.setup();
    const handedOn: (number | null)[] = [];
    const refused: (string | null)[] = [];
    render(
      <PointsField
        label="Điểm tự chấm"
        points={null}
        maximum={10}
        step={0.5}
        typedWord={null}
        onPoints={(points) => handedOn.push(points)}
        refusedText={null}
        onRefused={(entry) => refused.push(entry?.text ?? null)}
      />,
    );
    await user.type(pointsField(), "4,25");
    expect(pointsField()).toHaveAccessibleDescription("Nội dung này chấm theo bước 0,5 điểm.");
    expect(refused.slice(-1)).toEqual(["4,25"]);
    await user.type(pointsField(), "{Backspace}{Backspace}5");
    expect(pointsField()).toBeValid();
    expect([handedOn.slice(-1), refused.slice(-1)]).toEqual([[4.5], [null]]);
  });

  test("a word where points belong is told until points are typed", async () => {
    const { user } = await open(blank);
    await begin(user);
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(screen.getByText(/đang ghi chữ “tốt”/)).toBeInTheDocument();
    await user.keyboard("30");
    expect(screen.queryByText(/đang ghi chữ/)).not.toBeInTheDocument();
  });

  test("a count makes the points by the rule, with the arithmetic in words", async () => {
    const { user, host } = await open(scored);
    await begin(user);
    await user.keyboard("{Alt>}{ArrowDown}{ArrowDown}{/Alt}");
    await user.type(screen.getByRole("textbox", { name: "Số vụ" }), "2");
    expect(pointsField()).toHaveValue("16");
    expect(screen.getByText(/Để xảy ra 02 vụ; mỗi vụ trừ 2 điểm.*còn 16 điểm/)).toBeInTheDocument();
    await user.keyboard("{Enter}Có 02 vụ cháy{Enter}");
    await waitFor(async () =>
      expect(await cells(host, ["D7", "E7"])).toEqual([16, "Có 02 vụ cháy"]),
    );
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(screen.getByRole("textbox", { name: "Số vụ" })).toHaveValue("2");
  });

  test("each kind of case has a count of its own; what they come to is written, and its reason proposed", async () => {
    const { user, host } = await open(kinds);
    await begin(user);
    await user.type(screen.getByRole("textbox", { name: "Số trường hợp: vụ cờ bạc" }), "2");
    expect(pointsField()).toHaveValue("");
    const drugs = screen.getByRole("textbox", { name: "Số trường hợp: vụ ma túy" });
    await user.type(drugs, "1,5");
    expect(drugs).toBeInvalid();
    expect(pointsField()).toHaveValue("");
    await user.clear(drugs);
    await user.type(drugs, "1");
    expect(pointsField()).toHaveValue("35");
    expect(
      screen.getByText(/vụ cờ bạc: 2 \(mỗi trường hợp trừ 1 điểm\).*còn 35 điểm/i),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Trong năm có 02 \(vụ cờ bạc\), 01 \(vụ ma túy\); trừ 5 điểm/),
    ).toBeInTheDocument();
    await waitFor(async () => expect(await cells(host, ["D3"])).toEqual([35]));
  });

  test("points that facts gave are taken back when the facts fall below; typed points stand", async () => {
    const { user, host } = await open(share);
    await begin(user);
    const [met, whole] = [/^Số đạt/, /^Tổng số/].map((name) =>
      screen.getByRole("textbox", { name }),
    );
    if (!met || !whole) throw new Error("no share is asked for");
    await user.type(met, "7");
    await user.type(whole, "10");
    expect(pointsField()).toHaveValue("60");
    await user.tab();
    await waitFor(async () => expect(await cells(host, ["D3"])).toEqual([60]));
    await user.clear(met);
    await user.type(met, "6");
    expect(pointsField()).toHaveValue("");
    await user.tab();
    await waitFor(async () => expect(await cells(host, ["D3"])).toEqual([undefined]));
    await user.type(pointsField(), "25");
    await user.type(whole, "{Backspace}2");
    expect(pointsField()).toHaveValue("25");
    await user.tab();
    await waitFor(async () => expect(await cells(host, ["D3"])).toEqual([25]));
  });

  test("yes or no is shown as the points in the sheet imply, and changes them", async () => {
    const { user } = await open(scored);
    await begin(user);
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(screen.getByRole("radio", { name: "Đạt" })).toBeChecked();
    await user.click(screen.getByRole("radio", { name: "Không đạt" }));
    expect(pointsField()).toHaveValue("0");
    expect(result()).toHaveTextContent("75/100");
  });

  test("points that the rule excludes are told on the card once they are written", async () => {
    const { user } = await open(scored);
    await begin(user);
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await user.clear(pointsField());
    await user.type(pointsField(), "11");
    await user.tab();
    const list = await screen.findByRole("list", { name: "Cần xem lại ở nội dung này" });
    expect(list).toHaveTextContent(/không đạt thì trừ toàn bộ/);
  });

  test("a failed mandatory indicator decides, and says so in words", async () => {
    const { user } = await open(scored);
    await begin(user);
    await user.click(screen.getByRole("button", { name: /Kết quả phong trào/ }));
    await user.click(screen.getByRole("button", { name: /Giữ vững địa bàn/ }));
    expect(screen.getByRole("article")).toHaveTextContent("Bắt buộc đạt điểm tối đa");
    await user.clear(pointsField());
    await user.type(pointsField(), "29");
    expect(result()).toHaveTextContent("Chưa đạt");
    expect(result()).toHaveTextContent("94 điểm nhưng chưa đạt vì nội dung bắt buộc II.2");
  });

  test("reasons already used are offered; the old reason of full points can be cleared", async () => {
    const { user, host } = await open(scored);
    await begin(user);
    await screen.findByRole("article");
    await user.clear(pointsField());
    expect(screen.getByRole("article")).not.toHaveTextContent("Nội dung đang đủ điểm");
    expect(screen.getByRole("article")).toHaveTextContent("Nếu lý do này không còn đúng");
    await user.click(screen.getByRole("button", { name: "Đủ điểm" }));
    expect(screen.getByRole("article")).toHaveTextContent("Nội dung đang đủ điểm");
    await user.click(screen.getByRole("button", { name: "Xóa lý do" }));
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await waitFor(async () => expect(await cells(host, ["D4", "E4"])).toEqual([30, undefined]));
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(async () =>
      expect(await cells(host, ["D4", "E4"])).toEqual([30, "Ban hành chậm"]),
    );
    for (const points of [undefined, 25]) {
      await user.keyboard("{Control>}z{/Control}");
      await waitFor(async () =>
        expect(await cells(host, ["D4", "E4"])).toEqual([points, "Ban hành chậm"]),
      );
    }
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await user.click(screen.getByRole("button", { name: "0 điểm" }));
    await user.click(screen.getByRole("button", { name: "Chọn lý do đã dùng (1)" }));
    await user.click(screen.getByRole("button", { name: "Ban hành chậm" }));
    expect(screen.getByRole("textbox", { name: "Lý do trừ điểm" })).toHaveValue("Ban hành chậm");
  });

  test("the next unscored card is found going round", async () => {
    const { user } = await open(blank);
    await begin(user);
    await user.keyboard("{Alt>}{ArrowDown}{ArrowDown}{/Alt}");
    await user.keyboard("40{Enter}");
    await user.keyboard("{Alt>}{ArrowRight}{/Alt}");
    expect(screen.getByText("Nội dung 1/3")).toBeInTheDocument();
  });
});

describe("whose score", () => {
  test("nobody is asked where only the unit has scored", async () => {
    const { user } = await open(scored);
    await begin(user);
    expect(screen.queryByRole("combobox", { name: "Cột điểm đang chấm" })).toBeNull();
    expect(result()).toHaveTextContent("Tổng điểm 95/100");
  });

  test.each([
    ["Điểm tự chấm", "50", "40", "2", "90/100", "Đạt tiêu chuẩn"],
    ["Điểm thẩm định", "45", "40", "2", "85/100", "Chưa đạt"],
    ["Điểm hội đồng", "", "35", "1", "35/100", "Chưa chấm xong"],
  ])(
    "card, outline, progress and foot speak of %s",
    async (name, first, second, done, total, verdict) => {
      const { user, host } = await open(appraised);
      await begin(user);
      await user.selectOptions(screen.getByRole("combobox", { name: "Cột điểm đang chấm" }), name);
      expect(screen.getByRole("textbox", { name })).toHaveValue(first);
      expect(outlinePoints()).toEqual([first, second]);
      expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", done);
      expect(result()).toHaveTextContent(`${name} ${total}`);
      expect(result()).toHaveTextContent(verdict);
      await user.clear(screen.getByRole("textbox", { name }));
      await user.type(screen.getByRole("textbox", { name }), "60{Enter}");
      const cell = { "Điểm tự chấm": "D3", "Điểm thẩm định": "E3", "Điểm hội đồng": "F3" }[name];
      await waitFor(async () => expect(await cells(host, [cell ?? ""])).toEqual([60]));
      expect(screen.getByRole("article")).toHaveTextContent("Có kế hoạch thực hiện");
      expect(screen.getByRole("textbox", { name })).toHaveValue(second);
    },
  );
});

describe("what to look at", () => {
  test("the list names the wrong total, mends it, and shrinks", async () => {
    const { user, host } = await open(scored);
    await openFindings(user);
    const before = screen.getAllByRole("listitem").length;
    await user.click(screen.getByRole("button", { name: "Ghi 95 vào ô D9" }));
    await waitFor(() => expect(screen.queryAllByRole("listitem")).toHaveLength(before - 1));
    expect(await cells(host, ["D9"])).toEqual([95]);
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(before));
  });

  test("all of a kind are mended at once after each has shown what changes, and undone at once", async () => {
    const { user, host } = await open(texts);
    await openFindings(user);
    expect(screen.getByText("Ô D4 đang ghi “25 ”, sửa thành 25.")).toBeInTheDocument();
    const all = "Sửa tất cả loại này: 2 ô điểm lưu dạng chữ";
    await user.click(screen.getByRole("button", { name: all }));
    await waitFor(() => expect(screen.queryByRole("button", { name: all })).toBeNull());
    expect(await cells(host, ["D4", "D5"])).toEqual([25, 20]);
    await user.keyboard("{Control>}z{/Control}");
    await screen.findByRole("button", { name: all });
    expect(await cells(host, ["D4", "D5"])).toEqual(["25 ", "20 "]);
  });

  test("a finding leads to its card and brings its cell into view", async () => {
    const { user, host } = await open(blank);
    await openFindings(user);
    await user.click(screen.getByRole("button", { name: "Mở nội dung ở ô D4" }));
    expect(screen.getByRole("article")).toHaveTextContent("Có kế hoạch thực hiện");
    await waitFor(() => expect(host.shown).toContain("Bảng!D4"));
  });
});

test("a formula that cannot be worked out here is told", async () => {
  const book = bookOf`
    BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
    STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
    1   | Có nghị quyết chuyên đề | 60  | 60 |
    2   | Có kế hoạch thực hiện   | 40  | 40 |
        | Tổng cộng               | 100 | =SOMETHING.UNKNOWN(D3:D4)→100 |
  `;
  const { user } = await open(book);
  await begin(user);
  await user.keyboard("59{Enter}");
  await openFindings(user);
  expect(await screen.findByText(/SOMETHING\.UNKNOWN/)).toBeInTheDocument();
});

test("a protected sheet is told in a sentence, and what was typed stays in the field", async () => {
  const grids = blank.grids.map((grid) => ({ ...grid, isProtected: true }));
  const { user } = await open({ ...blank, grids });
  await begin(user);
  await user.keyboard("30{Enter}");
  expect(await screen.findByText(/đang được bảo vệ nên không ghi được/)).toBeInTheDocument();
  await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
  expect(pointsField()).toHaveValue("30");
});

// helpers

async function open(book: WorkbookData): Promise<{ user: UserEvent; host: MemoryHost }> {
  const host = memoryHost(book);
  const user = userEvent.setup();
  render(<App host={host} />);
  await screen.findByRole("button", { name: "Đúng, bắt đầu chấm" });
  return { user, host };
}

const begin = (user: UserEvent) =>
  user.click(screen.getByRole("button", { name: "Đúng, bắt đầu chấm" }));

const columnOf = (role: string) =>
  screen.getByRole<HTMLSelectElement>("combobox", { name: `Cột ${role}` }).selectedOptions[0]?.text;

const pointsField = () => screen.getByRole("textbox", { name: "Điểm tự chấm" });
/** The line of the card that says what became of the entry. */
const cardStatus = () => {
  const line = screen
    .getAllByRole("status")
    .find(({ textContent }) => /\(?ô D\d|Đang/i.test(textContent ?? ""));
  if (!line) throw new Error("no status of the card");
  return line;
};
const outlinePoints = () =>
  within(screen.getByRole("region", { name: "Danh mục nội dung" }))
    .getAllByRole("button")
    .filter((button) => "rowButton" in button.dataset)
    .map(({ textContent }) => /([\d,]+)\/\d+$/.exec(textContent ?? "")?.[1] ?? "");
const result = () => screen.getByRole("region", { name: "Kết quả hiện tại" });

async function cells(host: MemoryHost, references: readonly string[]) {
  const [grid] = (await host.readWorkbook()).grids;
  return references.map(
    (reference) => grid?.cells.find((cell) => formatAddress(cell) === reference)?.value,
  );
}
