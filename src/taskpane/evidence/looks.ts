/** Owns how the parts of the view of evidence look. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { tone } from "../shared/looks/theme";

export const useLooks = makeStyles({
  root: { padding: "8px 12px 16px", display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  part: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, lineHeight: "20px", color: tone.quiet, overflowWrap: "anywhere" },
  list: { margin: 0, paddingLeft: "22px", overflowWrap: "anywhere", lineHeight: "20px" },
  entry: { paddingBottom: "6px" },
  line: { display: "flex", flexWrap: "wrap", gap: "4px", alignItems: "center" },
  button: { minWidth: "auto", minHeight: "24px", paddingLeft: "6px", paddingRight: "6px" },
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px",
    border: `1px solid ${tone.line}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  choices: {
    margin: 0,
    padding: "2px 4px",
    border: `1px solid ${tone.line}`,
    borderRadius: tokens.borderRadiusMedium,
    maxHeight: "180px",
    overflowY: "auto",
    minWidth: 0,
  },
  choice: { display: "flex", alignItems: "flex-start" },
  before: { color: tone.quiet, whiteSpace: "pre-wrap" },
  after: { whiteSpace: "pre-wrap" },
});
