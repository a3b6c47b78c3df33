import type { Spoken } from "./stdio.js";
import { until } from "./until.js";

/**
 * For node: a module that looks at the program from within. On SIGUSR2 it writes to stderr for how many milliseconds
 * the loop was held at most between two of its turns, and begins anew. Of the clock and the processor's time the lesser
 * counts: neither what else runs on the machine nor what runs beside the loop is in both.
 */
export const heldProbe: readonly string[] = [
  "--import",
  `data:text/javascript,${encodeURIComponent(`
    let most = 0;
    let before = process.cpuUsage();
    let since = performance.now();
    const turn = () => {
      const { user, system } = process.cpuUsage(before);
      most = Math.max(most, Math.min((user + system) / 1000, performance.now() - since));
      before = process.cpuUsage();
      since = performance.now();
      setTimeout(turn, 1).unref();
    };
    turn();
    process.on("SIGUSR2", () =>
      setTimeout(() => {
        process.stderr.write("held " + Math.round(most) + " ms\\n");
        most = 0;
      }, 10),
    );
  `)}`,
];

/** For how many milliseconds the loop was held at most since this was last asked. */
export async function heldFor(program: Pick<Spoken, "pid" | "stderr">): Promise<number> {
  const before = count(program.stderr);
  process.kill(program.pid, "SIGUSR2");
  await until("the probe answers", () => count(program.stderr) > before);
  return Number([...program.stderr.matchAll(answer)].at(-1)?.[1]);
}

const answer = /^held (\d+) ms$/gm;

function count(text: string): number {
  return [...text.matchAll(answer)].length;
}
