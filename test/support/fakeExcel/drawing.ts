/** Owns what a sheet of the fake Excel shows beside its values: looks, conditions, charts, panes; and how each is set. */
import {
  type CellRange,
  type CellStyle,
  parseAddress,
} from "../../../src/core/model/workbook/grid";
import { FakeOfficeError, type Kind, type Scalar, type Schema } from "./client";
import type { FakeCell, FakeSheet } from "./model";
import type { FakeOptions } from "./options";

type Settings = { [name: string]: unknown };

export interface FakeSeries extends Settings {
  values: CellRange | null;
  categories: CellRange | null;
}

export interface FakeChart extends Settings {
  readonly type: string;
  readonly series: FakeSeries[];
}

/** A line drawn over the cells, from one point to another in typographic points. */
export interface FakeLine extends Settings {
  readonly from: readonly [left: number, top: number];
  readonly to: readonly [left: number, top: number];
}

export interface FakeCondition extends Settings {
  readonly range: CellRange;
}

/** Everything by its name in Excel. */
export class FakeDrawing {
  showGridlines = true;
  /** Font of the cells that have none of their own. */
  readonly font: Settings = {};
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  /** By "row,column": where a link leads to. */
  readonly links = new Map<string, string>();
  /** The first that is true counts. */
  readonly conditions: FakeCondition[] = [];
  readonly charts: FakeChart[] = [];
  readonly lines: FakeLine[] = [];
  readonly breaks: number[] = [];
  filter: CellRange | null = null;
  frozen: readonly [rows: number, columns: number] = [0, 0];
  readonly headers: { [name: string]: Settings | string | boolean } = {
    state: "Default",
    useSheetScale: true,
  };

  /** Takes over how another sheet is printed. */
  takePaper({ rowHeights, breaks, headers }: FakeDrawing): void {
    for (const [row, height] of rowHeights) this.rowHeights.set(row, height);
    this.breaks.push(...breaks);
    Object.assign(this.headers, JSON.parse(JSON.stringify(headers)));
  }
}

interface FakeRange {
  readonly sheet: FakeSheet;
  readonly range: CellRange;
}

/** Excel keeps heights in whole dots of the screen. */
const DOT = 0.75;
const ORDINARY_HEIGHT = 15;
const ORDINARY_WIDTH = 48;

export const heightOf = ({ drawing }: FakeSheet, row: number): number =>
  Math.round((drawing.rowHeights.get(row) ?? ORDINARY_HEIGHT) / DOT) * DOT;

export const widthOf = ({ drawing }: FakeSheet, column: number): number =>
  drawing.columnWidths.get(column) ?? ORDINARY_WIDTH;

const WHOLE = 1_048_576;
const isWhole = ({ range }: FakeRange): boolean => range.bottom === WHOLE;

function eachCell({ sheet, range }: FakeRange, change: (cell: FakeCell) => void): void {
  if (sheet.isProtected && !sheet.allowsFormats) throw new FakeOfficeError("AccessDenied");
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++)
      change(sheet.cellAt(row, column));
}

/** Sets a part of the looks of every cell of a range. */
const look = <Value>(since: string, part: (value: Value) => Partial<CellStyle>): Scalar => ({
  since,
  get: () => null,
  set: (it: FakeRange, value: Value) => {
    if (isWhole(it)) Object.assign(it.sheet.drawing.font, part(value));
    else eachCell(it, (cell) => (cell.style = { ...cell.style, ...part(value) }));
  },
});

/** Settings that are kept by their name. */
const kept = (since: string, ...names: readonly string[]): { readonly [name: string]: Scalar } =>
  Object.fromEntries(
    names.map((name) => [
      name,
      {
        since,
        get: (settings: Settings) => settings[name],
        set: (settings: Settings, value: unknown) => {
          settings[name] = value;
        },
      },
    ]),
  );

/** A link to settings that come to be when they are first set. */
const within = (since: string, kind: string, name: string) => ({
  since,
  kind,
  get: (settings: Settings) => (settings[name] ??= {}),
});

