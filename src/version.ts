import { readFileSync } from "node:fs";

/** The version of this package: from `package.json`, which stands one level up in the source and two or three in the build. */
export const version: string = readVersion([
  "../package.json",
  "../../package.json",
  "../../../package.json",
]);

function readVersion(places: readonly string[]): string {
  for (const place of places) {
    try {
      const { name, version: found } = JSON.parse(readFileSync(new URL(place, import.meta.url), "utf8"));
      if (name === "ghl-mcp" && typeof found === "string") return found;
    } catch {
      // Not there: another place has it.
    }
  }
  return "0.0.0";
}
