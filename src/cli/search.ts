import { ConfigError, loadConfig } from "../app/config.js";
import { loadCatalogue } from "../catalogue/catalogue.js";
import { searchOver } from "../catalogue/search/search-index.js";

/**
 * Prints the operations that match a job described in plain words, the best first.
 *
 * @throws ConfigError when the limit is not a number.
 */
export async function printSearch(query: string, limit: string): Promise<void> {
  if (!/^[1-9]\d?$/.test(limit)) {
    throw new ConfigError(`--limit is ${JSON.stringify(limit)}: want a number from 1 to 99.`);
  }
  const { cards } = await loadCatalogue(loadConfig().apiVersion);
  const { found, total, unsupported } = searchOver(cards).search(query, Number(limit));
  if (unsupported !== undefined) process.stdout.write(`${unsupported.says}\n`);
  for (const { card } of found) {
    process.stdout.write(
      `${card.name.padEnd(42)} ${card.risk.padEnd(7)} ${card.line}\n${" ".repeat(43)}${card.description}\n`,
    );
  }
  process.stderr.write(`${found.length} of ${total} that match\n`);
}
