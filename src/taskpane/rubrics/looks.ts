/** Owns the looks that the parts of the view of rubrics share. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { tone } from "../shared/looks/theme";

export const useLooks = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "16px" },
  section: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  open: {
    margin: 0,
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tone.warn,
    backgroundColor: tone.warnTint,
    overflowWrap: "anywhere",
  },
  list: { margin: 0, paddingLeft: "18px", fontSize: tokens.fontSizeBase200 },
  plain: { listStyleType: "none", margin: 0, padding: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  editor: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    padding: "8px 10px 12px",
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  short: { width: "112px" },
  /** A long option must not widen the pane. */
  choice: {
    gridTemplateColumns: "minmax(0, 1fr)",
    "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
  },
});
