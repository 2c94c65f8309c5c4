/** Owns how the looks of a cell are said in CSS. */
import type { CSSProperties } from "react";
import type { CellStyle } from "../../core/model/workbook/grid";
import type { LaidCell } from "./sheetLayout";

/** Returns the CSS of a cell. */
export function cellLook(style: CellStyle | undefined, cell: LaidCell): CSSProperties {
  if (!style) return {};
  const { horizontal } = style;
  const verticals = { top: "top", center: "middle", bottom: "bottom" } as const;
  return {
    fontFamily: fontOf(style.fontName),
    fontSize: `${style.fontSize}pt`,
    fontWeight: style.bold ? 700 : undefined,
    fontStyle: style.italic ? "italic" : undefined,
    textAlign: horizontal === "general" ? (cell.isNumber ? "right" : "left") : horizontal,
    verticalAlign: verticals[style.vertical],
    whiteSpace: style.wrap ? "pre-wrap" : "pre",
    overflow: cell.isOverflowing ? "visible" : "hidden",
    paddingLeft: style.indent > 0 ? 3 + style.indent * 9 : undefined,
    backgroundColor: style.fill ?? undefined,
    border: style.bordered ? "1px solid #6b6b6b" : undefined,
  };
}

/** The old Vietnamese fonts are shown in the font that replaced them. */
function fontOf(name: string): string {
  const isSerif = /times|^\.vn(time|arial narrow)|vni-times|cambria|georgia/i.test(name);
  const first = name === "" ? "" : `"${name}", `;
  return isSerif
    ? `${first}"Times New Roman", "Liberation Serif", serif`
    : `${first}"Segoe UI", Calibri, Carlito, "Liberation Sans", Arial, sans-serif`;
}
