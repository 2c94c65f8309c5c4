/** What a pane hands over where it may not: no file is said to be saved, and a text is copied in the older way. */
import "@testing-library/jest-dom";
import { fireEvent, render, screen } from "@testing-library/react";
import { copyText } from "../../src/taskpane/shared/copyText";
import { download, forbidDownloads } from "../../src/taskpane/shared/download";
import { FilePicker } from "../../src/taskpane/consolidation/intake/FilePicker";
import { ErrorBoundary } from "../../src/taskpane/shell/ErrorBoundary";

test("a download that is not possible is told, and no name is returned", () => {
  const told = jest.fn();
  const clicks = jest
    .spyOn(HTMLAnchorElement.prototype, "click")
    .mockImplementation(() => undefined);
  URL.createObjectURL = () => "blob:";
  const allow = forbidDownloads(told);
  expect(download("{}", "bo.json", "application/json")).toBeNull();
  expect([told.mock.calls.length, clicks.mock.calls.length]).toEqual([1, 0]);
  allow();
  expect(download("{}", "bo.json", "application/json")).toBe("bo.json");
  expect([told.mock.calls.length, clicks.mock.calls.length]).toEqual([1, 1]);
  clicks.mockRestore();
});

test.each([
  ["is closed to the page", () => Promise.reject(new DOMException("no", "NotAllowedError"))],
  ["is not there", undefined],
])("where the clipboard %s a text is copied by the older way", async (_how, writeText) => {
  Object.defineProperty(navigator, "clipboard", {
    configurable: true,
    value: writeText && { writeText },
  });
  const selected: string[] = [];
  document.execCommand = () => {
    selected.push(document.querySelector("textarea")?.value ?? "");
    return true;
  };
  expect(await copyText("mã 12")).toBe(true);
  expect(selected).toEqual(["mã 12"]);
  document.execCommand = () => false;
  expect(await copyText("mã 12")).toBe(false);
});

test("after files were chosen the pane has the focus, not the sheet", () => {
  render(
    <FilePicker label="Tệp" onFiles={() => undefined}>
      Chọn tệp
    </FilePicker>,
  );
  fireEvent.change(screen.getByLabelText("Tệp"), {
    target: { files: [new File(["1"], "a.xlsx")] },
  });
  expect(screen.getByRole("button", { name: "Chọn tệp" })).toHaveFocus();
});

test("a pane that failed can be opened again from within: Excel has no other way", () => {
  const log = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const Broken = () => {
    throw new RangeError("lỗi");
  };
  render(
    <ErrorBoundary rescue={() => ({ sentence: "Lỗi.", save: null })}>
      <Broken />
    </ErrorBoundary>,
  );
  expect(screen.getByRole("button", { name: "Mở lại" })).toBeVisible();
  log.mockRestore();
});
