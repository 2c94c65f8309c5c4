/**
 * Owns `npm run package -- --url https://máy-chủ/thư-mục [--share \\máy\thư-mục] [--out FOLDER] [--cdn]`: a folder to put on a
 * web server, with the manifest for its address. --cdn takes office.js from Microsoft's server instead of the folder.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  checkedAddress,
  instructions,
  manifestFor,
  registryFile,
  selfTestManifest,
  webConfig,
} from "./packageFiles.mjs";
import { ensureNodeModules, root, runScript, runTool, SetupError } from "../setup.mjs";

await runScript(() => {
  const { values } = parseArgs({
    options: {
      url: { type: "string" },
      share: { type: "string", default: "\\\\may-chu\\cham-diem" },
      out: { type: "string", default: join(root, "dist", "package") },
      cdn: { type: "boolean", default: false },
    },
  });
  if (!values.url) throw new SetupError("npm run package -- --url https://máy-chủ/thư-mục");
  const address = addressOf(values.url);
  ensureNodeModules();
  const out = resolve(values.out);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const config of ["webpack.config.js", "webpack.excel.config.js"]) {
    const library = values.cdn ? ["--env", "OFFICE_JS=cdn"] : [];
    const build = ["--config", config, "--mode", "production", "--output-path", out, ...library];
    const { status } = runTool("webpack/bin/webpack.js", [...build, "--stats", "errors-warnings"]);
    if (status !== 0) return status ?? 1;
  }
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
  writeFileSync(join(out, "manifest.xml"), manifestFor(manifest, address));
  writeFileSync(join(out, "manifest-kiem-tra.xml"), selfTestManifest(manifest, address));
  writeFileSync(join(out, "web.config"), webConfig());
  writeFileSync(join(out, "tin-cay-danh-muc.reg"), registryFile(values.share));
  const words = instructions({ address, share: values.share, isFromNet: values.cdn });
  writeFileSync(join(out, "HUONG-DAN-CAI-DAT.txt"), `\ufeff${words}`);
  console.log(`\n${out}\n  → ${address}/taskpane.html`);
  return 0;
});

function addressOf(text) {
  try {
    return checkedAddress(text);
  } catch (error) {
    throw new SetupError(error.message);
  }
}
