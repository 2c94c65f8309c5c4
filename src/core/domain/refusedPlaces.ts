/** Owns which places of a file a schema refuses: as a path each, with the keys that it does not know. */
import { z } from "zod";

/** Returns the places that a schema found wrong ("kinds.0.id"), or null where the error is none of a schema's. */
export const refusedPlaces = (error: Error): readonly string[] | null =>
  error instanceof z.ZodError
    ? error.issues.map(({ path, ...issue }) =>
        [...path, ...(issue.code === "unrecognized_keys" ? issue.keys : [])].map(String).join("."),
      )
    : null;
