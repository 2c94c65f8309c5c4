/** Owns our own part of a package: found by its namespace, put in, exchanged, and taken out without a trace. */
import { HostError } from "../../../hosts/host";
import {
  contentTypesPart,
  relationshipsType,
  withContentType,
  withoutContentTypes,
} from "../../package/contentTypes";
import { PartChanges } from "../../package/partChanges";
import type { OpenedPackage } from "../reading/readXlsx";
import {
  readRelationships,
  relationshipBase,
  relationshipsPart,
  withoutRelationships,
  withRelationship,
} from "../../package/relationships";
import { stateNamespace } from "../../stateNamespace";
import { stateText, stateXml } from "./stateXml";
import { decodeXml } from "../../package/xmlText";
import type { ZipPackage } from "../../package/zip";
import { partKey } from "../../package/zipDirectory";

/** Our state as the file holds it, and the parts that hold it: the newest first, more than one only when another program doubled it. */
export interface FiledState {
  readonly text: string | null;
  readonly parts: readonly string[];
}

type Changes = ReadonlyMap<string, Uint8Array | null>;

/** Namespace of the properties of custom XML; the strict kind of package has its own. */
const customXmlNamespace = (base: string): string =>
  base.includes("purl.oclc.org")
    ? "http://purl.oclc.org/ooxml/officeDocument/customXml"
    : "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** The same in every workbook, because a workbook holds one part of ours at most. */
const itemId = "{5C0E9A61-7B3D-4E52-9F18-C4A1D2E0B7F3}";
const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** Returns our state in a package. LibreOffice moves the relationship to the package, so names count as much as relationships. */
export function findState({ zip, parts }: OpenedPackage): FiledState {
  const related = ["", parts.workbook]
    .flatMap((owner) => readRelationships(zip, owner))
    .filter(({ kind, part }) => kind === "customXml" && zip.has(part));
  const named = zip.names.filter((name) =>
    /^customxml\/item(?!props)[^/]*\.xml$/.test(partKey(name)),
  );
  const byKey = new Map(
    [...related.map(({ part }) => part), ...named].map((part) => [partKey(part), part]),
  );
  const found = [...byKey.values()].flatMap((part) => {
    const text = textOf(zip, part);
    return text === null ? [] : [{ part, text }];
  });
  found.sort((a, b) => numberOf(b.part) - numberOf(a.part));
  return { text: found[0]?.text ?? null, parts: found.map(({ part }) => part) };
}

/** Returns the parts that differ when our state is another text, or none (null). */
export function stateChanges(
  opened: OpenedPackage,
  filed: FiledState,
  text: string | null,
): Changes {
  const [newest, ...doubled] = filed.parts;
  const changes = new PartChanges(opened.zip);
  if (text === null) takeOut(changes, opened, filed.parts);
  else {
    takeOut(changes, opened, doubled);
    putIn(changes, opened, newest ?? freePart(opened.zip), text);
  }
  return changes.changed;
}

function putIn(
  changes: PartChanges,
  { zip, parts }: OpenedPackage,
  part: string,
  text: string,
): void {
  const { workbook } = parts;
  const relations = readRelationships(zip, workbook);
  const base = relationshipBase(relations);
  changes.write(part, stateXml(text));
  if (!relations.some((one) => one.kind === "customXml" && partKey(one.part) === partKey(part))) {
    changes.edit(relationshipsPart(""), (source) =>
      withoutRelationships(source, zip, "", (target) => partKey(target) === partKey(part)),
    );
    const type = `${base}/customXml`;
    const rels = relationshipsPart(workbook);
    const ownerText = changes.read(workbook) ?? "";
    changes.write(rels, withRelationship(changes.read(rels), workbook, { type, part, ownerText }));
  }
  if (!zip.has(part)) putProperties(changes, part, base);
}

/** A new part gets what Excel writes beside every custom XML part. */
function putProperties(changes: PartChanges, part: string, base: string): void {
  const properties = propertiesOf(part);
  const rels = relationshipsPart(part);
  changes.write(
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="${customXmlNamespace(base)}"><ds:schemaRefs><ds:schemaRef ds:uri="${stateNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  const type = `${base}/customXmlProps`;
  changes.write(rels, withRelationship(null, part, { type, part: properties }));
  const contentTypes = [
    [part, "application/xml"],
    [properties, propertiesType],
    [rels, relationshipsType],
  ] as const;
  for (const [name, contentType] of contentTypes)
    changes.edit(contentTypesPart, (source) => withContentType(source, name, contentType));
}

/** Takes parts out with their properties, and every relationship and content type that names one of them. */
function takeOut(
  changes: PartChanges,
  { zip, parts }: OpenedPackage,
  ours: readonly string[],
): void {
  if (ours.length === 0) return;
  const gone = new Set<string>();
  for (const part of ours) {
    const related = readRelationships(zip, part).map((one) => one.part);
    const properties = related.filter((name) => /(^|\/)itemprops[^/]*\.xml$/i.test(name));
    for (const name of [part, relationshipsPart(part), ...properties]) {
      gone.add(partKey(name));
      changes.remove(name);
    }
  }
  for (const owner of ["", parts.workbook]) {
    changes.edit(relationshipsPart(owner), (source) =>
      withoutRelationships(source, zip, owner, (part) => gone.has(partKey(part))),
    );
  }
  changes.edit(contentTypesPart, (source) => withoutContentTypes(source, gone));
}

/** Returns a name of which neither the part nor what belongs to it is taken. */
function freePart(zip: ZipPackage): string {
  for (let number = 1; ; number++) {
    const part = `customXml/item${number}.xml`;
    if (![part, propertiesOf(part), relationshipsPart(part)].some((name) => zip.has(name)))
      return part;
  }
}

const propertiesOf = (part: string): string => part.replace(/item(\d+)\.xml$/, "itemProps$1.xml");

const numberOf = (part: string): number => Number(/(\d+)\.xml$/i.exec(part)?.[1] ?? 0);

/** Our text in a part; null for a part of others, whatever state that is in. */
function textOf(zip: ZipPackage, part: string): string | null {
  try {
    return stateText(decodeXml(zip.read(part)));
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}
