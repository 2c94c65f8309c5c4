/** The consolidation view over the real files of a district: read, put together and shown, with nothing between that is not the product's own. */
import { emptyPaper } from "../../src/core/model/round/closing";
import "@testing-library/jest-dom";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { TextDecoder, TextEncoder } from "node:util";
import { FluentProvider } from "@fluentui/react-components";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { serialiseRound } from "../../src/core/consolidate/result/keptRound";
import { ConsolidationView } from "../../src/taskpane/consolidation/ConsolidationView";
import { paneTheme } from "../../src/taskpane/shared/looks/theme";
import { openDesk } from "../../src/workers/page/desk";

jest.setTimeout(120_000);

// What every browser has and the test's page has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Blob.prototype.arrayBuffer ??= function arrayBuffer(this: Blob) {
  return new Response(this).arrayBuffer();
};

const district = join(__dirname, "../samples/district");
const truth = JSON.parse(readFileSync(join(district, "truth.json"), "utf8")) as {
  readonly units: readonly {
    readonly name: string;
    readonly standard: "met" | "notMet" | "incomplete";
    readonly grade: string | null;
    readonly self_total_A: number;
    readonly mandatory_failed: readonly object[];
  }[];
};
const fileNames = readdirSync(join(district, "files"));
const fileNamed = (name: string): File => {
  const bytes = new Uint8Array(readFileSync(join(district, "files", name)));
  const file = new File([bytes], name, { lastModified: Date.UTC(2025, 10, 20) });
  return Object.assign(file, { arrayBuffer: async () => bytes.slice().buffer });
};
const listFile = (): File => {
  const bytes = new Uint8Array(readFileSync(join(district, "units.xlsx")));
  return Object.assign(new File([bytes], "units.xlsx"), { arrayBuffer: async () => bytes.buffer });
};

const verdictWords = { met: "Đạt", notMet: "Chưa đạt", incomplete: "Chưa kết luận" } as const;
const shown = (points: number): string => String(points).replace(".", ",");

describe("a district", () => {
  let user: UserEvent;
  beforeAll(() => {
    user = userEvent.setup();
  });

  test("comes out as its truth says: verdicts, totals, grades, mandatory failures", async () => {
    openView();
    await user.upload(screen.getByLabelText("Tệp danh sách đơn vị"), listFile());
    await screen.findByText("Danh sách đơn vị (12 đơn vị)");
    await user.type(field("Mức điểm đạt tiêu chuẩn"), "90");
    await user.type(field("Mức xếp loại phong trào"), "Xuất sắc=90; Khá=70; Trung bình=50; Yếu=0");
    await user.click(screen.getByRole("button", { name: "Áp dụng" }));
    await give(user, fileNames);
    expect(screen.getByTestId("progress")).toHaveTextContent(
      /^Đã đọc xong 21 tệp · \d+ không có vấn đề · \d+ cần xem lại · 5 không dùng được$/,
    );
    await user.click(screen.getByRole("tab", { name: /Kết quả/ }));
    const told = truth.units.map(({ name }) => cellsOf(name));
    expect(told).toEqual(
      truth.units.map(({ standard, grade, self_total_A, mandatory_failed }) => ({
        self: shown(self_total_A),
        verdict: verdictWords[standard],
        mandatory: String(mandatory_failed.length),
        grade: grade ?? "–",
      })),
    );
    await user.click(screen.getByRole("tab", { name: /Cần xử lý/ }));
    const parts = screen
      .getAllByRole("heading", { level: 3 })
      .map(({ textContent }) => textContent);
    expect(parts).toEqual(
      expect.arrayContaining([
        "Chưa gửi (1)",
        "Không có trong danh sách (3)",
        "Tệp không dùng được (5)",
        "Gửi nhiều lần, trùng (2)",
      ]),
    );
  });
});

