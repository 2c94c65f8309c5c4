/** Owns what a person prefers from one opening to the next: a switch that the browser remembers. */
import { useState } from "react";
import { recall, remember } from "./browserMemory";

/** Returns a switch under a name, off until it is turned on. */
export function usePreference(name: string): readonly [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(() => recall(name) === "1");
  return [
    isOn,
    (next) => {
      remember(name, next ? "1" : null);
      setOn(next);
    },
  ];
}
