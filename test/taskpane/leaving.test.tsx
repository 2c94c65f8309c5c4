/** Leaving a round with work in it: the page asks and keeps it, the browser asks before it closes, the pane in Excel keeps it. */
import "@testing-library/jest-dom";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TextDecoder, TextEncoder } from "node:util";
import { useState } from "react";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { WorkbookData } from "../../src/core/model/workbook/grid";
import { ConsolidationView } from "../../src/taskpane/consolidation/ConsolidationView";
import { openingWithFile } from "../../src/hosts/excel/openingWithFile";
import type { OpeningWithFile } from "../../src/hosts/host";
import { ExcelApp } from "../../src/taskpane/excel/ExcelApp";
import type { ConsolidationProps } from "../../src/taskpane/page/consolidationPage";
import { Page } from "../../src/taskpane/page/Page";
import { openDesk } from "../../src/workers/page/desk";
import { memoryKeeping } from "../support/memoryKeeping";
import { memoryHost } from "../support/memoryHost";
import { bookOf } from "../support/sheetOf";

jest.setTimeout(120_000);

// What every browser has and the test's page has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.assign(URL, { createObjectURL: () => "blob:made", revokeObjectURL: () => undefined });

const one = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 60  | 60 |
  2   | Có kế hoạch thực hiện   | 40  | 40 |
      | Tổng cộng               | 100 | 100 |
