/** Owns what every suite over the built page shares: built before and closed after; no test asks strangers or leaves an error. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtPage, type BuiltPage } from "./builtPage";

export interface PageSuite {
  readonly built: BuiltPage;
  /** For files that the suite takes out of the page. */
  readonly folder: string;
}

/** Registers the suite's hooks; what it returns is there once its tests run. */
export function pageSuite(): PageSuite {
  let made: PageSuite | null = null;
  const there = (): PageSuite => {
    if (!made) throw new Error("the page is built before the tests run, not before");
    return made;
  };
  beforeAll(async () => {
    const built = await builtPage();
    made = { built, folder: mkdtempSync(join(tmpdir(), "cham-diem-test-")) };
  });
  afterAll(async () => {
    await there().built.close();
    rmSync(there().folder, { recursive: true });
  });
  afterEach(() => {
    expect(there().built.strangers).toEqual([]);
    expect(there().built.errors).toEqual([]);
  });
  return {
    get built() {
      return there().built;
    },
    get folder() {
      return there().folder;
    },
  };
}
