import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

/** `npm run release:version`, after changesets has chosen the version: writes it wherever else it stands. */
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync("package.json", "utf8")));

const entry = z
  .looseObject({
    version: z.string(),
    packages: z.array(z.looseObject({ identifier: z.string(), version: z.string().optional() })),
  })
  .parse(JSON.parse(readFileSync("server.json", "utf8")));

const packages = entry.packages.map((one) =>
  one.version === undefined
    ? { ...one, identifier: one.identifier.replace(/:[^:/]+$/, `:${version}`) }
    : { ...one, version },
);
writeFileSync("server.json", `${JSON.stringify({ ...entry, version, packages }, undefined, 2)}\n`);

execFileSync("npm", ["install", "--package-lock-only", "--ignore-scripts"], { stdio: "inherit" });
execFileSync("npx", ["biome", "format", "--write", "server.json", "package.json"], { stdio: "inherit" });
