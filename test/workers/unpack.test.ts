/** Archives given to the page are taken apart beside it; whatever cannot be is read, or refused, as it is. */
import { strToU8, zipSync } from "fflate";
import { newAmong, withArchived } from "../../src/taskpane/consolidation/intake/givenFiles";
import { openDesk } from "../../src/workers/page/desk";

const desk = openDesk({ makeWorker: null, processors: 1 });
const given = (path: string, content: Uint8Array) => ({
  path,
  file: new File([new Uint8Array(content)], path.replace(/^.*\//, "")),
});
const archive = (text: string) =>
  zipSync({
    "a.csv": strToU8(text),
    "Xã B": { "b.csv": strToU8("3;4\n"), "Thumbs.db": strToU8("x") },
    __MACOSX: { "._a.csv": strToU8("x") },
  });

test("files of an archive stand under its name, without what systems left behind", async () => {
  const { files, passedOver } = await withArchived(
    {
      files: [
        given("Huyện/gửi.zip", archive("1;2\n")),
        given("hỏng.zip", strToU8("PK nothing")),
        given("c.csv", strToU8("5;6\n")),
      ],
      passedOver: ["~$c.csv"],
    },
    desk,
  );
  expect(files.map(({ path }) => path)).toEqual([
    "Huyện/gửi.zip › a.csv",
    "Huyện/gửi.zip › Xã B/b.csv",
    "hỏng.zip",
    "c.csv",
  ]);
  expect(await files[0]?.file.text()).toBe("1;2\n");
  expect(passedOver).toEqual([
    "~$c.csv",
    "Huyện/gửi.zip › Xã B/Thumbs.db",
    "Huyện/gửi.zip › __MACOSX/._a.csv",
  ]);
});

test("two archives may hold files of one name and size; the same archive again brings nothing new", async () => {
  const unpacked = async (name: string, text: string) =>
    (await withArchived({ files: [given(name, archive(text))], passedOver: [] }, desk)).files;
  const first = await unpacked("một.zip", "1;2\n");
  const before = first.map((file) => ({ given: file }));
  expect(newAmong(await unpacked("hai.zip", "8;9\n"), before).files).toHaveLength(2);
  expect(newAmong(await unpacked("một.zip", "1;2\n"), before)).toEqual({ files: [], again: 2 });
});
