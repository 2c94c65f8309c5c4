/** Owns the taking apart of an archive that was given among the files of a round. */
import type { GivenFile } from "../../actions/rounds/consolidationDesk";
import { nameInside, openArchive } from "../../formats/package/archive";
import { bytesOf } from "./readGiven";

/** Returns the files in an archive; one that is none, or cannot be taken apart, comes back to be read or refused as it is. */
export async function unpackGiven(given: GivenFile): Promise<readonly GivenFile[]> {
  try {
    const archive = openArchive(await bytesOf(given.file));
    if (!archive || archive.names.length === 0) return [given];
    return archive.names.map((name) => ({
      path: nameInside(given.path, name),
      // No date: that of the archive is not that of the files in it.
      file: new File([new Uint8Array(archive.read(name))], name.replace(/^.*[\\/]/, ""), {
        lastModified: 0,
      }),
    }));
  } catch {
    return [given];
  }
}
