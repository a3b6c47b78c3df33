import { z } from "zod";
import { type Endpoint, ok, param } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import type { VoiceCall } from "../../world/records/agents.js";

const listSchema = z.object({
  locationId: z.string(),
  agentId: z.string().optional(),
  contactId: z.string().optional(),
  callType: z.enum(["LIVE", "TRIAL"]).optional(),
  startDate: z.number().optional(),
  endDate: z.number().optional(),
  sort: z.enum(["ascend", "descend"]).default("descend"),
  sortBy: z.enum(["duration", "createdAt"]).default("createdAt"),
  page: z.number().default(1),
  pageSize: z.number().default(10),
});

/** Calls that the agents answered, with their transcripts. */
export const voiceCalls: readonly Endpoint[] = [
  {
    line: "GET /voice-ai/dashboard/call-logs",
    handle(request, world) {
      const given = read(listSchema, request.query);
      const direction = given.sort === "ascend" ? 1 : -1;
      const found = world.voiceCalls
        .where((call) => call.locationId === given.locationId)
        .filter((call) => !given.agentId || call.agentId === given.agentId)
        .filter((call) => !given.contactId || call.contactId === given.contactId)
        .filter((call) => !given.callType || call.trialCall === (given.callType === "TRIAL"))
        .filter((call) => Date.parse(call.createdAt) >= (given.startDate ?? 0))
        .filter((call) => Date.parse(call.createdAt) <= (given.endDate ?? Number.POSITIVE_INFINITY))
        .toSorted((one, other) => direction * (rank(one, given.sortBy) - rank(other, given.sortBy)));
      const from = (given.page - 1) * given.pageSize;
      return ok({
        total: found.length,
        page: given.page,
        pageSize: given.pageSize,
        callLogs: found.slice(from, from + given.pageSize).map(view),
      });
    },
  },
  {
    line: "GET /voice-ai/dashboard/call-logs/{callId}",
    handle(request, world) {
      const call = world.voiceCalls.get(param(request, "callId"));
      return ok(view(reachable(call, "Call log", request, world)));
    },
  },
];

function rank(call: VoiceCall, by: "duration" | "createdAt"): number {
  return by === "duration" ? call.duration : Date.parse(call.createdAt);
}

function view({ locationId, ...call }: VoiceCall): Readonly<Record<string, unknown>> {
  return { ...call, isAgentDeleted: false, executedCallActions: [], extractedData: {} };
}
