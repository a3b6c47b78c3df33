import { param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import type { Agent } from "../../world/records/agents.js";
import type { World } from "../../world/world.js";

export function agentOf(request: SimulatedRequest, world: World): Agent {
  return reachable(world.agents.get(param(request, "agentId")), "Agent", request, world);
}

export function agentView({ id, versionId, published, ...agent }: Agent): Readonly<Record<string, unknown>> {
  return { id: documentIdOf(id), agentId: id, ...agent, isPublished: published, versionId };
}

/** Items also carry the `id` of a document: a UUID that no operation takes. */
function documentIdOf(id: string): string {
  const hex = id.padEnd(32, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function versionView({ versionId, id, published }: Agent): Readonly<Record<string, unknown>> {
  return {
    versionId,
    agentId: id,
    versionName: "Version 1",
    environment: published ? "production" : "staging",
  };
}
