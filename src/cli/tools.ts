import { openProgram } from "../app/compose.js";
import { type Start, start } from "./demo.js";

/** Prints the tools that a host would list, one per line, or the whole list as JSON. */
export async function printTools(options: Start, json: boolean): Promise<void> {
  const { config, stop } = await start(options);
  const program = await openProgram(config, true);
  try {
    const tools = program.tools(config.tools, config.readOnly);
    if (json) {
      process.stdout.write(`${JSON.stringify(tools.map(({ run: _, formerly: __, ...shown }) => shown))}\n`);
      return;
    }
    for (const { name, title, line } of tools) {
      process.stdout.write(`${name.padEnd(42)} ${title}${line === undefined ? "" : `  (${line})`}\n`);
    }
  } finally {
    await program.close();
    await stop();
  }
}
