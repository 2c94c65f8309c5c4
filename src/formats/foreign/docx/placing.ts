/** Owns the places that the content of a Word document gets in a sheet: its tables as they are, what stands around them as in a workbook. */
import type { CellRange, CellStyle, Grid } from "../../../core/model/workbook/grid";
import { HostError } from "../../../hosts/host";
import type { BookBudget } from "../../grid/bookBudget";
import { inCharacters } from "../../grid/columnWidth";
import { GridBuilder } from "../../grid/gridBuilder";
import { LAST_ROW } from "../../grid/limits";
import { plainStyle } from "../../grid/styleList";
import {
  type Block,
  type DocumentCell,
  type DocumentTable,
  holdsAList,
  isWide,
  type Paragraph,
} from "./blocks";

/** Twentieths of a point. */
const IN_POINT = 20;

/** Returns the sheet that blocks make. */
export function gridOf(blocks: readonly Block[], name: string, budget: BookBudget): Grid {
  const placer = new Placer(largest(blocks).lines, name, budget);
  for (const block of blocks) placer.add(block);
  return placer.build();
}

/** The table that the columns of the sheet are those of. */
const largest = (blocks: readonly Block[]): DocumentTable =>
  blocks.reduce<DocumentTable>(
    (best, block) =>
      block.kind === "table" && block.rows.length > best.rows.length && holdsAList(block)
        ? block
        : best,
    { kind: "table", rows: [], lines: [0, 0], startsPage: false },
  );

class Placer {
  private readonly builder: GridBuilder;
  private readonly looks = new Map<CellStyle, Map<string | null, CellStyle>>();
  private row = 1;

  constructor(
    private readonly lines: readonly number[],
    name: string,
    budget: BookBudget,
  ) {
    this.builder = new GridBuilder(name, "visible", undefined, budget);
    lines.slice(1).forEach((line, at) => {
      const width = inCharacters((line - (lines[at] ?? 0)) / IN_POINT);
      this.builder.addColumns({ first: at + 1, last: at + 1, width, isHidden: false });
    });
  }

  build(): Grid {
    return this.builder.build();
  }

  add(block: Block): void {
    if (block.kind === "paragraph") this.addLine(block);
    else if (isWide(block) || holdsAList(block)) this.addTable(block);
    else this.addSpread(block);
  }

  /** A paragraph reaches over all columns, as titles of sheets do. */
  private addLine({ text, style }: Paragraph): void {
    this.fill(this.row, 1, text, style);
    this.merge({ top: this.row, bottom: this.row, left: 1, right: this.lines.length - 1 });
    this.next(1);
  }

  private addTable({ rows }: DocumentTable): void {
    /** By the first column of a merge that may go on: the cell it began with. */
    let open = new Map<number, CellRange>();
    for (const cells of rows) {
      const reached = new Map<number, CellRange>();
      for (const cell of cells) {
        const above = cell.isContinued ? open.get(cell.left) : undefined;
        open.delete(cell.left);
        if (!above) this.addCell(cell);
        const { left, right } = above ?? cell;
        reached.set(cell.left, { top: above?.top ?? this.row, bottom: this.row, left, right });
      }
      for (const range of open.values()) this.merge(range);
      open = reached;
      this.next(1);
    }
    for (const range of open.values()) this.merge(range);
  }

  private addCell({ left, paragraphs, fill }: DocumentCell): void {
    const [first, ...others] = paragraphs;
    if (!first) {
      const look = this.builder.styles.indexOf(this.framed(plainStyle, fill));
      return this.builder.addEmpty(this.row, left, look);
    }
    const longest = others.reduce(
      (best, one) => (one.text.length > best.text.length ? one : best),
      first,
    );
    const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
    this.fill(this.row, left, text, this.framed(longest.style, fill));
  }

  /** The cells of a table have few looks: each is made once. */
  private framed(style: CellStyle, fill: string | null): CellStyle {
    const byFill = this.looks.get(style) ?? new Map<string | null, CellStyle>();
    const look = byFill.get(fill) ?? { ...style, bordered: true, fill };
    this.looks.set(style, byFill.set(fill, look));
    return look;
  }

  /** What stands side by side above and below a table: a line a row, over the columns that it stands over. */
  private addSpread({ rows, lines }: DocumentTable): void {
    for (const cells of rows) {
      let column = 1;
      for (const { left, right, paragraphs } of cells) {
        const first = Math.max(column, this.columnAt(lines[left - 1] ?? 0));
        const last = Math.max(first, this.columnAt(lines[right] ?? 0) - 1);
        paragraphs.forEach(({ text, style }, at) => {
          this.fill(this.row + at, first, text, style);
          const place = this.row + at;
          this.merge({ top: place, bottom: place, left: first, right: last });
        });
        column = last + 1;
      }
      this.next(Math.max(1, ...cells.map(({ paragraphs }) => paragraphs.length)));
    }
  }

  /** The column that begins nearest to a place on the page. */
  private columnAt(place: number): number {
    const { lines } = this;
    let [low, high] = [0, lines.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lines[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    const [before = 0, after = 0] = [lines[low - 1], lines[low]];
    return low > 0 && place - before <= after - place ? low : low + 1;
  }

  private fill(row: number, column: number, value: string, style: CellStyle): void {
    if (row > LAST_ROW) throw new HostError("tooLarge", { limit: String(LAST_ROW) });
    if (value !== "") this.builder.addContent({ row, column, value, style });
  }

  private merge(range: CellRange): void {
    this.builder.addMerge(range);
  }

  private next(rows: number): void {
    this.row += rows;
  }
}
