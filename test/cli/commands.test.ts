import { execFile } from "node:child_process";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { mainFile } from "../harness/process.js";

interface Finished {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program as a person would, with nothing of this machine's own settings. */
function run(...args: readonly string[]): Promise<Finished> {
  const env = { PATH: process.env.PATH ?? "", GHL_STORE: ":memory:" };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [mainFile, ...args], { env }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
    child.stdin?.end();
  });
}

describe("ghl-mcp tools", () => {
  it("prints a line for each tool of the surface", async () => {
    const { out } = await run("tools", "--tools", "workflows,campaigns");
    expect(out.trim().split("\n")).toHaveLength(2);
    expect(out).toContain("GET /workflows/");
  });

  it("names the nearest where the surface names what is not there", async () => {
    const { code, err } = await run("tools", "--tools", "contact");
    expect(code).toBe(1);
    expect(err).toContain("contacts");
  });
});

describe("ghl-mcp search", () => {
  it("finds operations by what they do", async () => {
    const { out } = await run("search", "who", "hasn't", "paid");
    expect(out.split("\n")[0]).toContain("invoices_list_invoices");
  });

  it("says first what the API cannot do", async () => {
    const { out } = await run("search", "refund", "a", "payment");
    expect(out).toMatch(/^The API cannot refund a payment: .*\npayments_/);
  });

  it("says what a limit must be", async () => {
    const { code, err } = await run("search", "leads", "--limit", "many");
    expect(code).toBe(1);
    expect(err).toContain('--limit is "many": want a number');
  });
});

describe("ghl-mcp call", () => {
  it("prints the reply of a read as JSON", async () => {
    const { code, out } = await run("call", "workflows_list_workflows", "--demo");
    expect(code).toBe(0);
    expect(
      z.object({ workflows: z.array(z.unknown()) }).parse(JSON.parse(out)).workflows.length,
    ).toBeGreaterThan(0);
  });

  it("shows the request of a dry run", async () => {
    const args = '{"contactId":"ocQHyuzHvysMo5N5VsXc","tags":["vip"],"dryRun":true}';
    const { out } = await run("call", "contacts_add_tags", args, "--demo");
    expect(JSON.parse(out)).toMatchObject({ method: "POST", body: { tags: ["vip"] } });
  });

  it("sends nothing that wants a person's word, and says how to give it", async () => {
    const { code, out, err } = await run(
      "call",
      "contacts_delete_contact",
      '{"contactId":"ocQHyuzHvysMo5N5VsXc"}',
      "--demo",
    );
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain('Nothing was sent. To go ahead add "confirm"');
  });

  it("explains an error on stderr", async () => {
    const { code, err } = await run("call", "contacts_get_contact", '{"contact":"x"}', "--demo");
    expect(code).toBe(1);
    expect(err).toContain("did you mean contactId?");
  });

  it("wants a JSON object", async () => {
    const { code, err } = await run("call", "contacts_get_contact", "contactId=x", "--demo");
    expect(code).toBe(1);
    expect(err).toContain("want a JSON object");
  });
});
