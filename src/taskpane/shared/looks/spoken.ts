/** Owns the look of words that are for readers of the screen alone. */
import type { GriffelStyle } from "@fluentui/react-components";

export const spoken = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} satisfies GriffelStyle;
