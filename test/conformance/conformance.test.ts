import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Running, startProcess } from "../harness/process.js";
import { type FixtureServer, serveFixtures } from "./serve.js";
import { judge } from "./suite.js";

const minutes = 60_000;

describe("The official conformance suite finds the HTTP layer right", () => {
  let server: FixtureServer;
  beforeAll(async () => {
    server = await serveFixtures();
  });
  afterAll(() => server.stop());

  it.each(["2026-07-28", "2025-11-25"])(
    "in every scenario that %s requires",
    async (revision) => {
      const { exitCode, said } = await judge(`${server.url}/mcp`, ["--requirements", revision]);
      expect(exitCode, said).toBe(0);
    },
    3 * minutes,
  );
});
