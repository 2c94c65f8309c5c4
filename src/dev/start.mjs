/** Owns `npm start`: sets up what is missing and serves the stand-alone page on the first free port from 3000. */
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { ensureNodeModules, root, runScript } from "./setup.mjs";

const FIRST_PORT = 3000;
const LAST_PORT = 3099;

await runScript(async () => {
  ensureNodeModules();
  const port = await firstFreePort(Number(process.env.PORT) || FIRST_PORT);
  const server = spawn(
    process.execPath,
    [
      join(root, "node_modules", "webpack", "bin", "webpack.js"),
      "serve",
      "--mode",
      "development",
      "--port",
      String(port),
      "--no-open",
      "--stats",
      "minimal",
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"] },
  );
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
  announceWhenReady(server, `http://localhost:${port}/`);
  return new Promise((resolve) =>
    server.on("exit", (code, signal) => resolve(signal ? 0 : (code ?? 1))),
  );
});

/** Passes on what webpack says, and the address once the page can be opened. */
function announceWhenReady(server, address) {
  let isAnnounced = false;
  const pass = (chunk) => {
    process.stderr.write(chunk);
    if (isAnnounced || !/compiled (successfully|with)/.test(String(chunk))) return;
    isAnnounced = true;
    console.log(`\n  Mở trang chấm điểm tại:  ${address}`);
    console.log(`  Open the score page at:  ${address}   (Ctrl+C to stop)\n`);
  };
  server.stdout.on("data", pass);
  server.stderr.on("data", pass);
}

async function firstFreePort(from) {
  for (let port = from; port <= Math.max(from, LAST_PORT); port++) {
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port from ${from} to ${LAST_PORT}.`);
}

/** A port is free when it can be listened on for this machine, by either protocol. */
async function isFree(port) {
  for (const host of ["127.0.0.1", "::1"]) {
    const isTaken = await new Promise((resolve) => {
      const probe = createServer();
      probe.once("error", (error) => resolve(error.code === "EADDRINUSE"));
      probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(false)));
    });
    if (isTaken) return false;
  }
  return true;
}
