/** The view of a sheet marks the cell of the scorer in hand, and a click tells the row with its column. */
import "@testing-library/jest-dom";
import { TextDecoder, TextEncoder } from "node:util";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import type { Scorer } from "../../src/core/model/table/scorer";
import { SheetArea } from "../../src/taskpane/page/score/SheetArea";
import type { SessionControls } from "../../src/taskpane/session/runSession";
import { useSession } from "../../src/taskpane/session/useSession";
import { memoryHost } from "../support/memoryHost";
import { bookOf } from "../support/sheetOf";

// What every browser has and the test's page has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const book = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Điểm thẩm định | Điểm hội đồng | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 30  | 30  | 28 | 27 |
  2   | Có kế hoạch thực hiện   | 30  | 29  | 26 | 25 | Ban hành chậm
  3   | Có mô hình tự quản      | 40  | 40  | 39 | 38 |
      | Tổng cộng               | 100 | 99  | 93 | 90 |
`;

test.each<readonly [string, readonly string[], Scorer, string]>([
  ["the unit's cell, from its column", ["29"], "self", "29"],
  ["the appraiser's cell, from that column", ["26"], "appraised", "26"],
  ["the council's cell, from that column", ["25"], "council", "25"],
  [
    "the cell of who was in hand, from a column of nobody's",
    ["39", "Ban hành chậm"],
    "appraised",
    "26",
  ],
  ["the unit's cell again", ["26", "29"], "self", "29"],
])("a click marks %s", async (_what, clicks, scorer, marked) => {
  const { user, controls } = await openArea();
  for (const text of clicks) await user.click(screen.getByRole("cell", { name: text }));
  await waitFor(() => expect(controls().session).toMatchObject({ row: 4, scorer }));
  expect(markedCells()).toEqual([marked]);
});

test("what is taken back is marked for its own scorer", async () => {
  const { controls } = await openArea();
  act(() => controls().chooseRow(5, "council"));
  act(() => controls().draft(5, { points: 30 }));
  await act(async () => void (await controls().settle()));
  act(() => controls().chooseRow(3, "self"));
  expect(markedCells()).toEqual(["30"]);
  act(() => controls().undo());
  await act(async () => void (await controls().settle()));
  expect(markedCells()).toEqual(["38"]);
});

// helpers

const markedCells = (): readonly (string | null)[] =>
  [...document.querySelectorAll("td.marked")].map(({ textContent }) => textContent);

async function openArea() {
  let latest: SessionControls | null = null;
  const controls = (): SessionControls => {
    if (!latest) throw new Error("not shown yet");
    return latest;
  };
  function Area(): ReactElement | null {
    const session = useSession();
    latest = session;
    const { workbook } = session.session;
    return (
      workbook && <SheetArea controls={session} workbook={workbook} onType={() => undefined} />
    );
  }
  render(<Area />);
  await act(async () => void (await controls().open(async () => memoryHost(book))));
  act(() => controls().confirm());
  return { user: userEvent.setup(), controls };
}
