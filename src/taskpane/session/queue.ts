/** Owns the order of work: one task after another, whatever becomes of the one before. */

export interface TaskQueue {
  /** Resolves when the task is over; what it throws goes to the queue's owner. */
  add(task: () => Promise<void>): Promise<void>;
  /** Resolves when all that was added so far is over. */
  whenIdle(): Promise<void>;
}

/** Returns an empty queue. */
export function makeQueue(onFailure: (error: unknown) => void): TaskQueue {
  let last: Promise<void> = Promise.resolve();
  return {
    add: (task) => {
      last = last.then(task).catch(onFailure);
      return last;
    },
    whenIdle: () => last,
  };
}
