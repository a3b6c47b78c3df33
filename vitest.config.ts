import { defineConfig } from "vitest/config";

/** What needs no build and starts no server and no process. */
const quick = [
  "test/webhooks/**/*.test.ts",
  "test/store/{budget,memory,seal}.test.ts",
  "test/events/inbox.test.ts",
  "test/catalogue/v3.test.ts",
  "test/search/**/*.test.ts",
];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Half of the time is waiting for processes, locks and windows of time, so there are more files than cores at work.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        // These files leave nothing behind in a module, so they share one load of what they import.
        test: { name: "quick", include: quick, isolate: false, pool: "threads" },
      },
      {
        extends: true,
        test: {
          name: "built",
          include: ["test/**/*.test.ts"],
          // The first two fetch further versions of Node: `npm run test:conformance` and `npm run test:packaging`.
          exclude: ["test/conformance/**", "test/packaging/**", ...quick],
          globalSetup: ["test/setup.ts"],
        },
      },
    ],
  },
});
