/** Owns what Office lends a pane beside the workbook: another window, and what kind of machine it runs on. */
/// <reference types="office-js" />

/** As much of Office as is asked. */
export interface OfficeShell {
  readonly platform?: unknown;
  readonly requirements: {
    readonly isSetSupported: (name: string, version?: string) => boolean;
  };
  readonly ui?: { readonly openBrowserWindow?: (url: string) => void };
}

/** Opens an address outside of Excel; by the page itself where Office has no way, as on the web. */
export function openOutside(
  office: OfficeShell,
  address: string,
  openHere: (address: string) => void,
): void {
  const open = office.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")
    ? office.ui?.openBrowserWindow?.bind(office.ui)
    : undefined;
  (open ?? openHere)(address);
}

/** A pane of Excel for Mac downloads no files and chooses no folders. The value of Office.PlatformType.Mac. */
export const handlesFiles = ({ platform }: OfficeShell): boolean => String(platform) !== "Mac";
