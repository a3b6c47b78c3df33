import { setTimeout as sleep } from "node:timers/promises";

/** Waits until something is so, and fails with its name when it never is. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await sleep(5);
  }
}
