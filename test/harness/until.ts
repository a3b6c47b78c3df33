import { setTimeout as sleep } from "node:timers/promises";

/** Waits until something is so, and fails with its name when it never is. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await sleep(5);
  }
}

/** Lets time pass where time itself is the condition: what has run out after it can only be run out. */
export async function timePassed(ms: number): Promise<void> {
  await sleep(ms);
}

/** Waits until a count stays what it is for so long: what still comes comes more often. */
export async function quiet(count: () => number, ms: number): Promise<void> {
  for (let before = -1; before !== count(); ) {
    before = count();
    await sleep(ms);
  }
}
