/** Owns whether the pane opens by itself with a file: a setting that Office keeps in the file, and that travels with it. */
/// <reference types="office-js" />
import { HostError, type OpeningWithFile } from "../host";

/** The name that Office looks for when a file is opened; the manifest gives it to the pane of the form. */
const NAME = "Office.AutoShowTaskpaneWithDocument";

/** As much of Office's settings of a document as is asked. */
export type FileSettings = Pick<Office.Settings, "get" | "set" | "remove"> & {
  saveAsync(done: (result: { readonly status: unknown }) => void): void;
};

/** Returns the wish as the open workbook keeps it. */
export const openingWithFile = (settings: FileSettings): OpeningWithFile => ({
  isOn: () => settings.get(NAME) === true,
  change: (isOn) =>
    new Promise((resolve, reject) => {
      if (isOn) settings.set(NAME, true);
      else settings.remove(NAME);
      settings.saveAsync(({ status }) => {
        // The value of Office.AsyncResultStatus.Succeeded.
        if (status === "succeeded") return resolve();
        if (isOn) settings.remove(NAME);
        else settings.set(NAME, true);
        reject(new HostError("stateNotKept"));
      });
    }),
});
