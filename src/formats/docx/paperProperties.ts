/** Owns the properties by which a paper that was made before a change is found to be old. */
import type { BoundScore } from "../../core/documents/papers/paper";
import { decodeText, decodeXml } from "../package/xmlText";
import { openZip } from "../package/zip";

export const receiptsProperty = "ChamDiemReceipts";
export const kindProperty = "ChamDiemPaper";

/** Returns the scores that a paper of ours was made from; null: it is none. Throws a HostError for a file that is no package. */
export function boundIn(bytes: Uint8Array): readonly Pick<BoundScore, "receipt">[] | null {
  const zip = openZip(bytes);
  if (!zip.has("docProps/custom.xml")) return null;
  const source = decodeXml(zip.read("docProps/custom.xml"));
  const found = new RegExp(`name="${receiptsProperty}"[^>]*>\\s*<vt:lpwstr>([^<]*)<`).exec(source);
  if (!found) return null;
  return decodeText(found[1] ?? "")
    .split(" ")
    .filter((receipt) => receipt !== "")
    .map((receipt) => ({ receipt }));
}
