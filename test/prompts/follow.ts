import { expect } from "vitest";
import { type Catalogue, loadCatalogue } from "../../src/catalogue/catalogue.js";
import { locationNames } from "../../src/catalogue/surface.js";
import type { Peer, ToolResult } from "../harness/peers.js";

const catalogue: Catalogue = await loadCatalogue("2021");
const toolsets = catalogue.toolsetNames.join("|");
const toolWord = new RegExp(`\\b(?:(?:${toolsets})_[a-z0-9_]+|${locationNames.join("|")})\\b`, "g");

/** The tools that a text names, in the order in which it first does. */
export function toolsNamed(text: string): readonly string[] {
  return [...new Set([...text.matchAll(toolWord)].map(([name]) => name))];
}

export { catalogue };

/** The step, a paragraph of its own, in which a text first names a tool. */
export function stepOf(text: string, tool: string): string {
  return text.split("\n").find((step) => new RegExp(`\\b${tool}\\b`).test(step)) ?? "";
}

/** A prompt, and somebody who does what it says: calls the tools that it names, in its order, and no other. */
export interface Job {
  /** The instructions as they reach a model. */
  readonly text: string;
  /** What is embedded, as it reaches a model. */
  readonly embedded: string;
  /** Calls a tool of the next steps; the result's structured content. */
  call(tool: string, args?: Record<string, unknown>): Promise<Readonly<Record<string, unknown>>>;
  /** Fails unless every tool named was called, less those that this account gave no reason for. */
  finish(unused?: readonly string[]): void;
}

export async function follow(peer: Peer, name: string, args: Record<string, string> = {}): Promise<Job> {
  const [text = "", ...embedded] = await peer.prompt(name, args);
  const listed = new Set((await peer.listTools()).map((tool) => tool.name));
  const named = toolsNamed(text);
  const called: string[] = [];

  async function attempt(tool: string, toolArgs: Record<string, unknown> = {}): Promise<ToolResult> {
    expect(named, `${name} does not name ${tool}`).toContain(tool);
    if (!called.includes(tool)) {
      const later = called.filter((one) => named.indexOf(one) > named.indexOf(tool));
      expect(later, `${name} names ${tool} before these`).toEqual([]);
      called.push(tool);
    }
    if (listed.has(tool)) return peer.call(tool, toolArgs);
    const executor = `${catalogue.card(tool)?.class}_operation`;
    expect(stepOf(text, tool), `${tool} is no tool of its own`).toContain(executor);
    return peer.call(executor, { operation: tool, arguments: toolArgs });
  }

  return {
    text,
    embedded: embedded.join("\n"),
    async call(tool, toolArgs) {
      const result = await attempt(tool, toolArgs);
      expect(result.isError, `${tool}: ${result.content[0]?.text}`).toBeUndefined();
      return result.structuredContent ?? {};
    },
    finish(unused = []) {
      expect(named.filter((tool) => !called.includes(tool))).toEqual(unused);
    },
  };
}
