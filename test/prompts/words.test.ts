import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prompts } from "../../prompts/index.js";
import { demo } from "../../simulator/index.js";
import { defaultSurface, locationNames } from "../../src/catalogue/surface.js";
import { type SceneWithClient, scene } from "../harness/scene.js";
import { catalogue, stepOf, toolsNamed } from "./follow.js";

let on: SceneWithClient;
beforeAll(async () => {
  on = await scene({ transport: "stdio", person: "nobody", env: { GHL_PIT: demo.pit } });
});
afterAll(() => on?.close());

/** The text without its arguments and with all of them: both must hold. */
function texts({ arguments: args, text }: (typeof prompts)[number]): readonly string[] {
  const all = Object.fromEntries(Object.keys(args).map((name) => [name, `the ${name}`]));
  return [text({}), text(all)];
}

it("there are sixteen jobs, each with a name and a description of its own", () => {
  expect(prompts).toHaveLength(16);
  expect(new Set(prompts.map(({ name }) => name)).size).toBe(16);
  expect(new Set(prompts.map(({ description }) => description)).size).toBe(16);
});

describe.each(prompts)("$name", (prompt) => {
  it("names tools that exist, and says how to reach those that are not listed", () => {
    for (const text of texts(prompt)) {
      const named = toolsNamed(text);
      expect(named.length).toBeGreaterThanOrEqual(3);
      for (const tool of named.filter((one) => !locationNames.some((name) => name === one))) {
        const card = catalogue.card(tool);
        expect(card, `${tool} does not exist`).toBeDefined();
        expect(card?.supersededBy, `${tool} is superseded`).toBeUndefined();
        if (defaultSurface.includes(tool)) continue;
        const step = stepOf(text, tool);
        const reached =
          card?.class === "read"
            ? /read_operation|read_across_locations/
            : new RegExp(`${card?.class}_operation`);
        const before = text.slice(0, text.indexOf(tool));
        expect(
          step.match(reached) ?? before.match(/read_across_locations/),
          `${tool}: ${step}`,
        ).not.toBeNull();
      }
    }
  });

  it("embeds resources that can be read", async () => {
    for (const uri of prompt.embeds)
      expect(JSON.stringify(await on.peer.read(uri)).length, uri).toBeGreaterThan(20);
  });

  it("is short, in steps, stops for a person where it changes anything, and ends in what to deliver", () => {
    for (const text of texts(prompt)) {
      expect(text.split(/\s+/).length).toBeLessThanOrEqual(350);
      expect(text).toMatch(/^1\. /m);
      const changes = toolsNamed(text).some((tool) => (catalogue.card(tool)?.class ?? "read") !== "read");
      if (changes && prompt.name !== "book_appointment") expect(text).toMatch(/\bstop\b/i);
      expect(text.slice(text.lastIndexOf("\n\n"))).toMatch(/Deliver|End with/);
    }
  });

  it("describes its arguments", () => {
    for (const { description } of Object.values(prompt.arguments))
      expect(description.length).toBeGreaterThan(15);
  });
});

it("says what time it is and refuses arguments that are not its own", async () => {
  const [text] = await on.peer.prompt("weekly_report", {});
  expect(text).toContain(new Date().toISOString().slice(0, 10));
  await expect(on.peer.prompt("weekly_report", { colour: "red" })).rejects.toThrow(/no argument colour/);
  await expect(on.peer.prompt("lead_triage", {})).rejects.toThrow(/needs since/);
});
