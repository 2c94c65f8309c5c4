/** Owns what the words of a lexicon tell of a text: the lines and contents of a form come by again in every file of a round. */
import { boundedCache, type BoundedCache } from "../base/boundedCache";
import type { Lexicon } from "./lexicon";

/** Tells something of a text; the same text and words always tell the same. */
type TextReader<Value> = (text: string, lexicon: Lexicon) => Value;

/** Returns the reader with a memory of so many texts for each lexicon. */
export function remembered<Value>(limit: number, read: TextReader<Value>): TextReader<Value> {
  const byLexicon = new WeakMap<Lexicon, BoundedCache<string, { readonly value: Value }>>();
  let latest: Lexicon | null = null;
  let texts = boundedCache<string, { readonly value: Value }>(limit);
  return (text, lexicon) => {
    if (lexicon !== latest) {
      texts = byLexicon.get(lexicon) ?? boundedCache(limit);
      byLexicon.set(lexicon, texts);
      latest = lexicon;
    }
    return texts(text, (each) => ({ value: read(each, lexicon) })).value;
  };
}