const vertical = { Top: "top", Center: "center", Bottom: "bottom" } as const;
const horizontal = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Justify: "justify",
} as const;

function needsFront({ isBehind }: FakeSheet["book"]): void {
  if (isBehind) throw new FakeOfficeError("GeneralException", "another workbook is in front");
}

/** A range of one row has no lines between rows. */
function checkEdge({ range }: FakeRange, edge: string): void {
  const isMissing =
    (edge === "InsideHorizontal" && range.top === range.bottom) ||
    (edge === "InsideVertical" && range.left === range.right);
  if (isMissing) throw new FakeOfficeError("InvalidArgument", edge);
}

/** What a range has beside its values. */
export const rangeLinks: NonNullable<Kind["links"]> = {
  format: { since: "1.1", kind: "RangeFormat", get: (it: FakeRange) => it },
  conditionalFormats: {
    since: "1.6",
    kind: "ConditionalFormatCollection",
    get: (it: FakeRange) => it,
  },
};

export const rangeMethods = ({ bareLinks }: FakeOptions): NonNullable<Kind["methods"]> => ({
  setCellProperties: {
    since: "1.9",
    run: (
      { sheet, range }: FakeRange,
      rows: readonly (readonly { readonly hyperlink?: { readonly documentReference: string } }[])[],
    ) => {
      if (sheet.isProtected && !sheet.allowsFormats) throw new FakeOfficeError("AccessDenied");
      if (rows.length !== range.bottom - range.top + 1)
        throw new FakeOfficeError("InvalidArgument", "shape of properties");
      rows.forEach((row, r) =>
        row.forEach(({ hyperlink }, c) => {
          if (!hyperlink) return;
          sheet.drawing.links.set(
            `${range.top + r},${range.left + c}`,
            hyperlink.documentReference,
          );
          const cell = sheet.cellAt(range.top + r, range.left + c);
          // Excel gives a cell with a link the looks of one.
          cell.style = { ...cell.style, fontName: "Calibri", fontSize: 11, bold: false };
          if (bareLinks !== "keepText")
            Object.assign(cell, { value: hyperlink.documentReference, formula: null, error: null });
        }),
      );
    },
  },
});

export const worksheetScalars: NonNullable<Kind["scalars"]> = {
  showGridlines: {
    since: "1.8",
    get: ({ drawing }: FakeSheet) => drawing.showGridlines,
    set: ({ drawing }: FakeSheet, isShown: boolean) => {
      drawing.showGridlines = isShown;
    },
  },
};

const itself = (since: string, kind: string) => ({ since, kind, get: (it: FakeSheet) => it });

export const worksheetLinks: NonNullable<Kind["links"]> = {
  freezePanes: itself("1.7", "WorksheetFreezePanes"),
  autoFilter: itself("1.9", "AutoFilter"),
  charts: itself("1.1", "ChartCollection"),
  shapes: itself("1.9", "ShapeCollection"),
  horizontalPageBreaks: itself("1.9", "PageBreakCollection"),
};

export const headersFooters = {
  since: "1.9",
  kind: "HeaderFooterGroup",
  get: ({ drawing }: FakeSheet) => drawing.headers,
};

