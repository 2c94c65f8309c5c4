/** Owns a drawing cut down to what hangs on some rows of its sheet. */
import type { Rows } from "../../../core/paper/sections";
import { XmlScanner } from "../../package/xml";

/** Row from 0 that a shape hangs on. */
const anchorRow = /<(?:[^\s/>:]+:)?from>[\s\S]*?<(?:[^\s/>:]+:)?row>\s*(\d+)\s*</;
const chart = /<(?:[^\s/>:]+:)?graphicFrame[\s>]/;

export interface DrawingPiece {
  readonly xml: string;
  readonly isEmpty: boolean;
  /** A chart stands in one place only: it was left out. */
  readonly hasLostCharts: boolean;
}

/** Returns the drawing with what hangs on these rows; what hangs on none belongs to the first piece. */
export function pieceOfDrawing(source: string, rows: Rows, takesCharts: boolean): DrawingPiece {
  const xml = new XmlScanner(source);
  let written = "";
  let from = 0;
  let kept = 0;
  let hasLostCharts = false;
  for (const root = xml.root(); xml.child(root); ) {
    const { start } = xml;
    const end = xml.skip();
    const shape = source.slice(start, end);
    const row = Number(anchorRow.exec(shape)?.[1] ?? 0) + 1;
    const isHere = rows.first <= row && row <= rows.last;
    const isChart = chart.test(shape);
    if (isHere && isChart && !takesCharts) hasLostCharts = true;
    if (isHere && (takesCharts || !isChart)) {
      kept++;
      continue;
    }
    written += source.slice(from, start);
    from = end;
  }
  return { xml: written + source.slice(from), isEmpty: kept === 0, hasLostCharts };
}
