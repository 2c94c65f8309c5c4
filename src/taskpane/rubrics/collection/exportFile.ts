/** Owns how a rubric, a checklist or a profile is handed over as a file. */
import { download } from "../../shared/download";

/** Downloads a file of the shelf under its id and returns its name. */
export function exportFile(content: { readonly id: string }): string {
  const name = `${content.id}.json`;
  download(`${JSON.stringify(content, null, 2)}\n`, name, "application/json");
  return name;
}
