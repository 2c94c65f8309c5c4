/**
 * Owns what the lint of a file depends on. Some rules ask for types, so a change of a type in one file changes what is
 * right in another: the key of a file holds its own text and the shape of every file that it reaches by imports, both
 * as the compiler noted them in its build information.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";

/** Returns a key for each compiled file by its path below the root; empty where the information is not there or not understood. */
export function lintKeys(buildInfoFile, root) {
  const info = readBuildInfo(buildInfoFile);
  if (!info) return new Map();
  const files = info.fileNames.map((name, at) => ({
    path: relative(root, resolve(dirname(buildInfoFile), name)),
    ...shapeOf(info.fileInfos[at]),
  }));
  const imports = importsOf(info);
  const globals = files.flatMap((file, at) => (file.isGlobal ? [at] : []));
  return new Map(files.map(({ path }, at) => [path, keyOf(at, files, imports, globals)]));
}

function readBuildInfo(file) {
  try {
    const info = JSON.parse(readFileSync(file, "utf8"));
    const isKnownForm = info.fileInfos.length === info.fileNames.length && info.referencedMap;
    return isKnownForm ? info : null;
  } catch {
    return null;
  }
}

/** A file whose shape the compiler has not noted has its whole text for a shape. */
function shapeOf(fileInfo) {
  if (typeof fileInfo === "string") return { text: fileInfo, shape: fileInfo, isGlobal: false };
  const { version, signature, affectsGlobalScope } = fileInfo;
  return { text: version, shape: signature || version, isGlobal: affectsGlobalScope === true };
}

/** Names of files count from 1 in what the compiler writes. */
const importsOf = ({ referencedMap, fileIdsList }) =>
  new Map(
    referencedMap.map(([file, list]) => [file - 1, fileIdsList[list - 1].map((id) => id - 1)]),
  );

function keyOf(start, files, imports, globals) {
  const reached = new Set([start, ...globals]);
  for (const at of reached) for (const next of imports.get(at) ?? []) reached.add(next);
  reached.delete(start);
  const shapes = [...reached].map((at) => `${files[at].path} ${files[at].shape}`).sort();
  return createHash("sha256")
    .update([files[start].text, ...shapes].join("\n"))
    .digest("hex");
}
