/** Nothing on the form misleads: what is refused, whose score it is, what is wrong, what is still open. In Chromium, step by step. */
import { foot, openScored, pointsOf, rowInHand, shownAt, tableFile } from "../support/pageSteps";
import { pageSuite } from "../support/pageSuite";
import { chamDiem } from "../support/commandLine";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

jest.setTimeout(240_000);

const suite = pageSuite();

const plain = tableFile([
  ["1", "Có nghị quyết (không có thì không chấm điểm)", 50, null],
  ["2", "Có kế hoạch thực hiện", 50, null],
  ["", "Tổng cộng", 100, null],
]);

const appraised = tableFile([
  ["1", "Có nghị quyết chuyên đề (bắt buộc đạt điểm tối đa)", 60, 60, 58],
  ["2", "Có kế hoạch thực hiện", 40, 38, 38, "Chậm một tháng"],
  ["", "Tổng cộng", 100, 98, 96],
]);

const wrong = tableFile([
  ["II", "Kết quả", 100, null],
  ["1", "Không để xảy ra khiếu kiện (bắt buộc đạt điểm tối đa)", 20, 25],
  ["1", "Trật tự xã hội", 50, 48, null, "Có việc"],
  ["2", "Phòng cháy", 30, 30],
  ["", "Tổng cộng", 100, 103],
]);

describe("a number that is refused", () => {
  test("stays in red in its field, is named where one goes on and where one saves, and is never told as written", async () => {
    const page = await suite.built.open();
    await openScored(page, "bang.xlsx", plain);
    await page.keyboard.type("77");
    await page.getByText("Điểm không được cao hơn điểm tối đa 50.").waitFor();
    await page.getByText(/Chưa ghi số vừa nhập; trong bảng vẫn là: chưa chấm \(ô D3\)/).waitFor();
    await page.getByRole("button", { name: "Tiếp" }).click();
    const note = page.getByRole("alert").filter({ hasText: "Chưa ghi “77” ở nội dung 1 (ô D3)." });
    await note.waitFor();
    await page.keyboard.press("Control+s");
    await page
      .getByRole("alert")
      .filter({ hasText: "Chưa ghi vào bảng vì không hợp lệ: “77” (ô D3)." })
      .waitFor();
    await page.getByRole("button", { name: "Trở lại sửa ô D3" }).click();
    expect(await pointsOf(page).inputValue()).toBe("77");
    expect(await pointsOf(page).getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByText("Đã ghi vào ô D3").count()).toBe(0);
    await pointsOf(page).fill("45");
    await page.getByText("Đã ghi vào ô D3").waitFor();
    expect(await shownAt(page, 3, 4)).toBe("45");
    await page.context().close();
  });

  test("digits typed on a card that opens with Đạt and Không đạt go to the points", async () => {
    const page = await suite.built.open();
    await openScored(page, "bang.xlsx", plain);
    await page.getByRole("radio", { name: "Đạt", exact: true }).focus();
    await page.keyboard.type("40");
    expect(await pointsOf(page).inputValue()).toBe("40");
    await page.getByText("Đã ghi vào ô D3").waitFor();
    await page.context().close();
  });
});

test("self and appraised stand side by side in the foot and on the card, each with its verdict", async () => {
  const page = await suite.built.open();
  await openScored(page, "tham-dinh.xlsx", appraised);
  const words = (await foot(page)).replace(/\s+/g, " ");
  expect(words).toContain("Điểm tự chấm 98/100 Đạt");
  expect(words).toContain("Điểm thẩm định 96/100 Chưa đạt");
  await page.getByText("Điểm thẩm định: 58/60, bị trừ điểm").waitFor();
  await page.getByRole("article").getByText("Điểm tự chấm:").waitFor();
  await page.getByRole("heading", { name: "Danh mục nội dung · Điểm tự chấm" }).waitFor();
  await page.getByLabel("Cột điểm đang chấm").selectOption({ label: "Điểm thẩm định" });
  await page.getByText("Điểm tự chấm: 60/60, đạt").waitFor();
  await page.getByRole("heading", { name: "Danh mục nội dung · Điểm thẩm định" }).waitFor();
  await page.context().close();
});

