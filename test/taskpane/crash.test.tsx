/** The program itself has failed: what is said is true of each shell, what was typed is there, and the buttons help. */
import "@testing-library/jest-dom";
import { TextDecoder, TextEncoder } from "node:util";
import { useEffect, useState } from "react";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { openFile } from "../../src/actions/reading/openWorkbook";
import type { WorkbookHost } from "../../src/hosts/host";
import { ExcelApp } from "../../src/taskpane/excel/ExcelApp";
import type { ConsolidationProps } from "../../src/taskpane/page/consolidationPage";
import type { OpenBook } from "../../src/taskpane/page/file/bookFile";
import { Page } from "../../src/taskpane/page/Page";
import { emptyDisk, type KeptDisk, memoryKeeping } from "../support/memoryKeeping";
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

let handedOver: readonly string[];
beforeEach(() => {
  handedOver = [];
  localStorage.setItem("testcham-diem-antt.first-run", "1");
  // React tells of what is thrown on purpose.
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    handedOver = [...handedOver, this.download];
  });
});
afterEach(() => jest.restoreAllMocks());

describe("the stand-alone page", () => {
  test("with nothing unsaved says so and hands nothing over", async () => {
    const user = await openPage({ openBook: () => Promise.reject(new RangeError("lỗi")) });
    await open(user);
    expect(await crashed()).toHaveTextContent("Không có gì chưa lưu; hãy bấm “Mở lại”.");
    expect(buttons()).toEqual(["Mở lại"]);
  });

  test.each<[string, (disk: KeptDisk) => void, RegExp]>([
    ["that keeps what was written", () => undefined, /“an-binh\.xlsx” được giữ trong trình duyệt/],
    [
      "in a browser that keeps nothing",
      (disk) => void (disk.refusal = "forbidden"),
      /chưa được lưu và không được giữ trong trình duyệt/,
    ],
    [
      "on a machine that others use",
      (disk) => void disk.wishes.set("cham-diem-antt.shared-machine", "1"),
      /chưa được lưu và không được giữ trong trình duyệt/,
    ],
  ])(
    "%s says what is true, and hands the sheet over with what was typed",
    async (_what, change, sentence) => {
      const disk = emptyDisk();
      change(disk);
      const host = failingOnSecondWrite();
      const user = await openPage({ disk, openBook: opening(host) });
      await open(user);
      await user.click(await screen.findByRole("button", { name: "Đúng, bắt đầu chấm" }));
      const points = await screen.findByRole("textbox", { name: "Điểm tự chấm" });
      await user.clear(points);
      await user.type(points, "50{Enter}");
      await waitFor(async () => expect(await cellAt(host, 3)).toBe(50));
      await user.type(screen.getByRole("textbox", { name: /^Lý do trừ điểm/ }), "Chậm{Enter}");
      expect(await crashed()).toHaveTextContent(sentence);
      expect(buttons()).toEqual(["Lưu bản khôi phục", "Mở lại"]);
      await user.click(screen.getByRole("button", { name: "Lưu bản khôi phục" }));
      expect(handedOver).toEqual([expect.stringMatching(/^an-binh \(bản khôi phục .*\)\.xlsx$/)]);
    },
  );
});

describe("the consolidation", () => {
  test.each([
    [true, /được giữ trong trình duyệt này/],
    [false, /không được giữ trong trình duyệt/],
  ])(
    "fails alone, kept by the browser: %s; it is handed over and opened again",
    async (isKept, sentence) => {
      let isBroken = false;
      let isSaved = false;
      const unsaved = { files: 2, save: () => void (isSaved = true), isKept: () => isKept };
      const Consolidation = ({ onUnsaved }: ConsolidationProps) => {
        const [, setTurn] = useState(0);
        useEffect(() => onUnsaved?.(unsaved), [onUnsaved]);
        if (isBroken) throw new RangeError("lỗi");
        return (
          <button type="button" onClick={() => setTurn((turn) => turn + 1)}>
            Vẽ lại
          </button>
        );
      };
      const user = await openPage({ Consolidation });
      await user.click(screen.getByRole("button", { name: "Tổng hợp nhiều tệp" }));
      const draw = await screen.findByRole("button", { name: "Vẽ lại" });
      isBroken = true;
      await user.click(draw);
      expect(await crashed()).toHaveTextContent(sentence);
      expect(screen.getByRole("banner")).toBeVisible();
      await user.click(screen.getByRole("button", { name: "Lưu bản khôi phục" }));
      expect(isSaved).toBe(true);
      isBroken = false;
      await user.click(screen.getByRole("button", { name: "Mở lại" }));
      expect(screen.getByRole("button", { name: "Vẽ lại" })).toBeVisible();
    },
  );
});

