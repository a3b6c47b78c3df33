import { z } from "zod";
import { type Endpoint, ok, param } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";

const listSchema = z.object({
  locationId: z.string(),
  query: z.string().default(""),
  page: z.number().default(1),
  pageSize: z.number().default(10),
});

/** The agents that answer the telephone. */
export const voiceAgents: readonly Endpoint[] = [
  {
    line: "GET /voice-ai/agents",
    handle(request, world) {
      const { locationId, query, page, pageSize } = read(listSchema, request.query);
      const found = world.voiceAgents.where(
        (agent) =>
          agent.locationId === locationId && agent.agentName.toLowerCase().includes(query.toLowerCase()),
      );
      const agents = found.slice((page - 1) * pageSize, page * pageSize);
      return ok({ total: found.length, page, pageSize, agents });
    },
  },
  {
    line: "GET /voice-ai/agents/{agentId}",
    handle(request, world) {
      const agent = world.voiceAgents.get(param(request, "agentId"));
      return ok({ ...reachable(agent, "Agent", request, world) });
    },
  },
];
