/** What a deployable folder holds beside the built pages: made for its address, readable by Windows. */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** The scripts of npm are modules that jest does not load: Node runs what is asked of them. */
function asked(expression: string): unknown {
  const script = `import * as files from "./src/dev/build/packageFiles.mjs"; console.log(JSON.stringify(${expression}));`;
  const answer = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: root,
  });
  return JSON.parse(answer.toString("utf8"));
}

test("every address of the manifest is of the given folder", () => {
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
  const made = asked(
    `files.manifestFor(${JSON.stringify(manifest)}, files.checkedAddress("https://chamdiem.huyen.local/antt/"))`,
  );
  const addresses = [...String(made).matchAll(/="(https:[^"]*)"/g)].map(([, url]) => url);
  expect(addresses.length).toBeGreaterThan(8);
  for (const address of addresses)
    expect(address).toMatch(/^https:\/\/chamdiem\.huyen\.local\/antt\/[a-z]/);
});

test("the registry file is what Windows reads, and names the shared folder", () => {
  const bytes = asked('[...files.registryFile("\\\\\\\\may1\\\\cham-diem")]') as number[];
  const text = Buffer.from(bytes).toString("utf16le");
  expect(text.startsWith("\ufeffWindows Registry Editor Version 5.00\r\n")).toBe(true);
  expect(text).toContain('"Url"="\\\\\\\\may1\\\\cham-diem"\r\n');
  expect(text).toMatch(
    /\[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16\.0\\WEF\\TrustedCatalogs\\(\{[0-9A-F-]{36}\})\]\r\n"Id"="\1"/,
  );
  expect(text).toContain('"Flags"=dword:00000001');
});

test("the instructions name the address and the folder, and say whether the net is needed", () => {
  const words = (isFromNet: boolean) =>
    String(
      asked(
        `files.instructions({ address: "https://a.vn/x", share: "\\\\\\\\may1\\\\chung", isFromNet: ${isFromNet} })`,
      ),
    );
  expect(words(false)).toContain("https://a.vn/x/taskpane.html");
  expect(words(false)).toContain("\\\\may1\\chung");
  expect(words(false)).toContain("không cần Internet");
  expect(words(true)).toContain("appsforoffice.microsoft.com");
});

test.each([
  ["no address", []],
  ["no https", ["--url", "http://chamdiem.huyen.local"]],
  ["no address at all", ["--url", "chamdiem"]],
  ["more than a folder", ["--url", "https://a.vn/x?y=1"]],
])("%s is refused before anything is built", (_what, args) => {
  const { status, stderr } = spawnSync(process.execPath, ["src/dev/build/package.mjs", ...args], {
    cwd: root,
  });
  expect(status).toBe(1);
  expect(stderr.toString()).toMatch(/https:\/\/|địa chỉ|server and folder/);
});
