/** The manifest by which Office knows the add-in: well formed, in order, within Office's limits, with every icon and address there. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..");
const source = readFileSync(join(root, "manifest.xml"), "utf8");
const manifest = new DOMParser().parseFromString(source, "application/xml");
const HOST = "https://localhost:3000/";

const all = (name: string): Element[] => [...manifest.getElementsByTagName(name)];
const childNames = (element: Element | undefined): string[] =>
  [...(element?.children ?? [])].map(({ tagName }) => tagName);
const valueOf = (element: Element): string => element.getAttribute("DefaultValue") ?? "";
const localised = (element: Element): string[] => [
  valueOf(element),
  ...[...element.children].map((override) => override.getAttribute("Value") ?? ""),
];

test("is well formed, with a fixed id and a version of four parts", () => {
  expect(all("parsererror")).toEqual([]);
  expect(all("Id")[0]?.textContent).toBe("7f3c9a52-1b64-4e0d-9c38-5d2a6e81b7f4");
  expect(all("Version")[0]?.textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(all("Version")[0]?.textContent).toBe(`${version}.0`);
});

test.each<[string, readonly string[]]>([
  [
    "OfficeApp",
    [
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ],
  ],
  ["VersionOverrides", ["Hosts", "Resources"]],
  ["DesktopFormFactor", ["GetStarted", "ExtensionPoint", "ExtensionPoint"]],
  ["GetStarted", ["Title", "Description", "LearnMoreUrl"]],
  ["OfficeTab", ["Group"]],
  ["OfficeMenu", ["Control"]],
  ["Group", ["Label", "Icon", "Control", "Control"]],
  ["Control", ["Label", "Supertip", "Icon", "Action"]],
  ["Action", ["TaskpaneId", "SourceLocation"]],
  ["Resources", ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]],
])("%s has its parts in the order that Office asks for", (name, expected) => {
  const found = all(name);
  expect(found.length).toBeGreaterThan(0);
  for (const element of found) expect(childNames(element)).toEqual(expected);
});

test("every resource that is named exists once, has a short id, and every one that exists is named", () => {
  const ids = ["bt:Image", "bt:Url", "bt:String"]
    .flatMap(all)
    .flatMap((element) => element.getAttribute("id") ?? []);
  const named = [...manifest.querySelectorAll("[resid]")].map((each) => each.getAttribute("resid"));
  expect(new Set(ids).size).toBe(ids.length);
  expect([...new Set(named)].sort()).toEqual([...ids].sort());
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
});

test("texts are within Office's limits, Vietnamese first, each with its English", () => {
  const texts: readonly (readonly [Element[], number])[] = [
    [all("DisplayName"), 125],
    [all("Description").filter((each) => each.hasAttribute("DefaultValue")), 250],
    [[...(all("bt:ShortStrings")[0]?.children ?? [])], 125],
    [[...(all("bt:LongStrings")[0]?.children ?? [])], 250],
  ];
  for (const [elements, limit] of texts) {
    expect(elements.length).toBeGreaterThan(0);
    for (const element of elements) {
      expect([...element.children].map((each) => each.getAttribute("Locale"))).toEqual(["en-US"]);
      for (const text of localised(element)) {
        expect(text).not.toBe("");
        expect(text.length).toBeLessThanOrEqual(limit);
      }
    }
  }
  expect(all("DefaultLocale")[0]?.textContent).toBe("vi-VN");
});

test("the form and the consolidation stand on the Home tab under the add-in's name, the form in a cell's menu too", () => {
  expect(all("CustomTab")).toEqual([]);
  expect(all("OfficeTab").map((tab) => tab.id)).toEqual(["TabHome"]);
  expect(textOf(all("Group")[0]?.querySelector("Label") ?? null)).toBe("Chấm điểm ANTT");
  expect(all("OfficeMenu").map((menu) => menu.id)).toEqual(["ContextMenuCell"]);
  const controls = all("Control").map((control) => [
    textOf(control.querySelector("Label")),
    control.querySelector("TaskpaneId")?.textContent,
    new URL(valueOf(resource(control.querySelector("SourceLocation")?.getAttribute("resid"))))
      .search,
  ]);
  // Both in one pane, opening the form would throw a loaded round away without a question. The name of the form's pane is
  // the one that Office looks for in a file that is to open with it.
  const form = "Office.AutoShowTaskpaneWithDocument";
  expect(controls).toEqual([
    ["Mở biểu mẫu", form, "?view=score"],
    ["Tổng hợp", "ChamDiem.Round", "?view=consolidation"],
    ["Chấm nội dung này", form, "?view=score"],
  ]);
  expect(new Set(all("Control").map(({ id }) => id)).size).toBe(3);
});

test("an old Excel is shown the add-in too, and it may write", () => {
  expect(
    all("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]),
  ).toEqual([["ExcelApi", "1.1"]]);
  expect(all("Permissions")[0]?.textContent).toBe("ReadWriteDocument");
});

test("every address is of one https host and leads to a file of the built folder", () => {
  const addresses = [...source.matchAll(/DefaultValue="(https?:[^"]*)"/g)].map(
    ([, url]) => url ?? "",
  );
  expect(addresses.length).toBeGreaterThan(8);
  for (const address of addresses) {
    expect(address.startsWith(HOST)).toBe(true);
    const file = new URL(address).pathname.slice(1);
    const from = file.startsWith("assets/")
      ? file
      : file === "taskpane.html"
        ? "src/page.html"
        : `src/pages/${file}`;
    expect([address, existsSync(join(root, from))]).toEqual([address, true]);
  }
});

test.each([
  ["IconUrl", 32],
  ["HighResolutionIconUrl", 64],
])("%s is a picture of %i pixels", (name, size) => {
  expect(pixelsOf(valueOf(all(name)[0] ?? manifest.documentElement))).toEqual([size, size]);
});

test("the icons of the ribbon have the sizes that they are named for", () => {
  const images = all("bt:Image").filter((image) => image.hasAttribute("size"));
  expect(images).toHaveLength(12);
  for (const image of images) {
    const size = Number(image.getAttribute("size"));
    expect(pixelsOf(valueOf(resource(image.getAttribute("resid"))))).toEqual([size, size]);
  }
});

// helpers

function resource(id: string | null | undefined): Element {
  const found = manifest.querySelector(`[id="${id}"]`);
  if (!found) throw new Error(`no resource ${id}`);
  return found;
}

const textOf = (element: Element | null): string =>
  valueOf(resource(element?.getAttribute("resid")));

/** Width and height stand at fixed places of a PNG. */
function pixelsOf(address: string): readonly number[] {
  const bytes = readFileSync(join(root, new URL(address).pathname));
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
