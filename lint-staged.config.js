/** What the commit hook does to what is staged. A function's command is run as it is, without the names of the files. */
export default {
  "*.{ts,js,cjs,mjs,json}": "biome check --write --no-errors-on-unmatched --files-ignore-unknown=true",
  "*.ts": () => "tsc --noEmit",
  "*.{ts,cjs,md,yml}": () => "npm run --silent check:citations",
  ".github/workflows/*.yml": () => "npm run --silent check:workflows",
};
