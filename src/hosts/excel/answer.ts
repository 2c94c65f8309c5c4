/** Owns the shape of an answer of Excel: there once the batch that asked was synchronised, not before. */

export type Answer<T> = () => T;
