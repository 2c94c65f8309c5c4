/** Owns the end of the build that the browser suites of one run shared. */
import { rmSync } from "node:fs";
import { SHARED_PAGE } from "./builtPage";

export default function dropPage(): void {
  const folder = process.env[SHARED_PAGE];
  if (folder !== undefined) rmSync(folder, { recursive: true });
}
