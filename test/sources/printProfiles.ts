/** Prints a sample of each of the five places with its verdict: `npm run show:profiles`. */
import { profileSamplesText } from "./profileSamples";

console.log(profileSamplesText());
