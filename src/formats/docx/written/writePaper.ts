/** Owns a paper as a .docx file, after Nghị định 30/2020/NĐ-CP: A4, margins, Times New Roman, the page number in the middle of the top margin from page 2 on. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import type { Paper, PaperSection } from "../../../core/documents/papers/paper";
import { kindProperty, receiptsProperty } from "../paperProperties";
import { blockOf } from "./blocks";
import { headerTable } from "./header";
import { fontName, pageOf, sizes, textWidthOf } from "./measures";
import { placedSection, type PlacedWords } from "./placed";
import { run } from "./text";

export interface WriteWords extends PlacedWords {
  readonly codeLine: (code: string) => string;
}

/** Returns the bytes of the file. */
export async function writePaper(paper: Paper, words: WriteWords): Promise<Uint8Array> {
  const { name, unit, sections, placed, code, bound, kind } = paper;
  const document = new Document({
    title: unit === null ? name : `${name} - ${unit}`,
    creator: "Cham diem ANTT",
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: fontName, hAnsi: fontName, cs: fontName, eastAsia: fontName },
            size: sizes.body * 2,
          },
        },
      },
    },
    customProperties: [
      { name: kindProperty, value: kind },
      { name: receiptsProperty, value: bound.map(({ receipt }) => receipt).join(" ") },
    ],
    sections: [
      ...sections.map((section) => sectionOf(section, code === null ? null : words.codeLine(code))),
      ...placed.map((page) => placedSection(page, words)),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Each annex is numbered by itself; its first page has no number. */
function sectionOf(
  { orientation, header, blocks, isCompact }: PaperSection,
  codeLine: string | null,
): ISectionOptions {
  const width = textWidthOf(orientation);
  const footer = (): Footer =>
    new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          children: [run(codeLine ?? "", { size: sizes.code })],
        }),
      ],
    });
  return {
    properties: {
      titlePage: true,
      page: { ...pageOf(orientation), pageNumbers: { start: 1 } },
    },
    headers: { default: pageNumber(), first: new Header({ children: [] }) },
    footers: { default: footer(), first: footer() },
    children: [
      ...(header ? [headerTable(header, width)] : []),
      ...blocks.flatMap((block, at) => blockOf(block, blocks[at + 1], { width, isCompact })),
    ],
  };
}

const pageNumber = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            font: fontName,
            size: sizes.pageNumber * 2,
            children: [PageNumber.CURRENT],
          }),
        ],
      }),
    ],
  });
