import { defineConfig } from "vitest/config";

/**
 * The first ring: what needs no build and starts no process, and of that what is quick. Declarations, search, webhooks,
 * stores in memory, and calls that go through the whole program in this process to a simulated HighLevel beside it.
 */
const quick = [
  "test/catalogue/{catalogue,v3}.test.ts",
  "test/search/**/*.test.ts",
  "test/webhooks/**/*.test.ts",
  "test/events/inbox.test.ts",
  "test/store/{budget,memory}.test.ts",
  "test/simulator/{calendars,conversations,free-slots,gate,oauth}.test.ts",
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
        test: {
          name: "quick",
          include: quick,
          isolate: false,
          pool: "threads",
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "built",
          include: ["test/**/*.test.ts"],
          // The first two fetch further versions of Node: `npm run test:conformance` and `npm run test:packaging`.
          exclude: ["test/conformance/**", "test/packaging/**", ...quick],
          globalSetup: ["test/setup.ts"],
          // What a file imports is loaded once for each worker: loading it for each file took two seconds a file.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
