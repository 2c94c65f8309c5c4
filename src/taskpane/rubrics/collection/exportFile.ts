/** Owns how a rubric, a checklist or a profile is handed over as a file. */
import { download } from "../../shared/download";

/** Downloads a file of the shelf under its id and returns its name; null where it could not be handed over. */
export const exportFile = (content: { readonly id: string }): string | null =>
  download(`${JSON.stringify(content, null, 2)}\n`, `${content.id}.json`, "application/json");
