/** Owns what is worked out when it is first asked for, and then stays. */

/** Returns what was made, made at the first call. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
