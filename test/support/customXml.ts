/** Owns packages with custom XML parts, and other looks of the small workbook, for tests of our own state. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { mainNamespace, relationships, sketchedXlsx } from "./xlsxPackage";

export const relationshipTypes =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const workbookRelations = "xl/_rels/workbook.xml.rels";
/** XML that looks like ours but for its namespace. */
export const customItem = (namespace: string, content = "x"): string =>
  `<state xmlns="${namespace}">${content}</state>`;

const sketch = sketchedXlsx({
  sheets: [
    {
      name: "Chấm điểm",
      cells: { A1: "BẢNG CHẤM ĐIỂM", C5: 4, C6: { formula: "SUM(C5:C5)", value: 4 } },
    },
    { name: "Bìa", cells: { A1: "UBND xã An Bình" } },
  ],
});

/** What a package may look like, as the edit that makes it so of the small workbook. */
export const packages: readonly (readonly [string, (parts: Parts) => void])[] = [
  ["as it is", () => undefined],
  [
    "strict",
    (parts) => {
      for (const name of Object.keys(parts))
        edit(parts, name, (xml) =>
          xml
            .split(relationshipTypes)
            .join("http://purl.oclc.org/ooxml/officeDocument/relationships")
            .split(mainNamespace)
            .join("http://purl.oclc.org/ooxml/spreadsheetml/main"),
        );
    },
  ],
  [
    "with prefixes and absolute targets",
    (parts) => {
      for (const name of ["[Content_Types].xml", workbookRelations, "_rels/.rels"])
        edit(parts, name, (xml) =>
          xml.replace(/<(\/?)(?=\w)/g, "<$1x:").replace("xmlns=", "xmlns:x="),
        );
      edit(parts, workbookRelations, (xml) => xml.replace(/Target="/g, 'Target="/xl/'));
    },
  ],
  [
    "with white space between the tags",
    (parts) => {
      for (const name of ["[Content_Types].xml", workbookRelations])
        edit(parts, name, (xml) => xml.replace(/></g, ">\r\n  <"));
    },
  ],
  [
    "with no content type for .xml",
    (parts) =>
      edit(parts, "[Content_Types].xml", (xml) =>
        xml
          .replace('<Default Extension="xml" ContentType="application/xml"/>', "")
          .replace("</Types>", `<Override PartName="/docProps/x.xml" ContentType="a/b"/></Types>`),
      ),
  ],
  [
    "with custom XML of others",
    (parts) => {
      addItem(parts, 1, customItem("urn:others"));
      addItem(parts, 2, customItem("urn:cham-diem-antt:state:2"));
      addItem(parts, 3, `<x:state xmlns:x="urn:others" xmlns="urn:cham-diem-antt:state:1"/>`);
      addItem(parts, 5, "no XML at all");
      addItem(parts, 7, `<other xmlns="urn:cham-diem-antt:state:1"/>`);
      parts["customXml/itemProps4.xml"] = "<x/>";
      parts["customXml/_rels/item6.xml.rels"] = "<Relationships/>";
    },
  ],
];

export interface Parts {
  [name: string]: string;
}

/** Every part of a package as text, in the order of the file. */
export const partsOf = (bytes: Uint8Array): Parts =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content, true)]),
  );

function edit(parts: Parts, name: string, change: (xml: string) => string): void {
  parts[name] = change(parts[name] ?? "");
}

/** The small workbook, made otherwise. */
export function packed(make: (parts: Parts) => void = () => undefined): Uint8Array {
  const parts: Parts = Object.fromEntries(
    Object.entries(unzipSync(sketch)).map(([name, content]) => [name, strFromU8(content)]),
  );
  make(parts);
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])),
    { mtime: new Date("2025-11-01T00:00:00Z") },
  );
}

/** Adds a custom XML part with its properties, tied to the workbook or in another relationships part. */
export function addItem(
  parts: Parts,
  number: number,
  xml: string,
  place = workbookRelations,
): void {
  const append = (name: string, child: string): void =>
    edit(parts, name, (source) => source.replace(/<\/[^<]*$/, (end) => child + end));
  parts[`customXml/item${number}.xml`] = xml;
  parts[`customXml/itemProps${number}.xml`] =
    `<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{0000000${number}-7B3D-4E52-9F18-C4A1D2E0B7F3}"/>`;
  parts[`customXml/_rels/item${number}.xml.rels`] = relationships([
    `<Relationship Id="rId1" Type="${relationshipTypes}/customXmlProps" Target="itemProps${number}.xml"/>`,
  ]);
  const target = place === "_rels/.rels" ? "customXml" : "../customXml";
  append(
    place,
    `<Relationship Id="c${number}" Type="${relationshipTypes}/customXml" Target="${target}/item${number}.xml"/>`,
  );
  append(
    "[Content_Types].xml",
    `<Override PartName="/customXml/itemProps${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`,
  );
}