describe("three files without a list", () => {
  const names = [
    "KDC TO DAN PHO UC KY XA CHIENG BAN.xlsx",
    "Mau 1b - UBND phuong Luong Thinh final.xlsx",
    "bang cham diem 70.xlsx",
  ];
  const commune = /^UBND phường Lương Thịnh$/;

  test("sorted, found and filtered", async () => {
    const user = await consolidated(names);
    const order = () =>
      screen
        .getAllByRole("row")
        .flatMap((row) => row.querySelector("button[aria-expanded]")?.textContent ?? []);
    await user.click(screen.getByRole("button", { name: "Sắp xếp theo Tự chấm" }));
    expect(order()).toEqual([expect.stringMatching(/Ức Kỳ/), expect.stringMatching(commune)]);
    await user.click(screen.getByRole("button", { name: "Sắp xếp theo Tự chấm" }));
    expect(order()).toEqual([expect.stringMatching(commune), expect.stringMatching(/Ức Kỳ/)]);
    expect(screen.getByRole("columnheader", { name: /Tự chấm/ })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    await user.type(screen.getByRole("searchbox", { name: "Tìm đơn vị" }), "luong thinh");
    expect(screen.getByText("1/2 đơn vị")).toBeInTheDocument();
    await user.clear(screen.getByRole("searchbox", { name: "Tìm đơn vị" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Lọc" }), "Đạt");
    expect(order()).toEqual([expect.stringMatching(commune)]);
  });

  test("a unit opens down to the sentence behind each point, and gives the focus back", async () => {
    const user = await consolidated(names);
    await user.click(screen.getByRole("button", { name: /Ức Kỳ/ }));
    const panel = await screen.findByRole("region", { name: /Ức Kỳ/ });
    expect(within(panel).getByRole("heading", { level: 3 })).toHaveFocus();
    await user.click(within(panel).getAllByText(/^Từng nội dung/)[0] ?? panel);
    await waitFor(() =>
      expect(
        within(panel).getAllByText(/Điểm do người chấm ghi trong bảng/).length,
      ).toBeGreaterThan(10),
    );
    expect(panel).toHaveTextContent(/Kính gửi: .*Ức Kỳ/);
    expect(panel).toHaveTextContent(/Trang “Phong trào”, ô G39/);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.getByRole("button", { name: /Ức Kỳ/ })).toHaveFocus());
  });

  test("the council's word needs a reason, counts, and is taken back", async () => {
    const user = await consolidated(names);
    await user.click(screen.getByRole("button", { name: commune }));
    const panel = await screen.findByRole("region", { name: commune });
    await user.click(within(panel).getByText("Điều chỉnh điểm, kết quả"));
    await user.selectOptions(
      within(panel).getByRole("combobox", { name: "Kết quả tiêu chuẩn ANTT" }),
      "Chưa đạt",
    );
    const apply = within(panel).getByRole("button", { name: "Lưu điều chỉnh An toàn về ANTT" });
    await user.click(apply);
    expect(within(panel).getByText("Cần ghi lý do điều chỉnh.")).toBeInTheDocument();
    await user.type(
      within(panel).getByRole("textbox", {
        name: /^Lý do điều chỉnh \(bắt buộc\), An toàn về ANTT/,
      }),
      "Có vụ án chưa báo cáo",
    );
    await user.click(apply);
    await screen.findByText(
      /Hội đồng điều chỉnh kết quả thành “Chưa đạt tiêu chuẩn”: Có vụ án chưa báo cáo$/,
    );
    await waitFor(() => expect(rowOf(commune)).toHaveTextContent("Chưa đạt"));
    expect(rowOf(commune)).toHaveTextContent("đã điều chỉnh kết quả");
    await user.click(screen.getByRole("button", { name: "Hoàn tác" }));
    await waitFor(() => expect(rowOf(commune)).not.toHaveTextContent("Chưa đạt"));
  });

  test("points are adjusted with a reason, the verdict follows, what was computed stays beside them", async () => {
    const user = await consolidated(names);
    await user.click(screen.getByRole("button", { name: commune }));
    const panel = await screen.findByRole("region", { name: commune });
    await user.click(within(panel).getByText("Điều chỉnh điểm, kết quả"));
    const typed = within(panel).getByRole("textbox", {
      name: "Điểm sau điều chỉnh, An toàn về ANTT",
    });
    const apply = within(panel).getByRole("button", { name: "Lưu điều chỉnh An toàn về ANTT" });
    await user.type(typed, "101");
    await user.click(apply);
    expect(within(panel).getByText("Hãy nhập một số từ 0 đến 99, ví dụ 91,5.")).toBeInTheDocument();
    await user.clear(typed);
    await user.type(typed, "70,5");
    await user.type(
      within(panel).getByRole("textbox", {
        name: /^Lý do điều chỉnh \(bắt buộc\), An toàn về ANTT/,
      }),
      "Biên bản số 07",
    );
    await user.click(apply);
    await screen.findByText(
      /Hội đồng điều chỉnh điểm từ [\d,]+ \(tính theo bảng\) thành 70,5: Biên bản số 07$/,
    );
    await waitFor(() => expect(rowOf(commune)).toHaveTextContent("Chưa đạt"));
    expect(rowOf(commune)).toHaveTextContent(/hội đồng điều chỉnh điểm [\d,]+ → 70,5/);
    await user.click(screen.getByRole("tab", { name: /Thống kê/ }));
    expect(
      screen.getByText("An toàn về ANTT: Hội đồng điều chỉnh điểm của 01 đơn vị."),
    ).toBeInTheDocument();
  });

  test("a file that comes later changes only its unit, and the difference is told", async () => {
    const user = await consolidated(names);
    await user.click(screen.getByRole("tab", { name: /^Tệp/ }));
    await give(user, [
      "CONG AN XA CHIENG BAN - Bang cham diem ANTT 2025 - Copy.xlsx",
      names[0] ?? "",
    ]);
    expect(screen.getByText("01 tệp đã có trong danh sách nên không đọc lại.")).toBeInTheDocument();
    await user.click(screen.getByRole("tab", { name: /Kết quả/ }));
    await user.click(await screen.findByText("01 đơn vị thay đổi so với lần trước"));
    expect(screen.getByText(/CHIỀNG BAN: mới có trong lần này/)).toBeInTheDocument();
  });
});

describe("two files of one unit", () => {
  const unit = /XÃ ĐỒNG ĐĂNG/;
  const first = () => communeFile("XÃ ĐỒNG ĐĂNG", { file: "lần 1.csv", points: 35, day: 1 });
  const second = () => communeFile("XÃ ĐỒNG ĐĂNG", { file: "lần 2.csv", points: 20, day: 10 });

  test("stand side by side where they differ; the one that is chosen counts, and that is taken back", async () => {
    const user = userEvent.setup();
    openView();
    await giveFiles(user, [first(), second()]);
    await user.click(screen.getByRole("tab", { name: /Kết quả/ }));
    expect(cellsOf(unit).self).toBe("80");
    await user.click(screen.getByRole("button", { name: unit }));
    const panel = await screen.findByRole("region", { name: unit });
    await user.click(
      within(panel).getByText(
        "So với tệp được tính, An toàn về ANTT: 01 nội dung khác nhau, 01 nội dung giống nhau",
      ),
    );
    const compared = within(panel).getByRole("table", {
      name: "Nội dung khác nhau giữa lần 1.csv và tệp được tính",
    });
    const [, row] = within(compared).getAllByRole("row");
    expect([...(row?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
      "2 Không để xảy ra cháy, nổ tại XÃ ĐỒNG ĐĂNG",
      "35",
      "20",
    ]);
    await user.click(within(panel).getByRole("button", { name: "Tính tệp này: lần 1.csv" }));
    await waitFor(() => expect(cellsOf(unit).self).toBe("95"));
    await user.click(
      await within(panel).findByRole("button", { name: "Bỏ lựa chọn tệp lần 1.csv" }),
    );
    await waitFor(() => expect(cellsOf(unit).self).toBe("80"));
  });

  test("the preview says what is taken from which file, and what changed, content by content", async () => {
    const user = userEvent.setup();
    openView();
    await giveFiles(user, [first()]);
    await user.click(screen.getByText("Xem trước khi lưu"));
    expect(screen.getByText("Lấy số liệu từ 01 tệp của 01 đơn vị.")).toBeInTheDocument();
    expect(screen.getByText(/^Chưa có lần trước để so sánh/)).toBeInTheDocument();
    await giveFiles(user, [second()]);
    const taken = await screen.findByRole("table", { name: "Lấy từ tệp nào" });
    expect(taken).toHaveTextContent(/lần 2\.csv, trang “.*”, điểm tự chấm; không tính: lần 1\.csv/);
    expect(screen.getByText("An toàn về ANTT, nội dung 2: 35 → 20")).toBeInTheDocument();
  });
});

describe("a unit in doubt", () => {
  test("is asked about, answered and the answer taken back", async () => {
    const user = userEvent.setup();
    openView();
    await user.click(screen.getByText("Nhập hoặc dán"));
    await user.type(
      screen.getByRole("textbox", { name: /Mỗi dòng một đơn vị/ }),
      "Trường Tiểu học Đông Hưng A\nTrường Tiểu học Đông Hưng B",
    );
    await user.click(screen.getByRole("button", { name: "Dùng danh sách này" }));
    await give(user, ["2025_truong_th_dong_hung_tu_cham_diem.xlsx"]);
    await user.click(screen.getByRole("tab", { name: /Cần xử lý/ }));
    await user.click(await screen.findByRole("radio", { name: "Trường Tiểu học Đông Hưng B" }));
    await screen.findByText("Đã trả lời (1)");
    await waitFor(() => expect(screen.getByText("Chưa gửi (1)")).toBeInTheDocument());
    await user.click(screen.getByRole("button", { name: /^Bỏ câu trả lời về 2025_truong/ }));
    await screen.findByText("Cần trả lời: tệp của đơn vị nào (1)");
  });
});

describe("communes of one province, without a list", () => {
  test("the official ones are offered, and one click takes them", async () => {
    const user = userEvent.setup();
    openView();
    await giveFiles(
      user,
      ["XÃ ĐỒNG ĐĂNG", "XÃ CAO LỘC"].map((name) => communeFile(name)),
    );
    expect(await screen.findByText(/ngày 01\/07\/2025, Tỉnh Lạng Sơn có 65/)).toHaveTextContent(
      /Chưa thấy tệp của 63:$/,
    );
    await user.click(screen.getByRole("button", { name: "Lấy làm danh sách: Tỉnh Lạng Sơn" }));
    await screen.findByText("Danh sách đơn vị (65 đơn vị)");
    await user.click(screen.getByRole("tab", { name: /Cần xử lý/ }));
    await screen.findByText("Chưa gửi (63)");
  });
});

describe("a round that was kept", () => {
  test("is taken up again: rules, overrides, and what has changed since", async () => {
    const user = userEvent.setup();
    openView();
    const kept = serialiseRound({
      rules: {
        year: 2025,
        passLine: { points: 98, source: "Hướng dẫn 12" },
        grades: null,
        profile: null,
      },
      list: null,
      assignments: [],
      overrides: [],
      choices: [],
      followUps: [],
      dossiers: [],
      paper: emptyPaper,
      closing: null,
      snapshots: [
        {
          key: "?cu",
          name: "Xã Đã Gửi Lần Trước",
          parent: null,
          countedFiles: ["cu.xlsx"],
          values: { standardTotal: 91, verdict: "met", movementTotal: null, grade: null },
          contents: {},
        },
      ],
    });
    const file = Object.assign(new File([kept], "truoc.json"), { text: async () => kept });
    await user.upload(screen.getByLabelText(/^Tệp phiên tổng hợp đã lưu/), file);
    await waitFor(() => expect(field("Mức điểm đạt tiêu chuẩn")).toHaveValue("98"));
    await give(user, ["Mau 1b - UBND phuong Luong Thinh final.xlsx"]);
    await user.click(screen.getByRole("tab", { name: /Kết quả/ }));
    expect(rowOf(/phường Lương Thịnh/)).toHaveTextContent("Chưa đạt");
    await user.click(await screen.findByText("02 đơn vị thay đổi so với lần trước"));
    expect(screen.getByText(/Xã Đã Gửi Lần Trước: không còn trong lần này/)).toBeInTheDocument();
  });

  test("is closed once number, day and signer are typed; a later file stands in the supplementary list only", async () => {
    const user = await consolidated(["Mau 1b - UBND phuong Luong Thinh final.xlsx"]);
    const close = () => screen.getByRole("button", { name: "Chốt danh sách này" });
    expect(close()).toBeDisabled();
    expect(screen.getByText("Cần ghi số, ký hiệu của danh sách.")).toBeInTheDocument();
    await user.click(screen.getByText("Bản ký: đầu trang, người ký, nơi nhận"));
    await user.type(field("Số, ký hiệu"), "5/DS-BCĐ");
    await user.type(screen.getByLabelText("Ngày ký"), "2026-01-05");
    await user.type(field("Người ký 2: chức vụ"), "TRƯỞNG BAN");
    await user.type(field("Người ký 2: họ và tên"), "Trần Thị B");
    await user.tab();
    await user.click(close());
    await screen.findByText(
      "Đã chốt danh sách số 05/DS-BCĐ, ngày 05/01/2026, Trần Thị B ký; gồm 01 tệp.",
    );
    await user.click(screen.getByRole("tab", { name: /^Tệp/ }));
    await give(user, ["KDC TO DAN PHO UC KY XA CHIENG BAN.xlsx"]);
    expect(await screen.findByText(/^Danh sách bổ sung có 01 đơn vị: .*Ức Kỳ/)).toBeInTheDocument();
    await user.click(screen.getByRole("tab", { name: /Kết quả/ }));
    expect(screen.queryByRole("button", { name: /Ức Kỳ/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Bỏ chốt" }));
    expect(await screen.findByRole("button", { name: /Ức Kỳ/ })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Hoàn tác" }));
    await waitFor(() =>
      expect(screen.queryByRole("button", { name: /Ức Kỳ/ })).not.toBeInTheDocument(),
    );
  });

  test("another file is refused", async () => {
    const user = userEvent.setup();
    openView();
    const file = Object.assign(new File(["{}"], "x.json"), { text: async () => "{}" });
    await user.upload(screen.getByLabelText(/^Tệp phiên tổng hợp đã lưu/), file);
    await screen.findByText("Tệp này không phải là phiên tổng hợp đã lưu.");
  });
});

// helpers

function openView(): void {
  render(
    <FluentProvider theme={paneTheme}>
      <ConsolidationView
        hasFolders
        desk={openDesk({ makeWorker: null, processors: 1 })}
        loadDemo={null}
        onBack={null}
        onUnsaved={null}
        onOpenFile={null}
        writeSheets={null}
        addSheets={null}
      />
    </FluentProvider>,
  );
}

async function consolidated(names: readonly string[]): Promise<UserEvent> {
  const user = userEvent.setup();
  openView();
  await give(user, names);
  await user.click(screen.getByRole("tab", { name: /Kết quả/ }));
  return user;
}

interface CommuneSent {
  readonly file: string;
  readonly points: number;
  /** Of November 2025. */
  readonly day: number;
}

const communeFile = (
  name: string,
  { file, points, day }: CommuneSent = { file: `${name}.csv`, points: 35, day: 1 },
): File => {
  const lines = [
    "UBND TỈNH LẠNG SƠN;;;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    `UBND ${name};;;Độc lập - Tự do - Hạnh phúc`,
    "BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2025",
    "TT;Nội dung;Điểm chuẩn;Điểm tự chấm",
    "1;Có nghị quyết, kế hoạch;60;60",
    `2;Không để xảy ra cháy, nổ tại ${name};40;${points}`,
  ];
  const bytes = new TextEncoder().encode(lines.join("\n"));
  return Object.assign(new File([bytes], file, { lastModified: Date.UTC(2025, 10, day) }), {
    arrayBuffer: async () => bytes.slice().buffer,
  });
};

const give = (user: UserEvent, names: readonly string[]): Promise<void> =>
  giveFiles(user, names.map(fileNamed));

async function giveFiles(user: UserEvent, files: File[]): Promise<void> {
  await user.upload(screen.getByLabelText("Các tệp bảng chấm điểm"), files);
  await waitFor(() => expect(screen.getByTestId("progress")).toHaveTextContent(/^Đã đọc xong/), {
    timeout: 60_000,
  });
  await waitFor(() => expect(screen.queryByText("Đang tổng hợp…")).not.toBeInTheDocument(), {
    timeout: 60_000,
  });
}

const field = (name: string): HTMLElement => screen.getByRole("textbox", { name });

const rowOf = (unit: string | RegExp): HTMLElement => {
  const row = screen.getByRole("button", { name: unit }).closest("tr");
  if (!row) throw new Error("no row");
  return row;
};

function cellsOf(unit: string | RegExp) {
  const row = rowOf(unit);
  const cell = (label: string): string =>
    [...row.querySelectorAll("td")].find((each) => each.dataset["label"] === label)?.textContent ??
    "";
  return {
    self: cell("Tự chấm"),
    verdict: cell("Kết quả"),
    mandatory: cell("Bắt buộc chưa đạt"),
    grade: cell("Xếp loại"),
  };
}
