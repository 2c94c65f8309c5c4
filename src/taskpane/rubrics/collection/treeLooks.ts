/** Owns the looks of criteria below their groups, as they are looked at. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useTree = makeStyles({
  tree: { listStyleType: "none", margin: 0, padding: 0 },
  inner: {
    listStyleType: "none",
    margin: 0,
    padding: "0 0 0 10px",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  node: {
    padding: "4px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  group: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});