export const drawingKinds: Schema = {
  RangeFormat: {
    scalars: {
      horizontalAlignment: look("1.1", (value: keyof typeof horizontal) => ({
        horizontal: horizontal[value],
      })),
      verticalAlignment: look("1.1", (value: keyof typeof vertical) => ({
        vertical: vertical[value],
      })),
      wrapText: look("1.1", (wrap: boolean) => ({ wrap })),
      textOrientation: look("1.7", () => ({})),
      columnWidth: {
        since: "1.2",
        get: () => null,
        set: ({ sheet, range }: FakeRange, width: number) => {
          for (let column = range.left; column <= range.right; column++)
            sheet.drawing.columnWidths.set(column, width);
        },
      },
      rowHeight: {
        since: "1.2",
        get: ({ sheet, range }: FakeRange) => heightOf(sheet, range.top),
        set: ({ sheet, range }: FakeRange, height: number) => {
          if (height > 409.5) throw new FakeOfficeError("InvalidArgument", "row height");
          if (sheet.isProtected && !sheet.allowsFormats) throw new FakeOfficeError("AccessDenied");
          for (let row = range.top; row <= range.bottom; row++)
            sheet.drawing.rowHeights.set(row, height);
        },
      },
    },
    methods: {
      autofitRows: {
        since: "1.2",
        run: ({ sheet, range }: FakeRange) => {
          for (let row = range.top; row <= range.bottom; row++)
            sheet.drawing.rowHeights.delete(row);
        },
      },
    },
    links: {
      font: { since: "1.1", kind: "RangeFont", get: (it: FakeRange) => it },
      fill: { since: "1.1", kind: "RangeFill", get: (it: FakeRange) => it },
      borders: { since: "1.1", kind: "RangeBorderCollection", get: (it: FakeRange) => it },
    },
  },
  RangeFont: {
    scalars: {
      name: look("1.1", (fontName: string) => ({ fontName })),
      size: look("1.1", (fontSize: number) => ({ fontSize })),
      bold: look("1.1", (bold: boolean) => ({ bold })),
      italic: look("1.1", (italic: boolean) => ({ italic })),
      underline: look("1.1", () => ({})),
      color: look("1.1", () => ({})),
    },
  },
  RangeFill: { scalars: { color: look("1.1", (fill: string) => ({ fill })) } },
  RangeBorderCollection: {
    methods: {
      getItem: {
        since: "1.1",
        returns: "RangeBorder",
        run: (it: FakeRange, edge: string) => {
          checkEdge(it, edge);
          return it;
        },
      },
    },
  },
  RangeBorder: { scalars: { style: look("1.1", () => ({ bordered: true })) } },
  ConditionalFormatCollection: {
    methods: {
      add: {
        since: "1.6",
        returns: "ConditionalFormat",
        run: ({ sheet, range }: FakeRange) => {
          const condition: FakeCondition = { range };
          sheet.drawing.conditions.unshift(condition);
          return condition;
        },
      },
    },
  },
  ConditionalFormat: {
    scalars: kept("1.6", "stopIfTrue"),
    links: { custom: within("1.6", "CustomConditionalFormat", "custom") },
  },
  CustomConditionalFormat: {
    links: {
      rule: within("1.6", "ConditionalFormatRule", "rule"),
      format: within("1.6", "ConditionalRangeFormat", "format"),
    },
  },
  ConditionalFormatRule: { scalars: kept("1.6", "formula") },
  ConditionalRangeFormat: {
    links: {
      fill: within("1.6", "ConditionalRangeFill", "fill"),
      font: within("1.6", "ConditionalRangeFont", "font"),
    },
  },
  ConditionalRangeFill: { scalars: kept("1.6", "color") },
  ConditionalRangeFont: { scalars: kept("1.6", "color", "bold") },
  ShapeCollection: {
    methods: {
      addLine: {
        since: "1.9",
        returns: "Shape",
        run: (
          { drawing }: FakeSheet,
          left: number,
          top: number,
          endLeft: number,
          endTop: number,
        ) => {
          const line: FakeLine = { from: [left, top], to: [endLeft, endTop] };
          drawing.lines.push(line);
          return line;
        },
      },
    },
  },
  Shape: { links: { lineFormat: within("1.9", "ShapeLineFormat", "lineFormat") } },
  ShapeLineFormat: { scalars: kept("1.9", "color", "weight") },
  WorksheetFreezePanes: {
    methods: {
      freezeAt: {
        since: "1.7",
        run: ({ drawing, book }: FakeSheet, { range }: FakeRange) => {
          needsFront(book);
          drawing.frozen = [range.bottom, range.right];
        },
      },
      freezeRows: {
        since: "1.7",
        run: ({ drawing, book }: FakeSheet, rows: number) => {
          needsFront(book);
          drawing.frozen = [rows, 0];
        },
      },
      freezeColumns: {
        since: "1.7",
        run: ({ drawing, book }: FakeSheet, columns: number) => {
          needsFront(book);
          drawing.frozen = [0, columns];
        },
      },
    },
  },
  AutoFilter: {
    methods: {
      apply: {
        since: "1.9",
        run: ({ drawing }: FakeSheet, { range }: FakeRange) => {
          drawing.filter = range;
        },
      },
    },
  },
  PageBreakCollection: {
    items: {
      kind: "PageBreak",
      get: (sheet: FakeSheet) => sheet.drawing.breaks.map((row) => ({ sheet, row })),
    },
    methods: {
      add: {
        since: "1.9",
        returns: "PageBreak",
        run: ({ drawing }: FakeSheet, before: string) =>
          drawing.breaks.push(parseAddress(before)?.row ?? 0),
      },
      removePageBreaks: {
        since: "1.9",
        run: ({ drawing }: FakeSheet) => {
          drawing.breaks.length = 0;
        },
      },
    },
  },
  PageBreak: {
    methods: {
      getCellAfterBreak: {
        since: "1.9",
        returns: "Range",
        run: ({ sheet, row }: { readonly sheet: FakeSheet; readonly row: number }): FakeRange => ({
          sheet,
          range: { top: row, left: 1, bottom: row, right: 1 },
        }),
      },
    },
  },
  HeaderFooterGroup: {
    scalars: kept("1.9", "state", "useSheetScale"),
    links: {
      defaultForAllPages: within("1.9", "HeaderFooter", "defaultForAllPages"),
      oddPages: within("1.9", "HeaderFooter", "oddPages"),
      evenPages: within("1.9", "HeaderFooter", "evenPages"),
      firstPage: within("1.9", "HeaderFooter", "firstPage"),
    },
  },
  HeaderFooter: {
    scalars: kept(
      "1.9",
      ...["leftHeader", "centerHeader", "rightHeader"],
      ...["leftFooter", "centerFooter", "rightFooter"],
    ),
  },
  ChartCollection: {
    methods: {
      add: {
        since: "1.1",
        returns: "Chart",
        run: ({ drawing }: FakeSheet, type: string, { range }: FakeRange) => {
          const chart: FakeChart = { type, series: [{ values: range, categories: null }] };
          drawing.charts.push(chart);
          return chart;
        },
      },
    },
  },
  Chart: {
    links: {
      title: within("1.1", "ChartTitle", "title"),
      series: { since: "1.1", kind: "ChartSeriesCollection", get: (chart: FakeChart) => chart },
    },
    methods: {
      setPosition: {
        since: "1.1",
        run: (chart: FakeChart, from: string, to: string) => {
          chart["place"] = `${from}:${to}`;
        },
      },
    },
  },
  ChartTitle: { scalars: kept("1.1", "text") },
  ChartSeriesCollection: {
    methods: {
      getItemAt: {
        since: "1.1",
        returns: "ChartSeries",
        run: ({ series }: FakeChart, index: number) => series[index] ?? null,
      },
      add: {
        since: "1.7",
        returns: "ChartSeries",
        run: ({ series }: FakeChart, name: string) => {
          const made: FakeSeries = { name, values: null, categories: null };
          series.push(made);
          return made;
        },
      },
    },
  },
  ChartSeries: {
    scalars: kept("1.1", "name"),
    links: { format: within("1.1", "ChartSeriesFormat", "format") },
    methods: {
      setValues: {
        since: "1.7",
        run: (series: FakeSeries, { range }: FakeRange) => {
          series.values = range;
        },
      },
      setXAxisValues: {
        since: "1.7",
        run: (series: FakeSeries, { range }: FakeRange) => {
          series.categories = range;
        },
      },
    },
  },
  ChartSeriesFormat: { links: { fill: within("1.1", "ChartFill", "fill") } },
  ChartFill: {
    methods: {
      setSolidColor: {
        since: "1.1",
        run: (fill: Settings, colour: string) => {
          fill["color"] = colour;
        },
      },
    },
  },
};
