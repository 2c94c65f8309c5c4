/** Owns how a sheet is fitted to pages: of "as many as it takes" Excel documents no number, and may refuse 0. */
import type { Scaling } from "../../../core/model/workbook/pageSetup";
import { HostError } from "../../host";

/** How "as many as it takes" is said. Of one number alone Excel may guess the other, so 0 is tried first. */
export type Unlimited = "zero" | "leftOut";

/** Sets something with 0, and without where Excel does not take that. */
export async function inEitherWay<T>(set: (unlimited: Unlimited) => Promise<T>): Promise<T> {
  try {
    return await set("zero");
  } catch (error) {
    if (!(error instanceof HostError) || error.facts["detail"] !== "InvalidArgument") throw error;
    return set("leftOut");
  }
}

export function zoomOf(scaling: Scaling, unlimited: Unlimited): Excel.PageLayoutZoomOptions {
  if (scaling.kind === "scale") return { scale: scaling.percent };
  const { wide, tall } = scaling;
  if (unlimited === "zero")
    return { horizontalFitToPages: wide ?? 0, verticalFitToPages: tall ?? 0 };
  return {
    ...(wide === null ? {} : { horizontalFitToPages: wide }),
    ...(tall === null ? {} : { verticalFitToPages: tall }),
  };
}

export const scalingOf = ({
  scale,
  horizontalFitToPages,
  verticalFitToPages,
}: Excel.PageLayoutZoomOptions): Scaling =>
  horizontalFitToPages || verticalFitToPages
    ? { kind: "fit", wide: horizontalFitToPages || null, tall: verticalFitToPages || null }
    : { kind: "scale", percent: scale ?? 100 };
