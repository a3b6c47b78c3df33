import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // These fetch further versions of Node: `npm run test:conformance` and `npm run test:packaging`.
    exclude: ["test/conformance/**", "test/packaging/**"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: ["test/setup.ts"],
    // Half of the time is waiting for processes, locks and windows of time, so there are more files than cores at work.
    maxWorkers: 3,
  },
});
