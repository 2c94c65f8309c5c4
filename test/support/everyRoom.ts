/** Owns in how many rooms and colours views are walked through: in all of them by `npm run test:views`, in a few by `npm test`. */
import type { Page } from "playwright-core";
import { faults, faultsOfRoom } from "./pageLooks";

export const isEveryRoom = process.env["CHAM_DIEM_VIEWS"] === "all";

/** What is wrong with a view: axe looks at it where room is scarce, and everywhere where every room is walked through. */
export const faultsAt = (width: number): ((page: Page) => Promise<readonly string[]>) =>
  isEveryRoom || width < 400 ? faults : faultsOfRoom;
