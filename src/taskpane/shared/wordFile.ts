/** Owns what a Word file is to a browser, and how one is named. */

export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Returns "xã An Bình - Biên bản.docx", without what no file's name may hold. */
export const wordFileName = (unit: string | null, name: string): string =>
  `${[...(unit === null ? [] : [unit]), name]
    .join(" - ")
    .replace(/[\\/:*?"<>|]/g, " ")
    .trim()}.docx`;
