/** Owns one row of the view of a sheet; drawn again only when the row itself changes. */
import { mergeClasses } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import type { CellStyle } from "../../core/model/workbook/grid";
import { columnUnder } from "./columnUnder";
import { cellLook } from "./cellLook";
import type { LaidRow } from "./sheetLayout";
import type { RowMark } from "./sheetMarks";

export interface SheetRowProps {
  readonly laid: LaidRow;
  readonly styles: readonly CellStyle[];
  readonly isCurrent: boolean;
  /** The row can be opened. */
  readonly canOpen: boolean;
  /** What the row was read as, while that is looked at. */
  readonly mark: RowMark | null;
  /** Column of the score cell in the current row, else null. */
  readonly markedColumn: number | null;
  readonly onOpen: (row: number, column: number | null) => void;
  readonly onCard: () => void;
}

export const SheetRow = memo(
  function SheetRow({
    laid,
    styles,
    isCurrent,
    canOpen,
    mark,
    markedColumn,
    onOpen,
    onCard,
  }: SheetRowProps): ReactElement {
    return (
      <tr
        style={laid.height === null ? undefined : { height: laid.height }}
        data-row={laid.row}
        className={mergeClasses(
          isCurrent && "current",
          canOpen && "open",
          mark !== null && `read ${mark.kind}`,
        )}
        onDoubleClick={canOpen ? onCard : undefined}
        onClick={canOpen ? (event) => onOpen(laid.row, columnUnder(event)) : undefined}
      >
        <th scope="row">
          {laid.row}
          {mark && <span className="mark">{mark.label}</span>}
        </th>
        {laid.cells.map((cell) => (
          <td
            key={cell.column}
            rowSpan={cell.rowSpan > 1 ? cell.rowSpan : undefined}
            colSpan={cell.columnSpan > 1 ? cell.columnSpan : undefined}
            style={cellLook(styles[cell.style], cell)}
            data-column={cell.column}
            className={cell.column === markedColumn ? "marked" : undefined}
          >
            {cell.cutAt === null ? (
              cell.text
            ) : (
              <div style={{ maxHeight: cell.cutAt, overflow: "hidden" }}>{cell.text}</div>
            )}
          </td>
        ))}
      </tr>
    );
  },
  (a, b) =>
    a.isCurrent === b.isCurrent &&
    a.canOpen === b.canOpen &&
    a.mark?.kind === b.mark?.kind &&
    a.mark?.label === b.mark?.label &&
    a.markedColumn === b.markedColumn &&
    a.onOpen === b.onOpen &&
    a.onCard === b.onCard &&
    a.styles.length === b.styles.length &&
    sameRow(a.laid, b.laid),
);

/** A sheet is read anew after each write; most of its rows are then equal, not identical. */
function sameRow(a: LaidRow, b: LaidRow): boolean {
  return (
    a === b ||
    (a.row === b.row &&
      a.height === b.height &&
      a.cells.length === b.cells.length &&
      a.cells.every((cell, at) => {
        const other = b.cells[at];
        return (
          other !== undefined &&
          cell.column === other.column &&
          cell.text === other.text &&
          cell.style === other.style &&
          cell.isNumber === other.isNumber &&
          cell.cutAt === other.cutAt &&
          cell.isOverflowing === other.isOverflowing &&
          cell.rowSpan === other.rowSpan &&
          cell.columnSpan === other.columnSpan
        );
      }))
  );
}
