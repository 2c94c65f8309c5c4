/** The guard against hanging lets a slow machine pass, and nothing that goes on for more than a minute. */
import { hangGuard } from "./hangGuard";

test.each([
  [0, null],
  [59_000, null],
  [61_000, "hung for 61 s"],
])("%i milliseconds: %s", (milliseconds, message) => {
  const times = [1_000, 1_000 + milliseconds];
  const mustHaveEnded = hangGuard(() => times.shift() ?? 0);
  if (message === null) expect(mustHaveEnded).not.toThrow();
  else expect(mustHaveEnded).toThrow(message);
});
