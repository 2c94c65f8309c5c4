/** Owns how jest gets from our TypeScript to what Node runs: esbuild, one file at a time, with maps back to the source. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync, version } from "esbuild";

const options = {
  format: "cjs",
  target: "node20",
  jsx: "automatic",
  // Jest loads what a view fetches later as it loads everything else.
  supported: { "dynamic-import": false },
  sourcemap: "inline",
  sourcesContent: false,
};

const self = readFileSync(fileURLToPath(import.meta.url));

export default {
  process: (source, path) =>
    transformSync(source, { ...options, loader: extname(path).slice(1), sourcefile: path }),
  /** A file is transformed anew when it, the way or the tool is another. */
  getCacheKey: (source, path) =>
    createHash("sha256")
      .update(self)
      .update(version)
      .update(path)
      .update("\0")
      .update(source)
      .digest("hex"),
};
