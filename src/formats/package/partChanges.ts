/** Owns parts of a package as they will be, gathered edit by edit before anything is written. */
import { HostError } from "../../hosts/host";
import { decodeXml, encodeXml } from "./xmlText";
import type { ZipPackage } from "./zip";
import { partKey } from "./zipDirectory";

export class PartChanges {
  /** By key, so that no part stands here twice under two spellings. */
  private readonly byKey = new Map<string, readonly [string, Uint8Array | null]>();

  constructor(private readonly zip: ZipPackage) {}

  /** Content by name; null for a part that goes. */
  get changed(): ReadonlyMap<string, Uint8Array | null> {
    return new Map(this.byKey.values());
  }

  /** Returns the XML of a part with the edits so far; null when there is none. */
  read(part: string): string | null {
    const changed = this.byKey.get(partKey(part));
    if (changed) return changed[1] && decodeXml(changed[1]);
    return this.zip.has(part) ? decodeXml(this.zip.read(part)) : null;
  }

  write(part: string, source: string): void {
    this.byKey.set(partKey(part), [part, encodeXml(source)]);
  }

  /** Writes a part that is there, and only when the edit makes a difference. */
  edit(part: string, edit: (source: string) => string): void {
    const source = this.read(part);
    if (source === null) return;
    const edited = edit(source);
    if (edited !== source) this.write(part, edited);
  }

  remove(part: string): void {
    this.byKey.set(partKey(part), [part, null]);
  }

  /** Makes edits, or none of them where a part that they meet cannot be read; returns which. */
  attempt(makeEdits: () => void): boolean {
    const before = [...this.byKey];
    try {
      makeEdits();
      return true;
    } catch (cause) {
      if (!(cause instanceof HostError)) throw cause;
      this.byKey.clear();
      for (const [key, change] of before) this.byKey.set(key, change);
      return false;
    }
  }
}