test("in Excel the sheet holds the entries, that which was being typed too", async () => {
  const host = memoryHost(one);
  const user = userEvent.setup();
  let isBroken = false;
  const watched: WorkbookHost = {
    ...host,
    readWorkbook: (wish) => {
      if (isBroken) throw new RangeError("lỗi");
      return host.readWorkbook(wish);
    },
  };
  render(
    <ExcelApp
      host={watched}
      firstTask="score"
      isDark={() => false}
      opening={null}
      partition="test"
      openPage={() => undefined}
      handlesFiles
      version="0"
      Consolidation={() => <></>}
      addSheets={() => Promise.reject(new Error("not asked for"))}
      openCopy={() => Promise.reject(new Error("not asked for"))}
    />,
  );
  await user.click(await screen.findByRole("button", { name: "Đúng, bắt đầu chấm" }));
  const points = await screen.findByRole("textbox", { name: "Điểm tự chấm" });
  await user.clear(points);
  await user.type(points, "50");
  isBroken = true;
  const [reread = document.body] = screen.getAllByRole("button", { name: "Đọc lại bảng" });
  await user.click(reread);
  expect(await crashed()).toHaveTextContent("Các điểm đã ghi nằm trong bảng đang mở");
  expect(buttons()).toEqual(["Mở lại"]);
  await waitFor(async () => expect(await cellAt(host, 3)).toBe(50));
});

// helpers

interface Opened {
  readonly disk?: KeptDisk;
  readonly openBook?: OpenBook;
  readonly Consolidation?: (props: ConsolidationProps) => JSX.Element;
}

async function openPage({ disk, openBook, Consolidation }: Opened): Promise<UserEvent> {
  const user = userEvent.setup();
  render(
    <Page
      openBook={openBook ?? (() => Promise.reject(new Error("not asked for")))}
      samples={[]}
      makeFile={(_book, name) => Promise.resolve(new File([], name))}
      version="0"
      Consolidation={Consolidation ?? (() => <></>)}
      keeping={Promise.resolve(memoryKeeping(disk).keeping)}
    />,
  );
  return user;
}

const open = (user: UserEvent) =>
  user.upload(screen.getByLabelText("Tệp bảng chấm điểm"), new File(["x"], "an-binh.xlsx"));

const opening =
  (host: WorkbookHost): OpenBook =>
  async (_file, forms) => ({
    host,
    opened: await openFile(host, forms),
    original: new Uint8Array([1]),
    bytes: () => new Uint8Array([2]),
    record: () => undefined,
    refusedChanges: 0,
  });

function failingOnSecondWrite(): WorkbookHost {
  const host = memoryHost(one);
  let writes = 0;
  return {
    ...host,
    writeCells: (sheet, changes, expected) => {
      writes += 1;
      if (writes > 1) throw new RangeError("lỗi");
      return host.writeCells(sheet, changes, expected);
    },
  };
}

async function cellAt(host: WorkbookHost, row: number): Promise<unknown> {
  const [grid] = (await host.readWorkbook()).grids;
  return grid?.cells.find((cell) => cell.row === row && cell.column === 4)?.value;
}

const crashed = () => screen.findByRole("alert");

const buttons = () => screen.getAllByRole("button").map((button) => button.textContent ?? "");
