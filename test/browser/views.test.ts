/** Every view of the page in the rooms and colours that people have: nothing is wrong with its looks, its words are Vietnamese, what is in hand is seen. */
import { isEveryRoom } from "../support/everyRoom";
import { walks } from "../support/everyView";
import { foreignWords } from "../support/foreignWords";
import { faults, faultsOfRoom, overflowing } from "../support/pageLooks";
import { pageSuite } from "../support/pageSuite";
import { readAloud } from "../support/readAloud";
import { outOfSight, unmarkedInHand } from "../views/inSight";

jest.setTimeout(300_000);

const suite = pageSuite();

/** The room in which each part is walked through, as a pane of Excel has it on a small screen. */
const low = { width: 350, height: 378 };
/** 1366 × 768 enlarged to 200 %. */
const enlarged = { width: 683, height: 384 };
const wide = { width: 1366, height: 768 };

/** `npm run test:views` walks through all of them, `npm test` through those that hold most. */
const walked = Object.entries(walks).filter(
  ([part]) => isEveryRoom || ["score", "appraisal"].includes(part),
);

test.each(walked)(
  "%s: in the dark at 350 × 378, and in the system's own colours at 200 %%",
  async (_part, walk) => {
    const page = await suite.built.openWith({ viewport: low, colorScheme: "dark" });
    const wrong: string[] = [];
    let looks = 0;
    await walk(page, async (seen, view) => {
      const note = (where: string, found: readonly string[]) =>
        wrong.push(...found.map((each) => `${view}, ${where}: ${each}`));
      note("foreign words", foreignWords(await readAloud(seen), OF_THE_DATA));
      note("dark, 350 × 378", [...(await faults(seen)), ...(await outOfSight(seen))]);
      await seen.emulateMedia({ colorScheme: "light", forcedColors: "active" });
      await seen.setViewportSize(enlarged);
      // What axe looks at in other colours and sizes is the frame around the views: once for each part.
      const judged = looks++ === 0 ? faults : faultsOfRoom;
      note("own colours, 200 %", [
        ...(await judged(seen)),
        ...(await outOfSight(seen)),
        ...(await unmarkedInHand(seen)),
      ]);
      await seen.setViewportSize(wide);
      note("own colours, wide", await unmarkedInHand(seen));
      await seen.emulateMedia({ colorScheme: "dark", forcedColors: "none" });
      await seen.setViewportSize(low);
    });
    expect(wrong).toEqual([]);
    await page.context().close();
  },
);

test.each(isEveryRoom ? ["score", "appraisal", "print", "rubrics"] : ["score", "print"])(
  "%s: from the one file that is mailed, opened from the disk",
  async (part) => {
    const address = `file://${suite.built.singleFile}`;
    const page = await suite.built.openWith({ viewport: low }, address);
    const seen: string[] = [];
    await walks[part]?.(page, async (shown, view) => {
      expect([view, await overflowing(shown)]).toEqual([view, []]);
      seen.push(view);
    });
    expect(seen.length).toBeGreaterThan(1);
    await page.context().close();
  },
);

// helpers

/** Names of people, places and forms in the sheets that are walked through. */
const OF_THE_DATA = [
  "bieu",
  "bien",
  "chieng",
  "copy",
  "diem",
  "huu",
  "luong",
  "nhiem",
  "phuong",
  "tdp",
  "thuong",
  "truong",
];
