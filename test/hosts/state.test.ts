import { strFromU8, strToU8, unzipSync } from "fflate";
import fc from "fast-check";
import { openWorkbookFile } from "../../src/hosts/openWorkbookFile";
import { stateText, stateXml } from "../../src/formats/xlsx/editing/stateXml";
import { openXlsx } from "../../src/hosts/xlsxHost";
import { at } from "../support/bookSketch";
import type { Parts } from "../support/customXml";
import {
  addItem,
  customItem,
  packages,
  packed,
  partsOf,
  relationshipTypes,
} from "../support/customXml";
import { relationships } from "../support/xlsxPackage";

const text = '{"ghi chú":"Đã sửa cột “Tự chấm” & <hàng> 12"}';

describe("state in a package", () => {
  test.each(packages)("%s: put in, exchanged and taken out", async (_, make) => {
    const bytes = packed(make);
    const host = openXlsx(bytes, "a.xlsx");
    expect(await host.readState()).toBeNull();
    expect(host.isChanged).toBe(false);
    await host.writeState(text);
    expect(host.isChanged).toBe(true);
    const first = host.save();
    expect(Buffer.compare(host.save(), first)).toBe(0);

    const before = partsOf(bytes);
    const after = partsOf(first);
    const added = Object.keys(after).filter((name) => !(name in before));
    expect(added).toHaveLength(3);
    const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
    expect(changed.sort()).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]);
    expect(untouched(first, bytes)).toEqual(
      Object.keys(before).filter((name) => !changed.includes(name)),
    );

    const second = openXlsx(first, "a.xlsx");
    expect(await second.readState()).toBe(text);
    await second.writeState("{}");
    const exchanged = partsOf(second.save());
    expect(Object.keys(exchanged)).toEqual(Object.keys(after));
    expect(Object.keys(after).filter((name) => after[name] !== exchanged[name])).toEqual([
      added.find((name) => /item\d+\.xml$/.test(name)),
    ]);
    await second.writeState(text);
    expect(second.isChanged).toBe(false);
    expect(second.save()).toBe(first);

    await second.writeState(null);
    expect(second.isChanged).toBe(true);
    expect(partsOf(second.save())).toEqual(before);
    await host.writeState(null);
    expect(host.isChanged).toBe(false);
    expect(host.save()).toBe(bytes);
  });

  test("takes the first number that is wholly free", async () => {
    const bytes = packed(packages.at(-1)?.[1]);
    const host = openXlsx(bytes, "a.xlsx");
    await host.writeState(text);
    const part = unzipSync(host.save())["customXml/item8.xml"] ?? new Uint8Array();
    expect(strFromU8(part)).toBe(stateXml(text));
  });

  test.each<[string, string]>([
    ["moved to the package", "_rels/.rels"],
    ["lost", "docProps/app.xml"],
  ])("its relationship %s, it is found, tied to the workbook and taken out", async (_, place) => {
    const move = (parts: Parts): void => {
      parts["docProps/app.xml"] = "<Properties></Properties>";
      addItem(parts, 4, stateXml(text), place);
    };
    const bytes = packed(move);
    const host = openXlsx(bytes, "a.xlsx");
    expect(await host.readState()).toBe(text);
    await host.writeState("{}");
    const tied = partsOf(host.save());
    expect(tied["_rels/.rels"]).not.toContain("customXml");
    expect(tied["xl/_rels/workbook.xml.rels"]).toContain('Target="../customXml/item4.xml"');
    expect(await openXlsx(host.save(), "a.xlsx").readState()).toBe("{}");
    await host.writeState(null);
    const gone = partsOf(host.save());
    expect(Object.keys(gone).filter((name) => name.startsWith("customXml"))).toEqual([]);
    expect(gone["_rels/.rels"]).not.toContain("customXml");
    expect(gone["[Content_Types].xml"]).not.toContain("customXml");
  });

  test("of two the newest counts, and one is left", async () => {
    const host = openXlsx(
      packed((parts) => {
        addItem(parts, 9, stateXml("cũ"));
        addItem(parts, 10, stateXml("mới"));
      }),
      "a.xlsx",
    );
    expect(await host.readState()).toBe("mới");
    await host.writeState(text);
    const parts = partsOf(host.save());
    expect(Object.keys(parts).filter((name) => name.startsWith("customXml/item"))).toEqual([
      "customXml/item10.xml",
      "customXml/itemProps10.xml",
    ]);
    expect(parts["xl/_rels/workbook.xml.rels"]?.match(/customXml\/item/g)).toHaveLength(1);
  });

  test.each([
    ["a prefix", '<s:state xmlns:s="urn:cham-diem-antt:state:1">a &lt; b</s:state>'],
    ["CDATA", '<state xmlns="urn:cham-diem-antt:state:1"><![CDATA[a < b]]></state>'],
    ["a comment", "<!-- x --><state a=\"1\" xmlns='urn:cham-diem-antt:state:1'>a &#60; b</state>"],
  ])("written by others with %s", (_, source) => {
    expect(stateText(source)).toBe("a < b");
  });

  test("any text comes back", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.string({
            unit: fc.constantFrom("_", "x", "0", "A", "\u0001", "\ud800", "\r", "]", ">"),
          }),
        ),
        (any) => expect(stateText(stateXml(any))).toBe(any),
      ),
      { numRuns: 2000 },
    );
  });

  test("custom XML past the limits is passed over, and the file is saved all the same", async () => {
    const bytes = packed((parts) =>
      addItem(parts, 1, customItem("urn:others", "x".repeat(50_000))),
    );
    for (const limits of [
      { partBytes: 20_000, fileBytes: 100_000 },
      { partBytes: 100_000, fileBytes: 20_000 },
    ]) {
      const host = openXlsx(bytes, "a.xlsx", { limits });
      expect(await host.readState()).toBeNull();
      await host.writeState(text);
      await host.writeCells("Chấm điểm", [{ ...at("C5"), value: 1 }]);
      expect(await openXlsx(host.save(), "a.xlsx").readState()).toBe(text);
    }
  });

  test("a part that others call ours cannot take the workbook with it", async () => {
    const bytes = packed((parts) => {
      addItem(parts, 1, stateXml(text));
      parts["customXml/_rels/item1.xml.rels"] = relationships([
        `<Relationship Id="a" Type="${relationshipTypes}/customXmlProps" Target="../xl/workbook.xml"/>`,
      ]);
    });
    const host = openXlsx(bytes, "a.xlsx");
    await host.writeState(null);
    expect((await openXlsx(host.save(), "a.xlsx").readWorkbook()).grids).toHaveLength(2);
  });

  test("a format that is only read keeps none", async () => {
    const host = await openWorkbookFile(strToU8("a;b\n1;2\n"), "a.csv");
    expect(await host.readState()).toBeNull();
    await expect(host.writeState("{}")).rejects.toMatchObject({ code: "readOnlyFormat" });
  });
});

// helpers

/** Entries whose bytes stand in both files alike. */
function untouched(saved: Uint8Array, original: Uint8Array): readonly string[] {
  const whole = Buffer.from(saved).toString("latin1");
  const from = Buffer.from(original).toString("latin1");
  return Object.keys(unzipSync(original)).filter((name) => {
    const start = from.indexOf(name) - 30;
    return whole.includes(
      from.slice(start, start + 4 + from.slice(start + 4).search(/PK(\x03\x04|\x01\x02)/)),
    );
  });
}
