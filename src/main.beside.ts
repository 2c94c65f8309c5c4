/** Starts what reads a file beside the one in hand, when the first is asked for. */
import { makeWorker } from "./main.pageWorker";
import type { OpenBeside } from "./taskpane/shared/openBeside";
import { openOpeningDesk } from "./workers/page/openingDesk";

const desk = openOpeningDesk(makeWorker);

export const openBeside: OpenBeside = async (file, forms) => (await desk.open(file, forms)).opened;
