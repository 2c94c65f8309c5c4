/** Starts what keeps unsaved work in the browser, beside the page. */
import packageFile from "../package.json";
import { type Keeping, openKeeping } from "./actions/keeping/keeping";
import { openBrowserStore } from "./hosts/browser/keeping/browserStore";
import { recall, remember } from "./taskpane/shared/browserMemory";

export const keeping: Keeping = openKeeping({
  store: openBrowserStore(),
  program: packageFile.version,
  now: Date.now,
  makeId: () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`,
  memory: { get: recall, set: remember },
});
