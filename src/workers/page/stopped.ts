/** Owns why a file is refused whose worker was given up. */
import { finding, type Finding } from "../../core/model/finding/finding";
import { LONGEST_SECONDS } from "./withinTime";

/** It took longer than any file may. */
export const tooLong = (): Finding =>
  finding("readingStopped", { why: "time", limit: LONGEST_SECONDS });

/** It broke whoever worked on it. */
export const broken = (error: unknown): Finding =>
  finding("unreadableFile", { detail: error instanceof Error ? error.message : String(error) });
