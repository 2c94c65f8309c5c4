/** Owns the packing of an intake: as bytes it crosses threads without being copied, and takes the least memory while it waits. */
import type { Intake } from "../../core/model/round/consolidation";

/** Returns an intake as bytes. */
export const pack = (intake: Intake): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(intake));

/** Returns the intake of bytes that `pack` made. */
export const unpack = (packed: Uint8Array): Intake =>
  JSON.parse(new TextDecoder().decode(packed)) as Intake;
