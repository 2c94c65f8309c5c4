/**
 * Takes a picture of every view of the page in every room: `node src/dev/run.mjs test/views/pictures.ts FOLDER [ROOM [PART]]`.
 * CHAM_DIEM_PAGE names a page that is built already.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { builtPage } from "../support/builtPage";
import { walks } from "../support/everyView";
import { settled } from "../support/pageLooks";
import { rooms } from "./rooms";

const [folder = "pictures", wantedRoom = "", wantedPart = ""] = process.argv.slice(2);
const built = await builtPage();
for (const { name, options } of rooms.filter(({ name }) => name.startsWith(wantedRoom))) {
  mkdirSync(join(folder, name), { recursive: true });
  for (const [part, walk] of Object.entries(walks)) {
    if (!part.startsWith(wantedPart)) continue;
    const page = await built.openWith(options);
    await walk(page, async (seen, view) => {
      await settled(seen);
      await seen.screenshot({ path: join(folder, name, `${part} - ${view}.png`) });
    });
    await page.context().close();
    console.log(`${name}: ${part}`);
  }
}
await built.close();
for (const error of built.errors) console.log(error);
