/** Prints a worked example of each of the 17 kinds of rules: `npm run show:kinds`. */
import { workedText } from "./workedExamples";

console.log(workedText());
