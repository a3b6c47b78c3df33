import { z } from "zod";
import { type Endpoint, ok, param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { ManagedAgent, ManagedTurn } from "../../world/records/agents.js";
import type { World } from "../../world/world.js";

const listSchema = z.object({
  locationId: z.string(),
  query: z.string().default(""),
  skip: z.number().default(0),
  limit: z.number().default(25),
});

const turnSchema = z.object({
  locationId: z.string(),
  message: z.string().regex(/\S/),
  sessionId: z.string().optional(),
});

/** Agents that HighLevel manages: those that are published alone are shown and run. */
export const managedAgents: readonly Endpoint[] = [
  {
    line: "GET /agent-studio/managed-agents",
    handle(request, world) {
      const { locationId, query, skip, limit } = read(listSchema, request.query);
      const found = world.managedAgents.where(
        (agent) =>
          agent.locationId === locationId &&
          agent.publishedVersionId !== undefined &&
          `${agent.name} ${agent.description}`.toLowerCase().includes(query.toLowerCase()),
      );
      const agents = found.slice(skip, skip + limit).map(({ id, name, description, publishedVersionId }) => ({
        id,
        name,
        description,
        locationId,
        publishedVersionId,
      }));
      return ok({ agents, total: found.length, skip, limit, hasMore: skip + limit < found.length });
    },
  },
  {
    line: "GET /agent-studio/managed-agents/{managedAgentId}",
    handle(request, world) {
      const { locationId } = read(z.object({ locationId: z.string() }), request.query);
      return ok({ ...publishedAgent(request, locationId, world) });
    },
  },
  {
    line: "POST /agent-studio/managed-agents/{managedAgentId}/execute",
    handle(request, world) {
      const { locationId, message, sessionId } = read(turnSchema, request.body);
      if (!request.key) throw serviceError(400, "Idempotency-Key header is required");
      const { id: agentId, tools } = publishedAgent(request, locationId, world);
      const turn =
        world.managedTurns.get(request.key) ??
        world.managedTurns.put({
          id: request.key,
          agentId,
          sessionId: sessionOf(sessionId, agentId, world),
          message,
        });
      return ok({
        success: true,
        agentId,
        sessionId: turn.sessionId,
        finalText: `Turn ${turnsOf(turn, world)}: I have worked on “${turn.message}”.`,
        toolsFired: tools.slice(0, 1),
      });
    },
  },
];

function publishedAgent(request: SimulatedRequest, locationId: string, world: World): ManagedAgent {
  const agent = world.managedAgents.get(param(request, "managedAgentId"));
  if (agent?.publishedVersionId === undefined || agent.locationId !== locationId)
    throw serviceError(404, "Managed agent not found");
  return agent;
}

function sessionOf(given: string | undefined, agentId: string, world: World): string {
  if (given === undefined) return world.chance.uuid();
  if (!world.managedTurns.find((turn) => turn.sessionId === given && turn.agentId === agentId))
    throw serviceError(404, "Session not found");
  return given;
}

function turnsOf({ sessionId }: ManagedTurn, world: World): number {
  return world.managedTurns.where((turn) => turn.sessionId === sessionId).length;
}
