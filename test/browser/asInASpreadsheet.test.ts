/** The form as people work in a spreadsheet: keys in the sheet, a pasted column, whole sections, trying. In Chromium, step by step. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import {
  choose,
  foot,
  openScored,
  openView,
  paste,
  pointsOf,
  rowInHand,
  shownAt,
  tableFile,
} from "../support/pageSteps";
import { pageSuite } from "../support/pageSuite";

jest.setTimeout(300_000);

const suite = pageSuite();

/** So many rows of one point each. */
const rowsOf = (count: number) =>
  tableFile([
    ...Array.from({ length: count }, (_, at) => [
      String(at + 1),
      `Nội dung thứ ${at + 1}`,
      1,
      null,
    ]),
    ["", "Tổng cộng", count, null],
  ]);

const small = tableFile([
  ["I", "Công tác lãnh đạo", 60, null],
  ["1", "Có nghị quyết chuyên đề", 20, null],
  ["2", "Không để xảy ra cháy, nổ; mỗi vụ trừ 2 điểm, tối đa 6", 20, null],
  ["3", "Có kế hoạch", 20, null],
  ["II", "Kết quả", 40, null],
  ["1", "Giữ vững địa bàn (bắt buộc đạt điểm tối đa)", 40, null],
  ["", "Tổng cộng", 100, null],
]);

const sheet = (page: Page) => page.getByRole("region", { name: "Trang tính Bảng" });

test("a sheet of 100 rows takes two keys a content, in the sheet as on the card", async () => {
  const page = await suite.built.open();
  await openScored(page, "tram.xlsx", rowsOf(100));
  await sheet(page).focus();
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  for (let at = 0; at < 50; at += 1) {
    await press("1");
    await press("Enter");
  }
  await page.getByText("Nội dung 51/100").waitFor();
  await pointsOf(page).focus();
  for (let at = 50; at < 100; at += 1) {
    await press("1");
    await press("Enter");
  }
  await page.getByRole("heading", { name: "Đã xem hết các nội dung của bảng này" }).waitFor();
  await page.getByText("100/100").first().waitFor();
  expect(keys / 100).toBeLessThanOrEqual(2.1);
  await page.context().close();
});

test("who types faster than a slow machine draws loses nothing: each number stands in its own row, whatever view was open", async () => {
  const page = await suite.built.open();
  const wanted = [20, 13, 7, 20, 15, 20];
  const rows = wanted.map((_, at) => [String(at + 1), `Nội dung thứ ${at + 1}`, 20, null]);
  await openScored(page, "nhanh.xlsx", tableFile([...rows, ["", "Tổng cộng", 120, null]]));
  await openView(page, /Kiểm tra/);
  await sheet(page).focus();
  const slow = await page.context().newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const keys = wanted.map((points) => `${points}\n${points < 20 ? "Cham\n" : ""}`).join("");
  // Nobody waits for the page to answer a key.
  await Promise.all([...keys].map((key) => page.keyboard.press(key === "\n" ? "Enter" : key)));
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await page.getByRole("heading", { name: "Đã xem hết các nội dung của bảng này" }).waitFor();
  await page.getByText("95/120").first().waitFor();
  const shown = wanted.map((_, at) => shownAt(page, at + 3, 4));
  expect(await Promise.all(shown)).toEqual(wanted.map(String));
  await page.context().close();
});

test("what is typed before the card is fetched waits for it, and no key leads to another row meanwhile", async () => {
  const page = await suite.built.openWith({}, "about:blank");
  await page.route(/\/score\.js/, async (fetched) => {
    await new Promise((done) => setTimeout(done, 800));
    await fetched.continue();
  });
  await page.goto(`${suite.built.origin}/`);
  await choose(page, "ba-dong.xlsx", rowsOf(3));
  await page.getByRole("button", { name: "Đúng, bắt đầu chấm" }).click();
  await sheet(page).focus();
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await pointsOf(page).waitFor();
  await page.getByText("Đã ghi vào ô D3").waitFor();
  expect([await rowInHand(page), await pointsOf(page).inputValue()]).toEqual([3, "1"]);
  await page.context().close();
});

test("with going on, a click a content is enough", async () => {
  const page = await suite.built.open();
  await openScored(page, "hai-muoi.xlsx", rowsOf(20));
  let clicks = 0;
  const click = async (name: string) => {
    clicks += 1;
    await page.getByRole("button", { name, exact: true }).click();
  };
  clicks += 1;
  await page.getByRole("checkbox", { name: "Chọn xong thì sang nội dung tiếp theo" }).click();
  for (let at = 1; at <= 20; at += 1) {
    await page.getByText(`Nội dung ${at}/20`).waitFor();
    await click("Đủ điểm");
  }
  await page.getByRole("heading", { name: "Đã xem hết các nội dung của bảng này" }).waitFor();
  await page.getByText("20/20").first().waitFor();
  expect(clicks / 20).toBeLessThanOrEqual(1.1);
  await page.context().close();
});

