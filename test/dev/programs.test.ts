/** A program that is missing is told with the way to get it, never passed over. */
import { programPath, validatorPath } from "../support/programs";

test.each<[string, string]>([
  ["soffice", "libreoffice-calc-nogui"],
  ["chromium", "chromium-headless-shell"],
  ["pdfinfo", "poppler-utils"],
  ["pdftotext", "poppler-utils"],
  ["openssl", "openssl"],
])("%s: apt-get install … %s", (name, packages) => {
  const missing = () => programPath(name, "/not/there:/nor/here");
  expect(missing).toThrow(`${name} is missing. Install it (Debian: apt-get install`);
  expect(missing).toThrow(packages);
});

test.each([
  ["linux-x64", "not/there is missing. Install it: npm ci --include=optional"],
  ["darwin-arm64", "is a program for Linux on x64, not for darwin-arm64"],
])("the validator on %s: %s", (platform, words) => {
  expect(() => validatorPath("not/there", platform)).toThrow(words);
});

test("a program that nobody listed is a mistake of ours", () => {
  expect(() => programPath("excel")).toThrow("excel is not in src/dev/programs.json");
});
