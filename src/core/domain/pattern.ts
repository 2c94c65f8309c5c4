/** Owns how patterns stand in files of words: compiled as they are read, with a short form for numbers. They match folded text. */
import { z } from "zod";

/** Compiles a pattern; "{n}" is a number, "{n:name}" a number to be read under that name. */
const compile = (source: string): RegExp =>
  new RegExp(
    source
      .replace(/\{n:([a-z]+)\}/gi, "(?<$1>\\d+(?:[.,]\\d+)?)")
      .replace(/\{n\}/g, "\\d+(?:[.,]\\d+)?"),
  );

export const pattern = z.string().min(1).transform(compile);

/** Finds every place, not only the first. */
export const everywhere = pattern.transform(({ source }) => new RegExp(source, "g"));
