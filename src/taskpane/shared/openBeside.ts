/** Owns how the pane comes by a workbook beside the one in hand: read by the shell, never written. */
import { createContext } from "react";
import type { OpenedFile } from "../../actions/reading/openWorkbook";
import type { Form } from "../../core/recognise/form/correction";

/** Reads a file by the forms at hand; rejects with the HostError that says why not. */
export type OpenBeside = (file: File, forms: readonly Form[]) => Promise<OpenedFile>;

/** Null: the shell opens none. */
export const OpenBesideContext = createContext<OpenBeside | null>(null);
