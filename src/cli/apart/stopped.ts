/** Owns why a file is refused whose reading was stopped, or stopped the one who read. */
import { type Finding, finding } from "../../core/model/finding/finding";
import readerOptions from "./readerOptions.json";
import type { Stop } from "./tasks";

/** Returns the refusal of the file that was being read. */
export const stoppedRefusal = (why: Stop): Finding =>
  finding("readingStopped", { why, limit: limits[why] });

const limits: { readonly [W in Stop]: number | null } = {
  time: readerOptions.longestSeconds,
  memory: readerOptions.mostMegabytes,
  crash: null,
};
