/** Work is done one after another, whatever becomes of the task before. */
import { makeQueue } from "../../../src/taskpane/session/queue";

test("a slow task is over before the next begins; one that fails holds nobody up", async () => {
  const log: string[] = [];
  const queue = makeQueue((error) => log.push(`failed: ${String(error)}`));
  const task = (name: string, turns: number) => async () => {
    log.push(`${name} begins`);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    log.push(`${name} ends`);
  };
  void queue.add(task("slow", 20));
  void queue.add(() => Promise.reject(new RangeError("slip")));
  await queue.add(task("quick", 0));
  expect(log).toEqual([
    "slow begins",
    "slow ends",
    "failed: RangeError: slip",
    "quick begins",
    "quick ends",
  ]);
});

test("idle is when all that was added so far is over", async () => {
  const done: number[] = [];
  const queue = makeQueue(() => undefined);
  for (const count of [1, 2, 3]) void queue.add(async () => void done.push(count));
  await queue.whenIdle();
  expect(done).toEqual([1, 2, 3]);
});
