import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import { type SceneWithClient, scene } from "../harness/scene.js";

const shown = z.object({
  features: z.array(
    z.object({
      feature: z.string(),
      where: z.string().min(1),
      tools: z.array(z.string()),
      noAPI: z.string().optional(),
      nearest: z.array(z.string()).default([]),
    }),
  ),
});

let on: SceneWithClient;
let features: z.infer<typeof shown>["features"];
beforeAll(async () => {
  on = await scene({ transport: "stdio", person: "nobody" });
  ({ features } = shown.parse(await on.peer.read("ghl://about/ai")));
});
afterAll(() => on.close());

describe("ghl://about/ai", () => {
  it("says of each AI feature by which tools it is reached, and leaves no tool of theirs out", async () => {
    const { cards } = await loadCatalogue("2021");
    const toolsets = ["agent_studio", "conversation_ai", "knowledge_bases", "voice_ai"];
    const own = cards.filter(({ toolset, deprecated }) => toolsets.includes(toolset) && !deprecated);
    const tools = features.flatMap((one) => one.tools);
    expect(tools.toSorted()).toEqual(own.map(({ name }) => name).toSorted());
    const managed = features.find(({ feature }) => feature === "Managed agents");
    expect(managed?.tools).toContain("agent_studio_execute_managed_agent");
  });

  it("says of what no API reaches so, where a person finds it, and what comes nearest", async () => {
    const unreached = features.filter(({ tools }) => tools.length === 0);
    expect(unreached.map(({ feature }) => feature)).toEqual([
      "Invoke Agent",
      "Ask AI",
      "AI Employee plan",
      "Content AI",
    ]);
    const catalogue = await loadCatalogue("2021");
    for (const { noAPI, nearest } of unreached) {
      expect(noAPI).toMatch(/\bAPI\b/);
      expect(nearest.length).toBeGreaterThan(0);
      for (const name of nearest) expect(catalogue.card(name)?.name).toBe(name);
    }
  });

  it("is what a search for Ask AI points to", async () => {
    const { structuredContent } = await on.peer.call("search_operations", {
      query: "open Ask AI and type a prompt",
    });
    expect(JSON.stringify(structuredContent)).toContain("ghl://about/ai");
  });
});
