/** Owns score sheets as pages of paper: seen by the printer only, each table as it will be laid out, in place of all else on the page. */
import type { CSSProperties, ReactElement } from "react";
import type { SheetPaper } from "../../actions/printing/bookPaper";
import { footCode } from "../../core/paper/code/footCode";
import { sheetSizes } from "../../core/paper/sheetSizes";
import { codeLine } from "../../messages/results/printed/printedCodes";
import { cellLook } from "../sheet/cellLook";
import { type LaidRow, layOut, type SheetLayout } from "../sheet/sheetLayout";

/** Named pages turn each sheet its own way; the margins are the pages' own, so that the number can stand in the upper one. */
const rules = `
@media screen { .paper { display: none; } }
@media print {
  html, body { height: auto !important; overflow: visible !important; background: #ffffff; }
  body > *:not(.paper) { display: none !important; }
  .paper section { break-after: page; position: relative; overflow: hidden; box-sizing: border-box; }
  .paper section:last-child { break-after: auto; }
  .paper table { border-collapse: collapse; table-layout: fixed; color: #000000; }
  .paper td { padding: 0 2pt; line-height: 1.15; }
  .paper header { position: absolute; left: 0; right: 0; top: 10mm; text-align: center; font: 13pt "Times New Roman", "Liberation Serif", serif; }
  .paper footer { position: absolute; left: 30mm; bottom: 10mm; font: 10pt "Times New Roman", "Liberation Serif", serif; }
  @page upright { size: A4 portrait; margin: 0; }
  @page across { size: A4 landscape; margin: 0; }
}`;

/** A trace less than the paper, so that no program begins another page for it. */
const A4 = { long: 296.8, short: 209.8 } as const;

export function PaperPages({ papers }: { readonly papers: readonly SheetPaper[] }): ReactElement {
  return (
    <>
      <style>{rules}</style>
      {papers.map((paper) => (
        <SheetPages key={paper.sheet} paper={paper} />
      ))}
    </>
  );
}

function SheetPages({ paper }: { readonly paper: SheetPaper }): ReactElement {
  const { grid, then, starts, scale } = paper;
  const code = footCode(then.numbering);
  const [area] = then.printArea;
  const layout = layOut(grid, area?.right ?? 0);
  const isShown = (column: number): boolean =>
    area === undefined || (area.left <= column && column <= area.right);
  const columns = layout.columns.map(({ column }) => column).filter(isShown);
  const rowsOn = (index: number): readonly LaidRow[] => {
    const first = starts[index] ?? 1;
    const next = starts[index + 1] ?? (area?.bottom ?? grid.rowCount) + 1;
    const titles = then.titleRows;
    return layout.rows.filter(
      ({ row }) =>
        (first <= row && row < next) ||
        (titles !== null && first > titles[1] && titles[0] <= row && row <= titles[1]),
    );
  };
  return (
    <>
      {starts.map((start, index) => (
        <section key={start} style={pageStyle(paper)}>
          {index > 0 && <header>{index + 1}</header>}
          {code !== null && <footer>{codeLine(code)}</footer>}
          <table style={{ zoom: scale }}>
            <Columns paper={paper} columns={columns} />
            <tbody>
              {rowsOn(index).map((row) => (
                <PaperRow key={row.row} row={row} layout={layout} isShown={isShown} />
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}

function pageStyle({ then: { orientation, margins } }: SheetPaper): CSSProperties {
  const isAcross = orientation === "landscape";
  const { top, right, bottom, left } = margins;
  return {
    page: isAcross ? "across" : "upright",
    width: `${isAcross ? A4.long : A4.short}mm`,
    height: `${isAcross ? A4.short : A4.long}mm`,
    padding: `${top}mm ${right}mm ${bottom}mm ${left}mm`,
  };
}

function Columns({
  paper,
  columns,
}: {
  readonly paper: SheetPaper;
  readonly columns: readonly number[];
}): ReactElement {
  const { columnWidth } = sheetSizes(paper.grid);
  return (
    <colgroup>
      {columns.map((column) => (
        <col key={column} style={{ width: `${columnWidth(column)}pt` }} />
      ))}
    </colgroup>
  );
}

interface PaperRowProps {
  readonly row: LaidRow;
  readonly layout: SheetLayout;
  readonly isShown: (column: number) => boolean;
}

function PaperRow({ row: { height, cells }, layout, isShown }: PaperRowProps): ReactElement {
  return (
    <tr style={height === null ? undefined : { height }}>
      {cells
        .filter(({ column }) => isShown(column))
        .map((cell) => (
          <td
            key={cell.column}
            rowSpan={cell.rowSpan}
            colSpan={cell.columnSpan}
            style={cellLook(layout.styles[cell.style], cell)}
          >
            {cell.text}
          </td>
        ))}
    </tr>
  );
}