test("arrows, Enter and Tab move in the sheet; F2 and two clicks open the card; the focus outlives undo", async () => {
  const page = await suite.built.open();
  await openScored(page, "bang.xlsx", small);
  await page.locator("tr[data-row='4'] td").nth(1).click();
  await page.keyboard.press("ArrowDown");
  expect(await rowInHand(page)).toBe(5);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await rowInHand(page)).toBe(8);
  await page.keyboard.press("ArrowUp");
  expect(await rowInHand(page)).toBe(6);
  await page.keyboard.press("F2");
  expect(await pointsOf(page).evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type("20");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "region");
  expect(await rowInHand(page)).toBe(8);
  await page.locator("tr[data-row='4'] td").nth(1).dblclick();
  expect(await pointsOf(page).evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press("Control+z");
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>("tr.current")?.dataset["row"] === "6",
  );
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
  await page.context().close();
});

test("a pasted column is looked at first: rows, values, what is refused; then one step writes it and one takes it back", async () => {
  const page = await suite.built.open();
  await openScored(page, "bang.xlsx", small);
  await sheet(page).focus();
  await paste(page, "20\n99\n\n40\n7\n");
  const preview = page.getByRole("table", { name: "Xem trước" });
  await preview.waitFor();
  expect((await preview.innerText()).split("\n").map((line) => line.split("\t"))).toEqual([
    ["Nội dung", "Ô", "Điểm"],
    ["I.1", "D4", "20"],
    ["I.2", "D5", "“99”: Điểm không được cao hơn điểm tối đa 20."],
    ["I.3", "D6", "để trống"],
    ["II.1", "D8", "40"],
  ]);
  await page.getByText("01 dòng cuối không còn ô trống để điền, nên không ghi.").waitFor();
  expect(await shownAt(page, 4, 4)).toBe("");
  await page.getByRole("button", { name: "Ghi 02 điểm" }).click();
  await page.waitForFunction(
    () => document.querySelector("tr[data-row='8'] td[data-column='4']")?.textContent === "40",
  );
  expect(await shownAt(page, 4, 4)).toBe("20");
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await page.waitForFunction(
    () => document.querySelector("tr[data-row='8'] td[data-column='4']")?.textContent === "",
  );
  expect(await shownAt(page, 4, 4)).toBe("");
  await page.context().close();
});

test("the list is at hand: words without accents, filters, full marks for a section with one undo", async () => {
  const page = await suite.built.open();
  await openScored(page, "bang.xlsx", small);
  await page.keyboard.press("Control+f");
  await page.keyboard.type("chay no");
  await page.keyboard.press("Enter");
  await page.getByText("Nội dung 2/4").waitFor();
  await page.getByRole("searchbox").fill("");
  await page.getByRole("button", { name: "Bắt buộc (1)" }).click();
  const list = page.getByRole("region", { name: "Danh mục nội dung" });
  expect(await list.getByRole("button", { name: /Có kế hoạch/ }).count()).toBe(0);
  await page.getByRole("button", { name: "Bắt buộc (1)" }).click();
  await page.getByRole("button", { name: "Đủ điểm cho 3 nội dung còn lại của mục I" }).click();
  await page.getByText("60/100").waitFor();
  expect(await shownAt(page, 6, 4)).toBe("20");
  await page.keyboard.press("Control+z");
  await page.getByText("–/100").waitFor();
  await page.context().close();
});

test("each filter of the list leaves its own contents of the officer's sheet, and counts them", async () => {
  const page = await suite.built.open();
  await openScored(page, "xa.xlsx", readFileSync("assets/samples/xa-mau-da-cham.xlsx"));
  await pointsOf(page).fill("");
  await pointsOf(page).press("Enter");
  await page.getByText("Nội dung 2/23").waitFor();
  await pointsOf(page).fill("99");
  const list = page.getByRole("region", { name: "Danh mục nội dung" });
  const left: Record<string, readonly string[]> = {};
  for (const name of ["Chưa chấm", "Bị trừ", "Bắt buộc", "Có vấn đề"]) {
    const filter = list.getByRole("button", { name: new RegExp(`^${name} \\(`) });
    await filter.click();
    left[(await filter.textContent()) ?? ""] = await list
      .locator("[data-row-button]")
      .evaluateAll((all) => all.map((each) => each.getAttribute("title")?.slice(0, 20) ?? ""));
    await filter.click();
  }
  expect(left).toEqual({
    "Chưa chấm (1)": ["1. Đảng ủy có nghị q"],
    "Bị trừ (7)": [
      "2. Có kế hoạch, phươ",
      "3. Có bản đăng ký ph",
      "1. Tổ chức thực hiện",
      "1. Không xảy ra cháy",
      "7. Cảm hóa, giáo dục",
      "2. Công an cấp xã tr",
      "1. 100% khu dân cư, ",
    ],
    "Bắt buộc (9)": [
      "1. Hoạt động chống Đ",
      "2. Phá hoại các công",
      "3. Truyền đạo, sinh ",
      "4. Lợi dụng tín ngưỡ",
      "5. Kích động tư tưởn",
      "6. Kích động, lôi ké",
      "2. (Đạt điểm tối đa)",
      "3. Không có thêm ngư",
      "5. Không để hình thà",
    ],
    "Có vấn đề (1)": ["2. Có kế hoạch, phươ"],
  });
  await page.context().close();
});

