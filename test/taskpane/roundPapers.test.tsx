/** Papers of a round in the consolidation view, over real files: chosen, made into one archive, and every number that of the list. */
import "@testing-library/jest-dom";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TextDecoder, TextEncoder } from "node:util";
import { FluentProvider } from "@fluentui/react-components";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { offerPaperWriter } from "../../src/actions/papers/paperWriter";
import { readArchive } from "../../src/formats/package/archive";
import { ConsolidationView } from "../../src/taskpane/consolidation/ConsolidationView";
import { paneTheme } from "../../src/taskpane/shared/looks/theme";
import { openDesk } from "../../src/workers/page/desk";
import { wordLines } from "../support/papers";

jest.setTimeout(120_000);

// What every browser has and the test's page has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Blob.prototype.arrayBuffer ??= function arrayBuffer(this: Blob) {
  return new Response(this).arrayBuffer();
};

const ward = "Mau 1b - UBND phuong Luong Thinh final.xlsx";
const area = "KDC TO DAN PHO UC KY XA CHIENG BAN.xlsx";
const fileNamed = (name: string): File => {
  const path = join(__dirname, "../samples/district/files", name);
  const bytes = new Uint8Array(readFileSync(path));
  const file = new File([bytes], name, { lastModified: Date.UTC(2025, 10, 20) });
  return Object.assign(file, { arrayBuffer: async () => bytes.slice().buffer });
};

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

async function consolidated(): Promise<UserEvent> {
  const user = userEvent.setup();
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
        version="test"
      />
    </FluentProvider>,
  );
  await user.upload(screen.getByLabelText("Các tệp bảng chấm điểm"), [
    fileNamed(ward),
    fileNamed(area),
  ]);
  await screen.findByRole("heading", { name: "Văn bản của đợt và của các đơn vị" });
  return user;
}

const section = () =>
  within(screen.getByRole("region", { name: "Văn bản của đợt và của các đơn vị" }));
const make = () => section().getByRole("button", { name: "Lập văn bản (.zip)" });
const report = () => screen.getByTestId("round-papers");

const read = (content: Blob): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(content);
  });

async function archive(): Promise<ReadonlyMap<string, readonly string[]>> {
  await waitFor(() => expect(downloads).toHaveLength(1), { timeout: 60_000 });
  const files = readArchive(await read(downloads[0]?.content ?? new Blob()));
  return new Map(
    files.map(({ name, content }) => [
      name,
      name.endsWith(".docx") ? wordLines(content) : new TextDecoder().decode(content).split("\r\n"),
    ]),
  );
}

test("the papers of the round and of each unit lie in one archive, a folder a unit; what is empty is told", async () => {
  const user = await consolidated();
  await user.click(section().getByRole("checkbox", { name: /từng đơn vị: Phiếu giải trình/ }));
  await user.click(section().getByRole("checkbox", { name: /từng đơn vị: Biên bản họp/ }));
  await user.click(make());
  const files = await archive();
  expect(downloads[0]?.name).toMatch(/^van-ban-\d{4}\.zip$/);
  const names = [...files.keys()];
  expect(names).toEqual(
    expect.arrayContaining([
      "Danh sách đề nghị công nhận.docx",
      expect.stringMatching(/^UBND phường Lương Thịnh\/Biên bản họp đánh giá\.docx$/),
      expect.stringMatching(/Ức Kỳ.*\/Phiếu giải trình điểm\.docx$/),
      "Danh mục văn bản.txt",
    ]),
  );
  const list = (files.get("Danh mục văn bản.txt") ?? []).join("\n");
  for (const name of names.filter((each) => each.endsWith(".docx"))) expect(list).toContain(name);
  expect(list).toMatch(/mã đối chiếu \S{4}-\S{4}/);
  await waitFor(() => expect(report()).toHaveTextContent(/Đã tải xuống van-ban/));
  expect(report()).toHaveTextContent(
    /Còn chỗ để trống cho người điền: .*Chủ trì.*2 văn bản|chủ trì/i,
  );
  // The total that the list of the round shows stands in the unit's own papers.
  await user.click(screen.getByRole("tab", { name: /Kết quả/ }));
  const row = screen
    .getAllByRole("row")
    .find((each) => within(each).queryByRole("button", { name: /phường Lương Thịnh/ }));
  const total = /\d+(,\d+)?/.exec(row?.textContent?.replace(/^.*?Thịnh\D*/, "") ?? "")?.[0];
  const paper = [...files].find(([name]) => /Lương Thịnh\/Phiếu/.test(name))?.[1] ?? [];
  expect(total).toBeDefined();
  expect(paper.join("\n")).toContain(`${total}/`);
});

test("a unit that is left out has no papers; what was typed once stands in those of the others", async () => {
  const user = await consolidated();
  for (const box of section().getAllByRole("checkbox", { name: /^Văn bản của cả đợt/ }))
    await user.click(box);
  expect(make()).toBeDisabled();
  await user.click(section().getByRole("checkbox", { name: /từng đơn vị: Biên bản họp/ }));
  await user.click(section().getByText("Đơn vị cần lập (2/2)"));
  await user.type(section().getByRole("searchbox", { name: /Tìm đơn vị/ }), "luong thinh");
  await user.click(section().getByRole("button", { name: "Bỏ 1 đơn vị này" }));
  await user.click(section().getByText("Nội dung ghi một lần"));
  await user.type(section().getByLabelText("Chủ trì"), "Trần Văn Ba");
  await user.click(make());
  const files = await archive();
  const papers = [...files].filter(([name]) => name.endsWith(".docx"));
  expect(papers.map(([name]) => name)).toEqual([expect.stringMatching(/Ức Kỳ/)]);
  expect(papers[0]?.[1].join("\n")).toContain("Chủ trì: Trần Văn Ba");
});

test("the making can be given up: nothing is handed over", async () => {
  const user = await consolidated();
  for (const box of section().getAllByRole("checkbox", { name: /^Văn bản của từng đơn vị/ }))
    await user.click(box);
  await user.click(make());
  await user.click(await section().findByRole("button", { name: "Dừng lập văn bản" }));
  await waitFor(() => expect(report()).toHaveTextContent("Đã dừng, chưa tải xuống văn bản nào."), {
    timeout: 30_000,
  });
  expect(downloads).toEqual([]);
});