`;

const QUESTION = /^Đợt tổng hợp có 01 tệp, chưa lưu\./;

describe("the stand-alone page", () => {
  let handedOver: readonly string[];
  beforeEach(() => {
    handedOver = [];
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      handedOver = [...handedOver, this.download];
    });
  });
  afterEach(() => jest.restoreAllMocks());

  test("a round with nothing in it is left without a question", async () => {
    const user = await openRound();
    await user.click(back());
    expect(screen.queryByText(QUESTION)).not.toBeInTheDocument();
    expect(startScreen()).toBeInTheDocument();
    expect(asksBeforeClosing()).toBe(false);
  });

  const ways: readonly (readonly [string, () => HTMLElement])[] = [
    ["back to the start", () => back()],
    ["opening a single file", () => screen.getByRole("button", { name: "Mở tệp" })],
  ];
  test.each(ways)("%s asks, and staying changes nothing", async (_way, button) => {
    const user = await openRound();
    await give(user);
    await user.click(button());
    expect(screen.getByText(QUESTION)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Ở lại" }));
    expect(screen.queryByText(QUESTION)).not.toBeInTheDocument();
    expect(screen.getByTestId("progress")).toBeVisible();
  });

  test("left unsaved it is still there, is not asked about twice, and is asked about anew once it changes", async () => {
    const user = await openRound();
    await give(user);
    await user.click(back());
    await user.click(screen.getByRole("button", { name: "Rời đi, không lưu" }));
    expect(startScreen()).toBeInTheDocument();
    expect(asksBeforeClosing()).toBe(true);
    await user.click(screen.getByRole("button", { name: "Tổng hợp nhiều tệp" }));
    expect(screen.getByTestId("progress")).toHaveTextContent(/^Đã đọc xong 01 tệp/);
    await user.click(back());
    expect(screen.queryByText(QUESTION)).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Tổng hợp nhiều tệp" }));
    await user.type(screen.getByRole("textbox", { name: "Mức điểm đạt tiêu chuẩn" }), "90");
    await user.click(screen.getByRole("button", { name: "Áp dụng" }));
    await user.click(back());
    expect(screen.getByText(QUESTION)).toBeVisible();
  });

  test("saved on the way out it is lost no more", async () => {
    const user = await openRound();
    await give(user);
    await user.click(back());
    await user.click(screen.getByRole("button", { name: "Lưu rồi rời đi" }));
    expect(handedOver).toEqual(["Tổng hợp 2025.json"]);
    expect(startScreen()).toBeInTheDocument();
    expect(asksBeforeClosing()).toBe(false);
  });

  test("decisions without a file are work too; taken back they are none", async () => {
    const user = await openRound();
    await user.type(screen.getByRole("textbox", { name: "Mức điểm đạt tiêu chuẩn" }), "90");
    await user.click(screen.getByRole("button", { name: "Áp dụng" }));
    await user.click(back());
    expect(screen.getByText(/^Các thiết lập của đợt tổng hợp chưa lưu\./)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Ở lại" }));
    await user.click(screen.getByRole("button", { name: "Hoàn tác" }));
    expect(asksBeforeClosing()).toBe(false);
  });
});

describe("the pane in Excel", () => {
  const shown = (
    book: WorkbookData,
    firstTask: "score" | "consolidation",
    opening: OpeningWithFile | null = null,
  ) => (
    <ExcelApp
      host={memoryHost(book)}
      firstTask={firstTask}
      isDark={() => false}
      opening={opening}
      partition="test"
      openPage={() => undefined}
      handlesFiles
      version="0"
      Consolidation={Consolidation}
      addSheets={() => Promise.reject(new Error("not asked for"))}
      openCopy={() => Promise.reject(new Error("not asked for"))}
    />
  );

  test("a file of a kind that keeps nothing beside its cells is told once", async () => {
    localStorage.setItem("testcham-diem-antt.first-run", "1");
    const user = userEvent.setup();
    render(shown({ ...one, file: "bang.xls" }, "score"));
    expect(await screen.findByText(/Tệp đang mở là tệp \.xls\./)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Đóng thông báo" }));
    await user.click(screen.getByRole("button", { name: "Đọc lại bảng" }));
    expect(screen.queryByText(/Tệp đang mở là tệp/)).toBeNull();
  });

  test.each<[string, boolean, boolean, RegExp, readonly unknown[]]>([
    ["asked for", false, true, /thì khung chấm điểm tự mở/, [true, true]],
    ["taken back", true, true, /không còn tự mở/, [undefined, true]],
    ["not kept by Office", false, false, /chưa ghi được lựa chọn này/, [undefined, false]],
  ])(
    "that the pane opens with the file is %s by the person alone, and kept in the file",
    async (_what, wasOn, isKept, sentence, [kept, isSaved]) => {
      localStorage.setItem("testcham-diem-antt.first-run", "1");
      const NAME = "Office.AutoShowTaskpaneWithDocument";
      const settings = new Map<string, unknown>(wasOn ? [[NAME, true]] : []);
      const saved: unknown[] = [];
      const opening = openingWithFile({
        get: (name) => settings.get(name),
        set: (name, value) => void settings.set(name, value),
        remove: (name) => void settings.delete(name),
        saveAsync: (done) => {
          if (isKept) saved.push(settings.get(NAME));
          done({ status: isKept ? "succeeded" : "failed" });
        },
      });
      const user = userEvent.setup();
      render(shown(one, "score", opening));
      const button = () => screen.getAllByRole("button", { name: "Tự mở cùng tệp" })[0];
      await waitFor(() => expect(button()).toHaveAttribute("aria-pressed", String(wasOn)));
      expect(saved).toEqual([]);
      await user.click(button() ?? document.body);
      expect(await screen.findByText(sentence)).toBeVisible();
      expect([settings.get(NAME), saved.length === 1]).toEqual([kept, isSaved]);
      await user.click(screen.getByRole("button", { name: "Đóng thông báo" }));
      expect(screen.queryByText(sentence)).toBeNull();
    },
  );

  test.each([
    ["with the first page still to come", null],
    ["with the first page put aside", "1"],
  ])("%s, the round stays while the other task is looked at", async (_when, seen) => {
    if (seen === null) localStorage.clear();
    else localStorage.setItem("testcham-diem-antt.first-run", seen);
    const user = userEvent.setup();
    render(shown(one, "consolidation"));
    await give(user);
    await user.click(screen.getByRole("button", { name: "Chấm điểm" }));
    expect(screen.getByTestId("progress")).not.toBeVisible();
    if (seen === null) await user.click(await screen.findByRole("button", { name: "Bắt đầu" }));
    await user.click(screen.getByRole("button", { name: "Tổng hợp" }));
    expect(screen.getByTestId("progress")).toBeVisible();
    expect(screen.getByTestId("progress")).toHaveTextContent(/^Đã đọc xong 01 tệp/);
  });
});

// helpers

function Consolidation(props: ConsolidationProps) {
  const { onUnsaved = null, onBack, onOpenFile } = props;
  const [desk] = useState(() => openDesk({ makeWorker: null, processors: 1 }));
  return (
    <ConsolidationView
      hasFolders
      desk={desk}
      loadDemo={null}
      writeSheets={null}
      addSheets={null}
      onUnsaved={onUnsaved}
      onBack={onBack}
      onOpenFile={onOpenFile}
    />
  );
}

async function openRound(): Promise<UserEvent> {
  const user = userEvent.setup();
  render(
    <Page
      openBook={() => Promise.reject(new Error("not asked for"))}
      samples={[]}
      makeFile={(_book, name) => Promise.resolve(new File([], name))}
      version="0"
      Consolidation={Consolidation}
      keeping={Promise.resolve(memoryKeeping().keeping)}
    />,
  );
  await user.click(screen.getByRole("button", { name: "Tổng hợp nhiều tệp" }));
  return user;
}

async function give(user: UserEvent): Promise<void> {
  const name = "Mau 1b - UBND phuong Luong Thinh final.xlsx";
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../samples/district/files", name)));
  const file = Object.assign(new File([bytes], name), {
    arrayBuffer: async () => bytes.slice().buffer,
  });
  await user.upload(screen.getByLabelText("Các tệp bảng chấm điểm"), [file]);
  await waitFor(() => expect(screen.getByTestId("progress")).toHaveTextContent(/^Đã đọc xong/));
  await waitFor(() => expect(screen.queryByText("Đang tổng hợp…")).not.toBeInTheDocument());
}

const back = () => screen.getByRole("button", { name: "Về trang đầu" });
const startScreen = () => screen.getByText("Chấm điểm ngay trên bảng của đơn vị");

/** The browser asks when the event is refused its way. */
const asksBeforeClosing = (): boolean =>
  !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
