/** Owns the door to Word files: papers written, documents of people filled, and from which scores a paper was made. */
export { fillDocument } from "./own/fillDocument";
export { boundIn } from "./paperProperties";
export { writePaper } from "./written/writePaper";
