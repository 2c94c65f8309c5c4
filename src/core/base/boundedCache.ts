/** Owns a memory of bounded size for what is worked out again and again: all is forgotten once it is full. */

/** Returns what was made for a key, or makes it. */
export type BoundedCache<Key, Value> = (key: Key, make: (key: Key) => Value) => Value;

/** Returns an empty cache of at most so many values; to forget them all costs less than to watch which were used last. */
export function boundedCache<Key, Value extends NonNullable<unknown>>(
  limit: number,
): BoundedCache<Key, Value> {
  const values = new Map<Key, Value>();
  return (key, make) => {
    const cached = values.get(key);
    if (cached !== undefined) return cached;
    const value = make(key);
    if (values.size >= limit) values.clear();
    values.set(key, value);
    return value;
  };
}
