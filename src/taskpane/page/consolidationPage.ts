/** Owns what the page gives the consolidation view, which is loaded when it is first opened. */
import type { ComponentType } from "react";

export interface ConsolidationProps {
  readonly onBack: () => void;
  /** Opens a file beside its sheet. */
  readonly onOpenFile: (file: File) => void;
}

export type ConsolidationPart = ComponentType<ConsolidationProps>;
