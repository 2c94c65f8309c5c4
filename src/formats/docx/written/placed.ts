/** Owns pages that are laid over printed blanks: each text in a frame at its place, and the page by which the places are set right. */
import {
  AlignmentType,
  FrameAnchorType,
  FrameWrap,
  type ISectionOptions,
  Paragraph,
  type ParagraphChild,
} from "docx";
import type { PlacedPage, PlacedText } from "../../../core/documents/papers/paper";
import { pointTwips, twips } from "./measures";
import { run, runs } from "./text";

export interface PlacedWords {
  readonly calibration: (name: string, left: number, top: number) => string;
}

/** Returns the section of a page. */
export function placedSection(page: PlacedPage, words: PlacedWords): ISectionOptions {
  const { width, height, texts, isCalibration } = page;
  const isWide = width > height;
  return {
    properties: {
      page: {
        size: {
          width: twips(Math.min(width, height)),
          height: twips(Math.max(width, height)),
          orientation: isWide ? "landscape" : "portrait",
        },
        margin: { top: 0, bottom: 0, left: 0, right: 0, header: 0, footer: 0 },
      },
    },
    children: [
      ...texts.map((text) => frame(text, runs(text.spans, lookOf(text)))),
      ...(isCalibration ? [...marksOf(texts, words), ...scaleOf(page)] : []),
      new Paragraph({ children: [run("", { size: 2 })] }),
    ],
  };
}

const lookOf = ({ size, isBold }: PlacedText) => ({ size, bold: isBold });

type Place = Pick<PlacedText, "left" | "top" | "width" | "size" | "align">;

const frame = ({ left, top, width, size, align }: Place, children: ParagraphChild[]): Paragraph =>
  new Paragraph({
    alignment: AlignmentType[align === "left" ? "LEFT" : align === "center" ? "CENTER" : "RIGHT"],
    spacing: { before: 0, after: 0 },
    frame: {
      type: "absolute",
      position: { x: twips(left), y: twips(top) },
      width: twips(width),
      height: pointTwips(size * 1.3),
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      wrap: FrameWrap.NONE,
    },
    children,
  });

const SMALL = 7;
/** Small letters and figures stand so far above and left of the place they mark, in mm. */
const ABOVE = 4;

/** Where each text begins, and the numbers to change. */
const marksOf = (texts: readonly PlacedText[], { calibration }: PlacedWords): Paragraph[] =>
  texts.flatMap(({ name, left, top }) => [
    frame({ left, top: top - ABOVE, width: 90, size: SMALL, align: "left" }, [
      run(`+ ${calibration(name, left, top)}`, { size: SMALL }),
    ]),
  ]);

const STEP = 10;

/** A scale along the upper and the left edge, a number every 10 mm. */
function scaleOf({ width, height }: PlacedPage): Paragraph[] {
  const along = (length: number): readonly number[] =>
    Array.from({ length: Math.floor(length / STEP) - 1 }, (_, at) => (at + 1) * STEP);
  return [
    ...along(width).map((left) =>
      frame({ left, top: 6, width: 9, size: SMALL, align: "left" }, [
        run(`|${left}`, { size: SMALL }),
      ]),
    ),
    ...along(height).map((top) =>
      frame({ left: 5, top: top - 1.3, width: 12, size: SMALL, align: "left" }, [
        run(`${top}–`, { size: SMALL }),
      ]),
    ),
  ];
}
