import { execFile } from "node:child_process";
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portOf } from "../harness/places.js";
import { root } from "../harness/process.js";

/** What `npm run check:dependencies` says where this is the registry. */
function check(registry: string): Promise<{ readonly code: number; readonly said: string }> {
  const env = { ...process.env, npm_config_registry: registry };
  return new Promise((resolve) => {
    const args = ["--silent", "run", "check:dependencies"];
    execFile("npm", args, { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), said: `${stdout}${stderr}` }),
    );
  });
}

describe("the check of what is shipped", () => {
  let registry: Server;

  beforeAll(async () => {
    const hole = { id: 1, url: "https://example.com/1", title: "A hole", severity: "high", cwe: [] };
    const holes = { hono: [{ ...hole, vulnerable_versions: "<99.0.0", cvss: { score: 8 } }] };
    registry = createServer((request, response) => {
      const path = decodeURIComponent(request.url ?? "");
      const answer = path.endsWith("/advisories/bulk") ? holes : { name: path.slice(1), versions: {} };
      request.resume().on("end", () => response.end(JSON.stringify(answer)));
    });
    await new Promise<void>((resolve) => registry.listen(0, "127.0.0.1", resolve));
  });

  afterAll(() => registry?.close());

  it("fails on a hole that the registry knows of, and names the package", async () => {
    const { code, said } = await check(`http://127.0.0.1:${portOf(registry)}/`);
    expect(said).toContain("hono has a known hole (high)");
    expect(code).toBe(1);
  });

  it("says that it was not made where the registry cannot be asked, and does not fail", async () => {
    const { code, said } = await check("http://127.0.0.1:9/");
    expect(said).toContain("NOT CHECKED: known holes: ");
    expect(said).not.toContain("no known hole");
    expect(code).toBe(0);
  });
});
