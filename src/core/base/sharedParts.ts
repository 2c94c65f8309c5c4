/** Owns how plain data of many like things is kept small: parts that are equal become one, and nothing else is held by them. */
import { boundedCache } from "./boundedCache";

/** Longer parts are hardly ever equal as a whole; their own parts are. */
const LONGEST_PART = 400;
const MOST_PARTS = 50_000;

/** Returns a copy of plain data as JSON keeps it. Each part is compared with those of everything shared before. */
export type ShareParts = <Data>(data: Data) => Data;

/** Returns a sharing that knows nothing yet. */
export function openSharing(): ShareParts {
  const texts = boundedCache<string, string>(MOST_PARTS);
  const parts = boundedCache<string, object>(MOST_PARTS);
  const shared = (value: unknown): unknown => {
    if (typeof value === "string") return texts(value, () => value);
    if (typeof value !== "object" || value === null) return value;
    const text = JSON.stringify(value);
    return text.length > LONGEST_PART ? withShared(value) : parts(text, () => withShared(value));
  };
  const withShared = (value: object): object => {
    const fields = value as { [key: string]: unknown };
    for (const key of Object.keys(fields)) fields[key] = shared(fields[key]);
    return fields;
  };
  // The copy's texts are its own: one cut out of a file's text would hold that text.
  return (data) => shared(JSON.parse(JSON.stringify(data))) as typeof data;
}
