import { defineConfig } from "vitest/config";

/** What needs the npm registry beside the project's own packages: run by its own scripts, not by `npm test`. */
export default defineConfig({
  test: {
    include: ["test/conformance/**/*.test.ts", "test/packaging/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    globalSetup: ["test/setup.ts"],
  },
});
