import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

/**
 * The second step of `npm run release:version`: the version that changesets wrote into package.json is written
 * wherever else it stands: into server.json, with the image's tag, and into the lock file.
 */
const versioned = z.object({ version: z.string() });
const { version } = versioned.parse(JSON.parse(readFileSync("package.json", "utf8")));

const entry = readFileSync("server.json", "utf8");
const { version: former } = versioned.parse(JSON.parse(entry));
writeFileSync(
  "server.json",
  entry
    .replaceAll(`"version": "${former}"`, `"version": "${version}"`)
    .replaceAll(`:${former}"`, `:${version}"`),
);

execFileSync("npm", ["install", "--package-lock-only", "--ignore-scripts", "--offline"], {
  stdio: "inherit",
});
