/** Owns the looks that the parts of the consolidation view share. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { spoken } from "../shared/looks/spoken";
import { tone } from "../shared/looks/theme";

/** Up to here tables are shown as cards. */
export const NARROW = "@media (max-width: 719px)";

export const useLooks = makeStyles({
  section: {
    padding: "14px 16px 16px",
    marginBottom: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tone.line}`,
    borderRadius: tokens.borderRadiusLarge,
    [NARROW]: { padding: "12px", marginBottom: "8px" },
  },
  heading: {
    margin: "0 0 6px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  subheading: {
    margin: "12px 0 4px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: "0 0 10px", lineHeight: "20px", color: tokens.colorNeutralForeground2 },
  quiet: { margin: "6px 0", fontSize: tokens.fontSizeBase200, color: tone.quiet },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(230px, 1fr))",
    gap: "8px 16px",
    alignItems: "start",
    // The longest choice of a list does not widen the page.
    "& > *": { minWidth: 0 },
    "& select": { minWidth: 0, width: "100%" },
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  spoken,
  summary: { cursor: "pointer", padding: "4px 0", fontWeight: tokens.fontWeightSemibold },
  message: {
    width: "100%",
    margin: "4px 0 8px",
    padding: "8px 10px",
    border: `1px solid ${tone.line}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
});

/** A table that becomes a list of cards in a narrow window; its roles are written out, for display takes them away. */
export const useTableLooks = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    [NARROW]: { display: "block" },
  },
  head: { [NARROW]: spoken },
  body: { [NARROW]: { display: "block" } },
  headCell: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: "6px 8px",
    textAlign: "left",
    verticalAlign: "bottom",
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  number: {
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    [NARROW]: { textAlign: "left" },
  },
  row: {
    borderBottom: `1px solid ${tone.line}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    [NARROW]: {
      display: "grid",
      gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
      gap: "2px 10px",
      padding: "8px 4px",
    },
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2 },
  cell: {
    padding: "6px 8px",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    [NARROW]: {
      display: "block",
      padding: 0,
      "::before": {
        content: "attr(data-label)",
        display: "block",
        fontSize: tokens.fontSizeBase100,
        color: tone.quiet,
      },
    },
  },
  /** One of many in a table: lighter than a component. */
  plainButton: {
    minHeight: "24px",
    minWidth: "24px",
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    textAlign: "left",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":disabled": { color: tokens.colorNeutralForegroundDisabled, cursor: "default" },
  },
  /** The name of a row stands as its cells do. */
  rowHead: { fontWeight: tokens.fontWeightRegular, textAlign: "left" },
  whole: { [NARROW]: { gridColumn: "1 / -1", "::before": { display: "none" } } },
});
