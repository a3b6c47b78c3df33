import { z } from "zod";
import { created, type Endpoint, ok, type Reply, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import type { World } from "../../world/world.js";
import { agentOf, agentView, versionView } from "./agent.js";
import { execute } from "./execute.js";
import { managedAgents } from "./managed.js";

const listSchema = z.object({
  locationId: z.string(),
  isPublished: z.string().optional(),
  limit: z.coerce.number(),
  offset: z.coerce.number(),
});

const creationSchema = z.object({
  locationId: z.string(),
  name: z.string().default("Untitled agent"),
  description: z.string().default(""),
  status: z.string(),
});

/** Agent Studio under its current paths and under the deprecated ones. */
const underBothPaths: readonly Endpoint[] = [
  "/agent-studio/agent",
  "/agent-studio/public-api/agents",
].flatMap((root): readonly Endpoint[] => [
  { line: `GET ${root}`, handle: list },
  {
    line: `GET ${root}/{agentId}`,
    handle(request, world) {
      const agent = agentView(agentOf(request, world));
      return ok({ success: true, message: "Agent retrieved successfully", agent });
    },
  },
  { line: `POST ${root}/{agentId}/execute`, handle: execute },
]);

const creation: readonly Endpoint[] = [
  {
    line: "POST /agent-studio/agent",
    handle(request, world) {
      const now = world.now().toISOString();
      const agent = world.agents.put({
        ...read(creationSchema, request.body),
        id: world.chance.objectId(),
        published: false,
        versionId: world.chance.uuid(),
        createdAt: now,
        updatedAt: now,
      });
      return created({
        success: true,
        message: "Agent created successfully with staging version.",
        agent: agentView(agent),
        versions: [versionView(agent)],
      });
    },
  },
];

export const agentStudio: readonly Endpoint[] = [...underBothPaths, ...creation, ...managedAgents];

function list(request: SimulatedRequest, world: World): Reply {
  const { locationId, isPublished, limit, offset } = read(listSchema, request.query);
  const found = world.agents.where(
    (agent) =>
      agent.locationId === locationId &&
      (isPublished === undefined || String(agent.published) === isPublished),
  );
  return ok({
    success: true,
    message: "Agents retrieved successfully",
    agents: found.slice(offset, offset + limit).map(agentView),
    pagination: { total: found.length, limit, offset, hasMore: offset + limit < found.length },
  });
}
