/** Owns the packaged add-in as tests see it: packaged once, served over https with a certificate of its own, opened in Chromium. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { buildSync } from "esbuild";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { programPath } from "./programs";
import type { WorkbookData } from "../../src/core/model/workbook/grid";

const root = join(__dirname, "../..");
const types: { readonly [extension: string]: string } = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
};

/** What stands in the place of Excel; without it the page is a page in a plain browser. */
export interface InjectedExcel {
  readonly workbook: WorkbookData;
  readonly apiLevel?: string;
  readonly theme?: "dark" | "light" | "old" | "none";
  readonly platform?: "PC" | "Mac" | "OfficeOnline";
}

export interface BuiltPane {
  readonly folder: string;
  readonly origin: string;
  /** Addresses asked for that are not of the pane's own server. */
  readonly strangers: readonly string[];
  readonly errors: readonly string[];
  open(address: string, options: BrowserContextOptions, excel?: InjectedExcel): Promise<Page>;
  close(): Promise<void>;
}

/** Where office.js comes from. */
export type Library = "folder" | "cdn";

/** Packages, serves and starts the browser; takes about a minute. */
export async function builtPane(library: Library = "folder"): Promise<BuiltPane> {
  const folder = mkdtempSync(join(tmpdir(), "cham-diem-pane-"));
  const server = await serve(folder);
  const origin = `https://localhost:${(server.address() as AddressInfo).port}`;
  const wish = ["--url", origin, "--out", folder, ...(library === "cdn" ? ["--cdn"] : [])];
  execFileSync(process.execPath, ["src/dev/build/package.mjs", ...wish], {
    cwd: root,
    stdio: "pipe",
  });
  const browser = await startBrowser();
  const fakeOffice = fakeOfficeScript();
  const strangers: string[] = [];
  const errors: string[] = [];
  return {
    folder,
    origin,
    strangers,
    errors,
    open: async (address, options, excel) => {
      const context = await browser.newContext({
        ignoreHTTPSErrors: true,
        locale: "vi-VN",
        ...options,
      });
      const page = await context.newPage();
      page.on("request", (request) => {
        if (!/^(data|blob|about|file):/.test(request.url()) && !request.url().startsWith(origin))
          strangers.push(request.url());
      });
      page.on("pageerror", (error) => errors.push(String(error)));
      if (excel) {
        await page.addInitScript(`window.fakeWorkbook = ${JSON.stringify(excel.workbook)};
          window.fakeLevel = ${JSON.stringify(excel.apiLevel ?? "1.14")};
          window.fakeTheme = ${JSON.stringify(excel.theme ?? "light")};
          window.fakePlatform = ${JSON.stringify(excel.platform ?? "PC")};`);
        await page.route(/\/office\.js$/, (route) =>
          route.fulfill({ contentType: "text/javascript; charset=utf-8", body: fakeOffice }),
        );
      }
      await page.goto(`${origin}/${address}`);
      return page;
    },
    close: async () => {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function fakeOfficeScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, "test/support/fakeExcel/inPage.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
  });
  return outputFiles[0]?.text ?? "";
}

const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: programPath("chromium"),
    // Bars that scroll take their room, as they do in Excel.
    ignoreDefaultArgs: ["--hide-scrollbars"],
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });

async function serve(folder: string): Promise<Server> {
  const server = createServer(certificate(), (request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname);
    const file = join(folder, name.slice(1));
    if (!existsSync(file)) return void response.writeHead(404).end();
    response
      .writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" })
      .end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return server;
}

/** A certificate that nobody trusts, for this run alone. */
function certificate(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), "cham-diem-cert-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const subject = ["-subj", "/CN=localhost", "-days", "1"];
  execFileSync(
    programPath("openssl"),
    ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, ...subject],
    { stdio: "pipe" },
  );
  const made = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return made;
}
