/** Owns `npm run build`: the pane, the stand-alone page and the command line, into dist. */
import { buildCommand, commandFile } from "./buildCommand.mjs";
import { ensureNodeModules, runScript, runTool } from "../setup.mjs";

await runScript(async () => {
  ensureNodeModules();
  await buildCommand();
  console.log(`Built ${commandFile}`);
  return (
    runTool("webpack/bin/webpack.js", ["--mode", "production", ...process.argv.slice(2)]).status ??
    1
  );
});
