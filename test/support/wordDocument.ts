/** Owns small Word documents as programs write them: parts around a body that a test gives. */
import { strToU8, zipSync } from "fflate";
import { encodeText } from "../../src/formats/package/xmlText";

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface DocumentParts {
  readonly body: string;
  /** Inside of the part of that name. */
  readonly styles?: string;
  readonly numbering?: string;
}

/** Returns a document; its main part may have a number in its name. */
export function wordDocument(
  { body, styles, numbering }: DocumentParts,
  main = "word/document.xml",
): Uint8Array {
  const parts = { styles, numbering };
  const relations = Object.entries(parts).flatMap(([kind, inside]) =>
    inside === undefined
      ? []
      : [`<Relationship Id="r${kind}" Type="${base}/${kind}" Target="${kind}.xml"/>`],
  );
  const files = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": "<Relationships/>",
    [main]: `<w:document ${namespace}><w:body>${body}</w:body></w:document>`,
    [main.replace("word/", "word/_rels/") + ".rels"]:
      `<Relationships>${relations.join("")}</Relationships>`,
    ...Object.fromEntries(
      Object.entries(parts).flatMap(([name, inside]) =>
        inside === undefined
          ? []
          : [[`word/${name}.xml`, `<w:${name} ${namespace}>${inside}</w:${name}>`]],
      ),
    ),
  };
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(packed), { mtime: new Date(2025, 10, 1) });
}

/** A paragraph of plain text; `look` is the inside of its properties. */
export const paragraph = (text: string, look = ""): string =>
  `<w:p><w:pPr>${look}</w:pPr><w:r><w:t xml:space="preserve">${encodeText(text)}</w:t></w:r></w:p>`;

/** A cell of content that stands as it is, or of plain text; `look` is the inside of its properties. */
export const cell = (content: string, look = ""): string =>
  `<w:tc><w:tcPr>${look}</w:tcPr>${content.startsWith("<") ? content : paragraph(content)}</w:tc>`;

/** A table of rows of cells, with the widths of its columns in twentieths of a point. */
export const table = (
  rows: readonly (readonly string[])[],
  widths: readonly number[] = rows[0]?.map(() => 1500) ?? [],
): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows
    .map(
      (cells) =>
        `<w:tr>${cells.map((each) => (each.startsWith("<w:tc") ? each : cell(each))).join("")}</w:tr>`,
    )
    .join("")}</w:tbl>`;

/** A score sheet as a unit types it in Word: its letterhead in a table of its own, every number text. */
export const scoredDocument = (): Uint8Array =>
  wordDocument({
    body:
      table([
        [
          cell(paragraph("UBND HUYỆN THANH BÌNH") + paragraph("XÃ AN BÌNH")),
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        ],
      ]) +
      paragraph("BẢNG CHẤM ĐIỂM") +
      paragraph("Tiêu chuẩn “An toàn về an ninh, trật tự” đối với xã, phường, thị trấn năm 2025") +
      table([
        ["STT", "Nội dung", "Điểm tối đa", "Điểm tự chấm", "Ghi chú"],
        ["I", "Công tác lãnh đạo, chỉ đạo", "40", "36", ""],
        ["1", "Ban hành kế hoạch", "20", "17", "Chậm 3 văn bản"],
        ["2", "Tổ chức thực hiện", "20", "19", "Chậm 1 báo cáo"],
        ["II", "Kết quả", "60", "58,5", ""],
        ["1", "Không để xảy ra tội phạm", "30", "30", ""],
        ["2", "Tỷ lệ điều tra", "30", "28,5", "đạt 79%"],
        ["", "Tổng cộng", "100", "94,5", ""],
      ]) +
      paragraph("Ghi chú: đạt từ 90 điểm trở lên thì công nhận đạt tiêu chuẩn."),
  });
