/** Owns what was worked out of an object that stands in file after file: it is kept as long as the object is. */

/** Returns what was made of an object, or makes it. */
export type KeptWith<Key extends object, Value> = (key: Key, make: () => Value) => Value;

/** Returns an empty memory; what is made must hang on nothing but the object. */
export function keptWith<Key extends object, Value>(): KeptWith<Key, Value> {
  const values = new WeakMap<Key, { readonly value: Value }>();
  return (key, make) => {
    const kept = values.get(key);
    if (kept) return kept.value;
    const value = make();
    values.set(key, { value });
    return value;
  };
}
