import { z } from "zod";
import { created, type Endpoint, ok, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { WorkingHours } from "../../world/records/agents.js";
import type { World } from "../../world/world.js";
import { conversationAgentOf } from "./agents.js";

const hoursSchema = z.looseObject({ enabled: z.boolean(), channels: z.array(z.string()) });

/** When a bot answers, and what it says at other times. */
export const workingHours: readonly Endpoint[] = [
  {
    line: "GET /conversation-ai/agents/{agentId}/working-hours",
    handle: (request, world) => ok(shown(existing(request, world))),
  },
  {
    line: "POST /conversation-ai/agents/{agentId}/working-hours",
    handle(request, world) {
      const { id } = conversationAgentOf(request, world);
      if (world.workingHours.get(id) !== undefined)
        throw serviceError(409, "Working hours already exist for this agent");
      const now = world.now().toISOString();
      const hours = hoursOf(request);
      return created(shown(world.workingHours.put({ id, hours, createdAt: now, updatedAt: now })));
    },
  },
  {
    line: "PUT /conversation-ai/agents/{agentId}/working-hours",
    handle(request, world) {
      const before = existing(request, world);
      const updatedAt = world.now().toISOString();
      return ok(shown(world.workingHours.put({ ...before, hours: hoursOf(request), updatedAt })));
    },
  },
  {
    line: "DELETE /conversation-ai/agents/{agentId}/working-hours",
    handle(request, world) {
      const { id } = conversationAgentOf(request, world);
      return ok({ data: { deleted: world.workingHours.delete(id), employeeId: id }, success: true });
    },
  },
];

function existing(request: SimulatedRequest, world: World): WorkingHours {
  const found = world.workingHours.get(conversationAgentOf(request, world).id);
  if (found === undefined) throw serviceError(404, "Working hours not found");
  return found;
}

function hoursOf(request: SimulatedRequest): WorkingHours["hours"] {
  const hours = read(hoursSchema, request.body);
  if (hours.enabled && hours.channels.length === 0)
    throw serviceError(422, "channels must not be empty when working hours are enabled");
  return hours;
}

function shown({ id, hours, createdAt, updatedAt }: WorkingHours) {
  return { data: { ...hours, employeeId: id, createdAt, updatedAt }, success: true };
}
