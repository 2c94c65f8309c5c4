/** What the start says of work that was kept: one sentence for each case, and the buttons that fit it. */
import "@testing-library/jest-dom";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { OfferedWork } from "../../src/actions/keeping/keeping";
import KeptOffers from "../../src/taskpane/page/kept/KeptOffers";
import { memoryKeeping } from "../support/memoryKeeping";

const today = new Date();
today.setHours(9, 42, 0, 0);

const book: OfferedWork = {
  id: "a",
  changedAt: today.toISOString(),
  program: "1.0.0",
  work: { kind: "book", file: "xa-mau.xlsx", entries: 18, isTyping: false },
  isOpenElsewhere: false,
  isOfOtherVersion: false,
};
const round: OfferedWork = { ...book, id: "b", work: { kind: "round", files: 21, overrides: 3 } };

test.each<[string, OfferedWork, string, readonly string[]]>([
  [
    "a file",
    book,
    "Khôi phục “xa-mau.xlsx”, 09:42, 18 nội dung vừa ghi?",
    [
      "Khôi phục “xa-mau.xlsx”, 09:42, 18 nội dung vừa ghi",
      "Xóa bản giữ của “xa-mau.xlsx”, 09:42, 18 nội dung vừa ghi",
    ],
  ],
  [
    "a round",
    round,
    "Khôi phục đợt tổng hợp 21 tệp, 09:42, 03 điều chỉnh?",
    [
      "Khôi phục đợt tổng hợp 21 tệp, 09:42, 03 điều chỉnh",
      "Xóa bản giữ của đợt tổng hợp 21 tệp, 09:42, 03 điều chỉnh",
    ],
  ],
  [
    "a file in which only something was settled",
    { ...book, work: { kind: "book", file: "a.xlsx", entries: 0, isTyping: false } },
    "Khôi phục “a.xlsx”, 09:42, các thiết lập vừa ghi?",
    [
      "Khôi phục “a.xlsx”, 09:42, các thiết lập vừa ghi",
      "Xóa bản giữ của “a.xlsx”, 09:42, các thiết lập vừa ghi",
    ],
  ],
  [
    "a file that is open in another tab",
    { ...book, isOpenElsewhere: true },
    "Đang mở ở một thẻ khác của trình duyệt, thẻ đó vẫn giữ: “xa-mau.xlsx”, 09:42, 18 nội dung vừa ghi.",
    [],
  ],
  [
    "a file that may be open in another tab",
    { ...book, isOpenElsewhere: null },
    "Nếu tệp này còn đang mở ở một thẻ khác thì hãy trở lại thẻ đó.",
    [
      "Khôi phục “xa-mau.xlsx”, 09:42, 18 nội dung vừa ghi",
      "Xóa bản giữ của “xa-mau.xlsx”, 09:42, 18 nội dung vừa ghi",
    ],
  ],
  [
    "a file of an older version",
    { ...book, program: "0.0.9", isOfOtherVersion: true },
    "Bản 0.0.9 của chương trình đã giữ việc này. Khôi phục xong hãy xem lại trước khi lưu.",
    [
      "Khôi phục “xa-mau.xlsx”, 09:42, 18 nội dung vừa ghi",
      "Xóa bản giữ của “xa-mau.xlsx”, 09:42, 18 nội dung vừa ghi",
    ],
  ],
  [
    "what cannot be read",
    { ...book, program: "9.0.0", work: null },
    "Có việc chưa lưu lúc 09:42, do bản 9.0.0 của chương trình giữ; bản đang dùng không đọc được. Mở bằng bản đó để khôi phục, hoặc xóa đi.",
    ["Xóa bản giữ lúc 09:42"],
  ],
])("%s", (_what, work, sentence, buttons) => {
  show([work]);
  expect(screen.getByText(sentence)).toBeVisible();
  expect(screen.queryAllByRole("button").map((each) => each.getAttribute("aria-label"))).toEqual(
    buttons,
  );
});

test("what another tab took up meanwhile is said to be gone", async () => {
  show([book]);
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: /^Khôi phục/ }));
  expect(await screen.findByText(/^Việc này không còn ở đây/)).toBeVisible();
});

const show = (works: readonly OfferedWork[]) =>
  render(
    <KeptOffers
      keeping={memoryKeeping().keeping}
      works={works}
      onRestoreBook={() => undefined}
      onRestoreRound={() => undefined}
      onChanged={() => undefined}
    />,
  );
