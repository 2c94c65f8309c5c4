/** Owns a paper as plain text, for panes that cannot download a file. */
import { plainText } from "../../core/documents/papers/fill/fillText";
import type { Paper, PaperBlock } from "../../core/documents/papers/paper";

/** Returns the text, a line each paragraph; cells of a row stand between tabs. */
export const paperText = ({ sections }: Paper): string =>
  sections
    .map(({ header, blocks }) =>
      [
        ...(header
          ? [header.issuerAbove, header.issuer, header.number, header.placeAndDate].flatMap(
              (spans) => (spans ? [plainText(spans)] : []),
            )
          : []),
        ...blocks.flatMap(linesOf),
      ].join("\n"),
    )
    .join("\n\n");

function linesOf(block: PaperBlock): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return [plainText(block.spans)];
    case "table":
      return [
        block.columns.map(({ head }) => head).join("\t"),
        ...block.rows.map(({ cells }) => cells.map((cell) => plainText(cell ?? [])).join("\t")),
      ];
    case "signatures":
      return block.signers.flatMap((signer) =>
        signer ? [...signer.titles, signer.name].map(plainText) : [],
      );
    case "recipients":
      return [block.title, ...block.lines.map(plainText)];
  }
}
