/** Owns how cells of new workbooks look: the styles by name, in the fonts and sizes of Nghị định 30/2020/NĐ-CP, Phụ lục I. */

export interface Look {
  /** In typographic points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** "#RRGGBB"; null: the program's own. */
  readonly colour: string | null;
  readonly fill: string | null;
  readonly bordered: boolean;
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "center";
  readonly wrap: boolean;
  /** Read from the bottom to the top. */
  readonly upright: boolean;
  readonly numberFormat: string;
}

export const fontName = "Times New Roman";
/** Size of the book's font, in which column widths are counted. */
export const bookFontSize = 12;

const page: Look = {
  size: 12,
  bold: false,
  italic: false,
  underline: false,
  colour: null,
  fill: null,
  bordered: false,
  horizontal: "left",
  vertical: "center",
  wrap: true,
  upright: false,
  numberFormat: "General",
};
const middle = { ...page, horizontal: "center" } as const;
const cell: Look = { ...page, size: 11, bordered: true };
const number: Look = { ...cell, horizontal: "center" };
const head: Look = { ...number, bold: true, fill: "#E7ECF4" };
const sum: Look = { ...cell, bold: true, fill: "#F3F5F9" };
const heat: Look = { ...number, size: 10, wrap: false };
const blue = { colour: "#0B4F9E", underline: true } as const;
const small: Look = { ...cell, size: 9 };
const share = "0.0%";

export const looks = {
  plain: { ...page, wrap: false },
  // the head of a document
  nation: { ...middle, bold: true, vertical: "top" },
  motto: { ...middle, size: 13, bold: true, vertical: "top" },
  issuerAbove: { ...middle, vertical: "top" },
  issuer: { ...middle, bold: true, vertical: "top" },
  documentNumber: { ...middle, size: 13 },
  placeAndDate: { ...middle, size: 13, italic: true },
  title: { ...middle, size: 14, bold: true },
  subtitle: { ...middle, size: 13, italic: true },
  note: { ...page, size: 11, italic: true, vertical: "top" },
  signature: { ...middle, size: 13, vertical: "top" },
  signer: { ...middle, size: 13, bold: true, vertical: "top" },
  signing: { ...middle, italic: true, vertical: "top" },
  recipients: { ...page, vertical: "top" },
  // laid over a printed blank
  placedLeft: { ...page, vertical: "top", wrap: false },
  placedCentre: { ...middle, vertical: "top", wrap: false },
  placedRight: { ...page, horizontal: "right", vertical: "top", wrap: false },
  placedMark: { ...page, size: 7, vertical: "top", bordered: true },
  // paragraphs of papers
  paperText: { ...page, size: 13 },
  paperStrong: { ...page, size: 13, bold: true },
  // tables
  head,
  /** Of what is signed: black on white. */
  signedHead: { ...number, bold: true },
  signedSum: { ...number, bold: true },
  headUpright: { ...head, size: 10, bold: false, upright: true },
  detailNote: { ...cell, size: 10 },
  text: cell,
  textLink: { ...cell, ...blue },
  textStrong: { ...cell, bold: true },
  middle: number,
  middleLink: { ...number, ...blue },
  date: number,
  number,
  numberLink: { ...number, ...blue },
  mean: { ...number, bold: true, fill: "#F3F5F9", numberFormat: "0.00" },
  share: { ...number, numberFormat: share },
  section: { ...cell, bold: true, fill: "#DCE6F2" },
  sectionLink: { ...cell, ...blue, bold: true, fill: "#DCE6F2" },
  sum,
  sumNumber: { ...sum, horizontal: "center" },
  sumShare: { ...sum, horizontal: "center", numberFormat: share },
  small,
  smallLink: { ...small, ...blue },
  smallNumber: { ...small, horizontal: "center", numberFormat: "#,##0" },
  // severity stands as a word; the fill only helps to find it
  error: { ...number, bold: true, fill: "#F8D7DA" },
  warning: { ...number, fill: "#FFF1C9" },
  info: { ...number, fill: "#E6EEF7" },
  errorSmall: { ...small, horizontal: "center", bold: true, fill: "#F8D7DA" },
  warningSmall: { ...small, horizontal: "center", fill: "#FFF1C9" },
  infoSmall: { ...small, horizontal: "center", fill: "#E6EEF7" },
  // heat map: the number stands in the cell, the fill only helps
  heat,
  /** A mandatory indicator below its maximum. */
  heatFailed: { ...heat, bold: true, numberFormat: 'General"*"' },
  heatTotal: { ...heat, bold: true },
  heatFull: { ...heat, fill: "#D9EFE0" },
  heatPart: { ...heat, fill: "#FFE9B0" },
  heatNone: { ...heat, fill: "#F4B8B8" },
  heatBlank: { ...heat, fill: "#E3E3E3" },
} as const satisfies { readonly [name: string]: Look };

export type StyleName = keyof typeof looks;
