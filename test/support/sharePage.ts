/** Owns the build that the browser suites of one run share. */
import { buildPage, SHARED_PAGE } from "./builtPage";

export default function sharePage(): void {
  process.env[SHARED_PAGE] = buildPage();
}
