/** Owns the relationships of a package: which part leads to which, and the one relationship added or taken out. */
import { appendChild, removeChildren } from "./xmlEdit";
import { XmlScanner } from "./xml";
import { decodeXml } from "./xmlText";
import type { ZipPackage } from "./zip";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Last word of the type: the same in the transitional and the strict namespace. */
  readonly kind: string;
  readonly part: string;
}

const emptyPart =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Returns where the relationships of a part stand ("" for the package). */
export function relationshipsPart(owner: string): string {
  const slash = owner.lastIndexOf("/") + 1;
  return `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`;
}

/** Returns the relationships of a part ("" for the package), targets made into part names. */
export function readRelationships(zip: ZipPackage, owner: string): readonly Relationship[] {
  const part = relationshipsPart(owner);
  if (!zip.has(part)) return [];
  const xml = new XmlScanner(decodeXml(zip.read(part)));
  const relations: Relationship[] = [];
  for (const root = xml.root(); xml.child(root, "Relationship"); ) {
    const relation = relationshipAt(xml, zip, owner);
    if (relation) relations.push(relation);
  }
  return relations;
}

/** Returns the relationships of a part with one more, to a part that may not be there yet. */
export const withRelationship = (
  source: string | null,
  owner: string,
  relation: NewRelationship,
): string => addRelationship(source, owner, relation).source;

interface NewRelationship extends Pick<Relationship, "type" | "part"> {
  /** The owner's own part: an id that stands in it already may mean something else. */
  readonly ownerText?: string;
}

/** Returns the relationships of a part with one more, and the id of that one. */
export function addRelationship(
  source: string | null,
  owner: string,
  { type, part, ownerText = "" }: NewRelationship,
): { readonly source: string; readonly id: string } {
  const relations = source ?? emptyPart;
  const ids = new Set<string>();
  const xml = new XmlScanner(relations);
  for (const root = xml.root(); xml.child(root, "Relationship"); )
    ids.add(xml.attribute("Id") ?? "");
  let number = 1;
  const isTaken = (id: string): boolean => ids.has(id) || ownerText.includes(`"${id}"`);
  while (isTaken(`rId${number}`)) number++;
  const id = `rId${number}`;
  const target = "../".repeat(owner.split("/").length - 1) + part;
  return {
    id,
    source: appendChild(relations, "Relationship", { Id: id, Type: type, Target: target }),
  };
}

/** What the names of relationship types begin with; the strict kind of package has its own. */
const transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** Returns what the types of relationships begin with in a package, by those of its workbook. */
export const relationshipBase = (ofWorkbook: readonly Relationship[]): string =>
  ofWorkbook.some(({ type }) => type.startsWith(strict)) ? strict : transitional;

/** Returns the relationships of a part without those that lead to a part that fits. */
export const withoutRelationships = (
  source: string,
  zip: ZipPackage,
  owner: string,
  fits: (part: string) => boolean,
): string =>
  removeChildren(source, "Relationship", (xml) => {
    const relation = relationshipAt(xml, zip, owner);
    return relation !== null && fits(relation.part);
  });

/** The relationship that the scanner stands on; null when it leads nowhere in the package. */
function relationshipAt(xml: XmlScanner, zip: ZipPackage, owner: string): Relationship | null {
  const target = xml.attribute("Target");
  if (target === null || xml.attribute("TargetMode") === "External") return null;
  const type = xml.attribute("Type") ?? "";
  return {
    id: xml.attribute("Id") ?? "",
    type,
    kind: type.slice(type.lastIndexOf("/") + 1),
    part: resolveTarget(zip, owner.slice(0, owner.lastIndexOf("/") + 1), target),
  };
}

/** A target is relative or absolute, and may be percent-encoded where the zip entry is not. */
function resolveTarget(zip: ZipPackage, folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of target.replace(/\\/g, "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  const part = steps.join("/");
  if (zip.has(part)) return part;
  try {
    const decoded = decodeURIComponent(part);
    return zip.has(decoded) ? decoded : encodeURI(part);
  } catch {
    return part;
  }
}
