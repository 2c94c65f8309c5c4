/** Owns what a copy keeps of how it was shared out, among all else that is kept with a file. */
import type { Share } from "../../core/sharing";
import type { Domain } from "../../core/domain/domain";
import { isRecord } from "../loading/json";
import { keptText, type KeptState, parseKept } from "../writing/keptState";

/** Returns the share that a file keeps; null where it is no copy, or what it keeps cannot be read. */
export function shareIn({ others }: Pick<KeptState, "others">): Share | null {
  const { share } = others;
  return isShare(share) ? share : null;
}

/** Returns what is kept with a file, with a share. */
export function withShare(text: string | null, share: Share, domain: Domain): string | null {
  const kept = parseKept(text, domain);
  return keptText({ ...kept, others: { ...kept.others, share } });
}

function isShare(value: unknown): value is Share {
  if (!isRecord(value) || !isRecord(value["base"])) return false;
  const { person, contents, base } = value;
  return (
    typeof person === "string" &&
    Array.isArray(contents) &&
    contents.every(
      (each) =>
        isRecord(each) && typeof each["sheet"] === "string" && typeof each["path"] === "string",
    ) &&
    Object.values(base).every((each) => ["string", "number", "boolean"].includes(typeof each))
  );
}
