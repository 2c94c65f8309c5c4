/** Owns how large the sheet is drawn: as wide as its place, within what is still legible. */
import { type RefObject, useLayoutEffect, useState } from "react";

const SMALLEST = 0.65;
const LARGEST = 0.95;
const SCROLL_BAR = 18;

/** Returns the zoom at which a table of this width fits into the place of the sheet. */
export function useFittingZoom(place: RefObject<HTMLElement>, width: number): number {
  const [zoom, setZoom] = useState(LARGEST);
  useLayoutEffect(() => {
    const fit = () => {
      const room = (place.current?.clientWidth ?? 0) - SCROLL_BAR;
      if (room > 0) setZoom(Math.min(LARGEST, Math.max(SMALLEST, room / width)));
    };
    fit();
    window.addEventListener("resize", fit);
    return () => window.removeEventListener("resize", fit);
  }, [place, width]);
  return zoom;
}
