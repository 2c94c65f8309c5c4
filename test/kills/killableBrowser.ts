/** Owns a Chromium of its own process group over a profile on the disk, killed as a power cut would end it. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Browser, chromium, type Page } from "playwright-core";
import { programPath } from "../support/programs";

/** In milliseconds: a machine that does much else at once is slow, not wrong. */
const PATIENCE = 180_000;

export interface KillableBrowser {
  readonly page: Page;
  /** Ends every process of the browser at once and without notice. */
  kill(): Promise<void>;
}

/** Starts the browser over a profile that an earlier one may have left behind. */
export async function startKillable(profile: string): Promise<KillableBrowser> {
  const portFile = join(profile, "DevToolsActivePort");
  rmSync(portFile, { force: true });
  const child = spawn(
    programPath("chromium"),
    [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--hide-crash-restore-bubble",
      "--window-size=1366,768",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "about:blank",
    ],
    { detached: true, stdio: "ignore" },
  );
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const end = async (): Promise<void> => {
    killGroup(child);
    await ended;
  };
  try {
    const browser = await connected(portFile);
    const context = browser.contexts()[0];
    if (!context) throw new Error("the browser has no window");
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(PATIENCE);
    return {
      page,
      kill: async () => {
        await end();
        await browser.close().catch(() => undefined);
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Its own group only: the browser with all that it started. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) throw new Error("the browser did not start");
  process.kill(-pid, "SIGKILL");
}

async function connected(portFile: string): Promise<Browser> {
  for (let tries = 0; tries < 600; tries += 1) {
    const [port] = existsSync(portFile) ? readFileSync(portFile, "utf8").split("\n") : [];
    if (port) return chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: PATIENCE });
    await pause(100);
  }
  throw new Error("the browser did not tell its port");
}
