import { z } from "zod";
import { ok, type Reply, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Agent, AgentSession } from "../../world/records/agents.js";
import type { World } from "../../world/world.js";
import { agentOf } from "./agent.js";

const sessionMs = 30 * 60_000;

const executionSchema = z.object({
  locationId: z.string().optional(),
  message: z.string(),
  executionId: z.string().optional(),
});

/** One turn of a conversation with an agent that is in production. */
export function execute(request: SimulatedRequest, world: World): Reply {
  const { locationId, message, executionId } = read(executionSchema, request.body);
  if (!locationId) throw serviceError(400, "locationId is required");
  const agent = agentOf(request, world);
  if (!agent.published || agent.status !== "active") {
    throw serviceError(400, "Agent is not active in production");
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
  if (session?.agentId !== agent.id) throw serviceError(404, "Execution not found");
  if (world.now().getTime() - session.lastUsed > sessionMs) throw serviceError(400, "Execution has expired");
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