test("25 of 20 is an error on the card and in the list, fulfils no mandatory content, and rows of one number are told apart", async () => {
  const page = await suite.built.open();
  await openScored(page, "sai.xlsx", wrong);
  await page.locator("tr[data-row='4'] td").nth(2).click();
  expect(await rowInHand(page)).toBe(4);
  await page.getByRole("article").getByText("1. (ô D4)").waitFor();
  expect(await page.getByRole("article").innerText()).toContain("Cao hơn điểm");
  expect(await page.getByRole("button", { name: /Cao hơn điểm.* 1\. \(ô D4\)/ }).count()).toBe(1);
  expect(await page.getByRole("button", { name: /1\. \(ô D5\) Trật tự xã hội/ }).count()).toBe(1);
  expect(await foot(page)).toContain("Chưa kết luận");
  expect(await foot(page)).toContain("II.1 (dòng 4) ghi 25/20");
  await page.getByRole("button", { name: "Chi tiết" }).click();
  await page
    .getByText(/chấm lại II\.1 \(dòng 4\) \(đang ghi 25, cao hơn điểm tối đa 20\)/)
    .waitFor();
  await page.context().close();
});

test("what is blank is progress, and what does not apply says whether that is settled", async () => {
  const page = await suite.built.open();
  await openScored(page, "bang.xlsx", plain);
  expect(await page.getByRole("tab", { name: "Kiểm tra" }).innerText()).toBe("Kiểm tra");
  await page.getByRole("tab", { name: "Kiểm tra" }).click();
  await page.getByText("Đã chấm 0/2 nội dung; còn 02 nội dung chưa chấm.").waitFor();
  expect(await page.getByText("Lỗi.").count()).toBe(0);
  await page.getByRole("tab", { name: "Chấm điểm" }).click();
  await page
    .getByLabel("Áp dụng", { exact: true })
    .selectOption({ label: "Không áp dụng cho đơn vị" });
  await page.getByText(/Chưa quy định cách tính điểm, nên chưa kết luận được/).waitFor();
  await page.context().close();
});

test("a reason can be written at full marks, and evidence where the table has no column for it", async () => {
  const page = await suite.built.open();
  await openScored(page, "bang.xlsx", plain);
  await page.getByRole("button", { name: "Đủ điểm", exact: true }).click();
  await page.getByRole("button", { name: "Ghi lý do" }).click();
  await page.getByRole("textbox", { name: "Lý do, ghi chú" }).fill("Nghị quyết số 05");
  await page.getByRole("button", { name: "Ghi tài liệu kiểm chứng" }).click();
  await page.getByRole("textbox", { name: /Tài liệu kiểm chứng/ }).fill("Nghị quyết 05-NQ/ĐU");
  await page.getByText("Đã ghi vào ô D3").waitFor();
  await page.getByRole("button", { name: "Tiếp" }).click();
  await page.getByRole("button", { name: "Trước", exact: true }).click();
  expect(await shownAt(page, 3, 6)).toBe("Nghị quyết số 05");
  expect(await page.getByRole("textbox", { name: /Tài liệu kiểm chứng/ }).inputValue()).toBe(
    "Nghị quyết 05-NQ/ĐU",
  );
  await page.context().close();
});

test("the receipt of the page is that of the command line", async () => {
  const page = await suite.built.open();
  await openScored(page, "tham-dinh.xlsx", appraised);
  await page.getByRole("button", { name: "Chi tiết" }).click();
  const told = await page.getByText(/mã kết quả [0-9a-f]{16}/).innerText();
  const path = join(suite.folder, "tham-dinh.xlsx");
  writeFileSync(path, appraised);
  const { stdout } = chamDiem(["score", path]);
  const receipt = /số liệu [0-9a-f]+; mã kết quả [0-9a-f]+/;
  expect(receipt.exec(told)?.[0]).toBe(receipt.exec(stdout)?.[0]);
  await page.getByText(/Ai có tệp đã lưu và cùng bản chương trình/).waitFor();
  await page.context().close();
});
