import { z } from "zod";
import {
  created,
  type Endpoint,
  ok,
  param,
  type Reply,
  type SimulatedRequest,
} from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { refusal } from "../../endpoint/service-error.js";
import { read } from "../../server/whitelist.js";
import type { Agent, AgentSession } from "../../world/records/records.js";
import type { World } from "../../world/world.js";

const sessionMs = 30 * 60_000;

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

const executionSchema = z.object({
  locationId: z.string().optional(),
  message: z.string(),
  executionId: z.string().optional(),
});

/** Agent Studio under its current paths and under the deprecated ones. */
export const agentStudio: readonly Endpoint[] = [
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

export const agentCreation: readonly Endpoint[] = [
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

function execute(request: SimulatedRequest, world: World): Reply {
  const { locationId, message, executionId } = read(executionSchema, request.body);
  if (!locationId) throw refusal(400, "locationId is required");
  const agent = agentOf(request, world);
  if (!agent.published || agent.status !== "active") {
    throw refusal(400, "Agent is not active in production");
  }
  const session = executionId ? continued(executionId, agent, world) : begun(agent, world);
  const turns = session.turns + 1;
  world.agentSessions.put({ ...session, turns, lastUsed: world.now().getTime() });
  return ok({
    success: true,
    executionId: session.id,
    interactionId: world.chance.objectId(),
    response: answerTo(message, turns),
    type: "text",
    nextExpectedInput: "text",
    goalCompletion: false,
    executionStatus: "completed",
    flowSwitch: false,
    attachments: [],
    generativeOutputs: [],
  });
}

function begun(agent: Agent, world: World): AgentSession {
  return { id: world.chance.objectId(), agentId: agent.id, turns: 0, lastUsed: world.now().getTime() };
}

/** A session lives 30 minutes after its latest message. */
function continued(id: string, agent: Agent, world: World): AgentSession {
  const session = world.agentSessions.get(id);
  if (session?.agentId !== agent.id) throw refusal(404, "Execution not found");
  if (world.now().getTime() - session.lastUsed > sessionMs) throw refusal(400, "Execution has expired");
  return session;
}

function answerTo(message: string, turn: number): string {
  const asked = message.toLowerCase();
  const topic = topics.find(({ words }) => words.some((word) => asked.includes(word)));
  const opening = turn === 1 ? "Thank you for reaching out to Lumina! " : "";
  return `${opening}${topic?.answer ?? "I can help you with prices, opening hours and bookings. What would you like to know?"}`;
}

const topics: readonly { readonly words: readonly string[]; readonly answer: string }[] = [
  {
    words: ["price", "cost", "how much"],
    answer: "A Signature Facial is $210, and six laser sessions are $1,140.",
  },
  {
    words: ["open", "hours", "when"],
    answer: "We are open Monday to Friday from 9 to 5 and at weekends from 10 to 4.",
  },
  {
    words: ["book", "appointment", "consultation"],
    answer: "Happily. Would a morning or an afternoon suit you better for a free consultation?",
  },
];

function agentOf(request: SimulatedRequest, world: World): Agent {
  return reachable(world.agents.get(param(request, "agentId")), "Agent", request, world);
}

function agentView({ id, versionId, published, ...agent }: Agent): Readonly<Record<string, unknown>> {
  return { id: documentIdOf(id), agentId: id, ...agent, isPublished: published, versionId };
}

/** The items carry an `id` besides, that of a document: a UUID that no operation takes. */
function documentIdOf(id: string): string {
  const hex = id.padEnd(32, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function versionView({ versionId, id, published }: Agent): Readonly<Record<string, unknown>> {
  return {
    versionId,
    agentId: id,
    versionName: "Version 1",
    environment: published ? "production" : "staging",
  };
}
