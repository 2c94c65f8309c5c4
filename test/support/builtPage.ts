/** Owns the built page as tests see it: built once for all suites of a run, served from one origin, opened in Chromium. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { programPath } from "./programs";

const root = process.cwd();
const types: { readonly [extension: string]: string } = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

export interface BuiltPage {
  readonly folder: string;
  readonly origin: string;
  /** Where it is opened where nothing else is said: from its origin, or as one file from the disk. */
  readonly address: string;
  /** What the page starts with. */
  readonly script: Uint8Array;
  /** What it fetches when it needs it. */
  readonly laterScripts: readonly Uint8Array[];
  readonly singleFile: string;
  /** Addresses asked for that are not of the page's own origin. */
  readonly strangers: readonly string[];
  /** Errors of the page's scripts and of its console. */
  readonly errors: readonly string[];
  open(size?: { readonly width: number; readonly height: number }, address?: string): Promise<Page>;
  /** Opens it in a room or a system of its own. */
  openWith(options: BrowserContextOptions, address?: string): Promise<Page>;
  close(): Promise<void>;
}

/** Where a run of many suites has built the page for all of them. */
export const SHARED_PAGE = "CHAM_DIEM_PAGE";

/** "file": a run opens the page as the one file that is mailed, from the disk, where a test says nothing else. */
export const PAGE_FROM = "CHAM_DIEM_PAGE_FROM";

/** Builds the page into a new folder and returns it; takes about half a minute. */
export function buildPage(): string {
  const folder = mkdtempSync(join(tmpdir(), "cham-diem-page-"));
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  const build = ["--mode", "production", "--output-path", folder];
  execFileSync(process.execPath, [webpack, ...build], { cwd: root, stdio: "pipe" });
  return folder;
}

/** Serves the page, built anew where no run shares one, and starts the browser. */
export async function builtPage(): Promise<BuiltPage> {
  const shared = process.env[SHARED_PAGE];
  const folder = shared ?? buildPage();
  const { origin, close } = await servePage(folder);
  const singleFile = join(folder, "cham-diem.html");
  const address = process.env[PAGE_FROM] === "file" ? `file://${singleFile}` : `${origin}/`;
  const browser = await startBrowser();
  const strangers: string[] = [];
  const errors: string[] = [];

  const openWith = async (options: BrowserContextOptions, from = address) => {
    const context = await browser.newContext({
      acceptDownloads: true,
      locale: "vi-VN",
      ...options,
    });
    const page = await context.newPage();
    page.on("request", (request) => {
      if (!/^(data|blob|file):/.test(request.url()) && !request.url().startsWith(origin))
        strangers.push(request.url());
    });
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    await page.goto(from);
    return page;
  };

  return {
    folder,
    origin,
    address,
    strangers,
    errors,
    script: readFileSync(join(folder, "page.js")),
    laterScripts: readdirSync(folder)
      .filter((name) => name.endsWith(".js") && name !== "page.js")
      .map((name) => readFileSync(join(folder, name))),
    singleFile,
    open: (size = { width: 1366, height: 768 }, from) => openWith({ viewport: size }, from),
    openWith,
    close: async () => {
      await browser.close();
      close();
      if (shared === undefined) rmSync(folder, { recursive: true });
    },
  };
}

const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: programPath("chromium"),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

/** Serves a built page from an origin of its own. */
export async function servePage(
  folder: string,
): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join(folder, name === "/" ? "index.html" : name.slice(1));
    if (!existsSync(file)) return void response.writeHead(404).end();
    response
      .writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" })
      .end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, close: () => void server.close() };
}
