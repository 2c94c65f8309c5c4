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

test("the page that tries an Excel is an add-in of its own: another Id, other names, one command, nothing that is named and not there", () => {
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
  const made = String(
    asked(
      `files.selfTestManifest(${JSON.stringify(manifest)}, "https://chamdiem.huyen.local/antt")`,
    ),
  );
  const all = (text: string, pattern: RegExp): readonly (string | undefined)[] =>
    [...text.matchAll(pattern)].map(([, found]) => found);
  const [id] = all(made, /<Id>([0-9a-f-]{36})<\/Id>/g);
  expect(manifest).not.toContain(id);
  expect(all(made, /<TaskpaneId>(.*?)</g)).toEqual(["ChamDiemThu.Pane"]);
  expect(all(made, /<DisplayName DefaultValue="(.*?)"/g)).not.toEqual(
    all(manifest, /<DisplayName DefaultValue="(.*?)"/g),
  );
  const controls = /<(?:Control|Group)[^>]* id="(.*?)"/g;
  expect(all(made, controls).filter((each) => all(manifest, controls).includes(each))).toEqual([]);
  expect(all(made, /taskpane\.html(\?.*?)"/g)).toEqual(["?view=selftest"]);
  const named = new Set(all(made, /resid="(.*?)"/g));
  expect(new Set(all(made, /<bt:(?:Image|Url|String) id="(.*?)"/g))).toEqual(named);
  expect(made.match(/<[A-Za-z]/g)?.length).toBe(
    (made.match(/<\//g)?.length ?? 0) + (made.match(/\/>/g)?.length ?? 0),
  );
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
  // What an office has decides: what is supported comes first, what is Microsoft's way of trying last.
  const [central, page, share] = [
    "2. CÁCH A: TRIỂN KHAI TẬP TRUNG",
    "3. CÁCH B: TRANG RIÊNG",
    "4. CÁCH C",
  ].map((heading) => words(false).indexOf(heading));
  expect([central, page, share].every((at) => at !== undefined && at > 0)).toBe(true);
  expect([page, share].sort()).toEqual([page, share]);
  expect(words(false)).toMatch(/chạy thử, không hỗ trợ dùng chính thức/);
  expect(words(false)).toMatch(/Thêm lại: mỗi khi manifest\.xml đổi/);
  expect(words(false)).toMatch(/không đặt X-Frame-Options/);
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
