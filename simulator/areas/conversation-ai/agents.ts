import { z } from "zod";
import { type Endpoint, ok, param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import type { ConversationAgent } from "../../world/records/agents.js";
import type { World } from "../../world/world.js";

const searchSchema = z.object({
  query: z.string().default(""),
  limit: z.coerce.number().default(20),
  startAfter: z.string().optional(),
});

/** The bots that answer texts and chats. */
export const conversationAgents: readonly Endpoint[] = [
  {
    line: "GET /conversation-ai/agents/search",
    handle(request, world) {
      const { query, limit, startAfter } = read(searchSchema, request.query);
      const own = world.conversationAgents.where((agent) => agent.locationId === request.token.resourceId);
      const found = own.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));
      const from = found.findIndex(({ id }) => id === startAfter) + 1;
      const agents = found.slice(from, from + limit).map(shown);
      return ok({ agents, count: agents.length, totalCount: own.length });
    },
  },
  {
    line: "GET /conversation-ai/agents/{agentId}",
    handle: (request, world) => ok(shown(conversationAgentOf(request, world))),
  },
  {
    line: "GET /conversation-ai/agents/{agentId}/actions",
    handle: (request, world) => ok({ data: conversationAgentOf(request, world).actions, success: true }),
  },
];

export function conversationAgentOf(request: SimulatedRequest, world: World): ConversationAgent {
  return reachable(world.conversationAgents.get(param(request, "agentId")), "Agent", request, world);
}

function shown({ locationId: _, actions, ...agent }: ConversationAgent): Readonly<Record<string, unknown>> {
  return { ...agent, actions: actions.map(({ id }) => id) };
}
