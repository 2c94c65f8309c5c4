/** Owns the looks of a whole row of a list that is pressed to open what it names. */
import { tokens } from "@fluentui/react-components";
import type { GriffelStyle } from "@fluentui/react-components";

export const rowButton: GriffelStyle = {
  display: "grid",
  width: "100%",
  border: "none",
  borderLeft: "3px solid transparent",
  backgroundColor: "transparent",
  textAlign: "left",
  fontFamily: "inherit",
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  color: tokens.colorNeutralForeground1,
  cursor: "pointer",
  // Where the system has its own colours it draws borders that have none.
  "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
  ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
};

/** The row that is open now. */
export const openRowButton: GriffelStyle = {
  borderLeftColor: tokens.colorBrandStroke1,
  backgroundColor: tokens.colorBrandBackground2,
  ":hover": { backgroundColor: tokens.colorBrandBackground2 },
  "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
};
