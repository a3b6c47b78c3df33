import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import { diagnose } from "../../src/cli/doctor/diagnosis.js";
import { longestCall, stepMs } from "../../src/cli/doctor/within-a-minute.js";
import { call } from "../harness/login.js";
import { type Scene, scene } from "../harness/scene.js";

/** The workflow step Invoke Agent ends its agent after a minute. */
let stage: Scene;
let app: Scene;
beforeAll(async () => {
  [stage, app] = await Promise.all([scene(), scene({ account: "app" })]);
});
afterAll(async () => {
  await stage.close();
  await app.close();
});

async function said(of: Scene, env: Readonly<Record<string, string>> = {}) {
  const { ok, checks } = await diagnose(await of.open(env));
  const found = checks.filter(({ name }) => name === "60 s of Invoke Agent");
  return { ok, found, text: found.map(({ says }) => says).join("\n") };
}

describe("ghl-mcp doctor on calls that must end within a minute", () => {
  it("names the settings that add up to more, and how much of it is of each, without being a fault", async () => {
    const { ok, found, text } = await said(stage);
    expect(ok).toBe(true);
    expect(found[0]?.state).toBe("note");
    expect(text).toContain("at most (GHL_WAIT_MS 25 + GHL_TIMEOUT_MS 30 + look-ups 9)");
    expect(text).toContain("a call takes 64 s");
  });

  it("is content with the settings that it proposes, with a token and with a login", async () => {
    const [, advice = ""] = /set (.*) and/.exec((await said(stage)).text) ?? [];
    expect(advice).toBe("GHL_WAIT_MS=8000");
    const env = { GHL_WAIT_MS: "8000", GHL_TIMEOUT_MS: "12000" };
    expect((await said(stage, env)).found[0]).toMatchObject({ state: "ok" });
    const waits = longestCall({ waitMs: 8_000, timeoutMs: 12_000 }, true);
    expect(waits.parts).toHaveProperty("a token's renewal", 24_000);
    expect(waits.ms).toBeLessThan(stepMs);
    expect(longestCall({ waitMs: 8_000, timeoutMs: 20_000 }, true).ms).toBeGreaterThan(stepMs);
  });

  it("names the tools that may take minutes, where they are listed", async () => {
    expect((await said(stage, { GHL_TOOLS: "agent_studio" })).text).toContain("agent_studio_execute_agent");
    expect((await said(stage, { GHL_TOOLS: "contacts" })).text).not.toContain("minutes");
  });

  it("says that nobody is there to be asked, unless there is an allowlist", async () => {
    expect((await said(stage)).text).toContain("GHL_CONFIRM=auto waits for a person");
    const list = JSON.stringify([{ tool: "conversations_send_message", perHour: 30 }]);
    expect((await said(stage, { GHL_UNATTENDED: list })).text).not.toContain("waits for a person");
  });
});

describe("The longest call", () => {
  it("takes no longer than computed where HighLevel answers nothing", async () => {
    const env = { GHL_WAIT_MS: "200", GHL_TIMEOUT_MS: "400", GHL_CONFIRM: "never" };
    const program = await stage.open(env);
    const contact = stage.contact.id;
    const held = [
      stage.simulator.faults.holdReply(`PUT /contacts/${contact}`),
      stage.simulator.faults.holdReply(`GET /contacts/${contact}`),
    ];
    const started = performance.now();
    await expect(
      call(program, "contacts_update_contact", { contactId: contact, firstName: "Mara" }),
    ).rejects.toMatchObject({ kind: "timeout" });
    expect(performance.now() - started).toBeLessThan(longestCall({ waitMs: 200, timeoutMs: 400 }, false).ms);
    for (const one of held) one.lose();
    expect(demo.locationId).toBe(stage.settings.GHL_LOCATION_ID);
  });
});
