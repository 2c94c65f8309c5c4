/** Owns parts that are added to a package: under names that are not taken, known to who leads to them and by their content types. */
import { contentTypesPart, relationshipsType, withContentType } from "./contentTypes";
import type { PartChanges } from "./partChanges";
import {
  addRelationship,
  readRelationships,
  relationshipBase,
  relationshipsPart,
} from "./relationships";
import type { ZipPackage } from "./zip";

/** What a new part of a kind is called, and how it is made known. */
export interface PartKind {
  /** Last word of the type of the relationship that leads to it. */
  readonly relation: string;
  readonly start: string;
  readonly ending: string;
  readonly contentType: string;
}

export interface LinkedPart {
  readonly part: string;
  /** Of the relationship that leads to it. */
  readonly id: string;
}

export class NewParts {
  /** What the types of relationships begin with in this package. */
  readonly base: string;
  private readonly added = new Set<string>();

  constructor(
    private readonly zip: ZipPackage,
    private readonly changes: PartChanges,
    workbook: string,
  ) {
    this.base = relationshipBase(readRelationships(zip, workbook));
  }

  /** The part of a kind that its owner leads to, which may not be there; a new one where it leads to none. */
  partOf(owner: string, kind: PartKind): { readonly part: string } {
    const relation = readRelationships(this.zip, owner).find((one) => one.kind === kind.relation);
    if (!relation) return this.add(owner, kind);
    this.state(relation.part, kind.contentType);
    return relation;
  }

  /** Returns a name that is not taken, known to its owner and to the content types; the part itself is still to be written. */
  add(owner: string, { relation, start, ending, contentType }: PartKind): LinkedPart {
    let number = 1;
    const name = (): string => `${start}${number}${ending}`;
    // A part that is listed but missing must not be taken for ours.
    const linked = new Set(readRelationships(this.zip, owner).map((one) => one.part));
    while (this.zip.has(name()) || this.added.has(name()) || linked.has(name())) number++;
    const part = name();
    this.added.add(part);
    const rels = relationshipsPart(owner);
    const ownerText = this.changes.read(owner) ?? "";
    const type = `${this.base}/${relation}`;
    const { source, id } = addRelationship(this.changes.read(rels), owner, {
      type,
      part,
      ownerText,
    });
    this.changes.write(rels, source);
    this.state(rels, relationshipsType);
    this.state(part, contentType);
    return { part, id };
  }

  /** Gives a part that the file does not hold its content type. */
  state(part: string, contentType: string): void {
    if (!this.zip.has(part))
      this.changes.edit(contentTypesPart, (types) => withContentType(types, part, contentType));
  }
}
