/** Owns how the question of a card stays in sight in low room, below the way from card to card. */
import { type GriffelStyle, tokens } from "@fluentui/react-components";

/** Height of the way, in low room. */
const WAY = 32;
/** Of the first lines of a question. */
const QUESTION = 66;

export const inSightBelowWay = {
  position: "sticky",
  top: `${WAY}px`,
  // Above the points, which stay in sight too.
  zIndex: 2,
  backgroundColor: tokens.colorNeutralBackground1,
} satisfies GriffelStyle;

/** The same below a way of another height. */
export const inSightBelow = (top: string) => ({ ...inSightBelowWay, top }) satisfies GriffelStyle;

/** What takes the focus in the card is not hidden by the question. */
export const belowQuestion = {
  "& input, & textarea, & select, & button": { scrollMarginTop: `${WAY + QUESTION}px` },
} satisfies GriffelStyle;