test("a reason is proposed from the facts and can be edited", async () => {
  const page = await suite.built.open();
  await openScored(page, "bang.xlsx", small);
  await page.locator("tr[data-row='5'] td").nth(1).click();
  await page.getByRole("textbox", { name: "Số vụ" }).fill("3");
  await page.getByRole("button", { name: /Trong năm có 03 vụ; trừ 6 điểm/ }).click();
  const reason = page.getByRole("textbox", { name: "Lý do trừ điểm" });
  expect(await reason.inputValue()).toBe("Trong năm có 03 vụ; trừ 6 điểm");
  await reason.fill("Trong năm có 03 vụ cháy; trừ 6 điểm");
  await page.waitForFunction(() =>
    document.querySelector("tr[data-row='5'] td[data-column='6']")?.textContent?.includes("cháy"),
  );
  await page.context().close();
});

test("after the last content: what is done here and in the other table, and the ways to check, print and save", async () => {
  const page = await suite.built.open();
  await openScored(page, "xa.xlsx", readFileSync("test/samples/sheets/commune.xlsx"));
  const next = page.getByRole("button", { name: "Tiếp", exact: true });
  while (await next.isEnabled()) await next.click();
  await pointsOf(page).press("Enter");
  const end = page.getByRole("region", { name: "Đã xem hết các nội dung của bảng này" });
  await end.waitFor();
  const said = await end.innerText();
  expect(said.match(/đã chấm \d+\/\d+ nội dung/g)).toHaveLength(2);
  for (const way of [/^Đến phần Kiểm tra/, "Đến phần In", "Lưu tệp", "Trở lại nội dung cuối"])
    expect([way, await end.getByRole("button", { name: way }).isEnabled()]).toEqual([way, true]);
  await end.getByRole("button", { name: /^Chấm bảng / }).click();
  await page.getByText(/^Nội dung 1\/\d+$/).waitFor();
  await page.context().close();
});

test("what is tried changes the result and not the sheet, and is dropped or kept as a whole", async () => {
  const page = await suite.built.open();
  await openScored(page, "bang.xlsx", small);
  const trial = page.getByRole("switch", { name: "Thử, chưa ghi vào bảng" });
  await trial.click();
  await page.getByRole("button", { name: "Đủ điểm cho 3 nội dung còn lại của mục I" }).click();
  await page.getByText(/Đang thử 03 nội dung/).waitFor();
  expect(await foot(page)).toContain("60/100");
  await page.getByText("Đang thử, chưa ghi vào bảng").waitFor();
  expect(await shownAt(page, 4, 4)).toBe("");
  await page.getByRole("button", { name: "Bỏ tất cả" }).click();
  expect(await foot(page)).toContain("–/100");
  await trial.click();
  await page.getByRole("button", { name: "Đủ điểm", exact: true }).click();
  await page.getByRole("button", { name: "Ghi tất cả vào bảng" }).click();
  await page.getByText("Đã ghi vào ô D4").waitFor();
  expect(await shownAt(page, 4, 4)).toBe("20");
  await page.context().close();
});

test("below 900 px a button brings the list in the place of the card", async () => {
  const page = await suite.built.open({ width: 768, height: 700 });
  await openScored(page, "bang.xlsx", small);
  expect(await page.getByRole("region", { name: "Danh mục nội dung" }).count()).toBe(0);
  await page.getByRole("button", { name: "Danh mục nội dung" }).click();
  await page.getByRole("button", { name: /2\. Không để xảy ra cháy/ }).click();
  await page.getByText("Nội dung 2/4").waitFor();
  expect(await page.getByRole("region", { name: "Danh mục nội dung" }).count()).toBe(0);
  await page.context().close();
});
