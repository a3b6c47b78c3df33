import { resource } from "../src/declare/resource.js";
import { failed, listAt, pick } from "./view.js";

const page = { limit: 100, offset: 0, maxItems: 300 };

export const agents = resource({
  name: "agents",
  uri: "ghl://agents",
  title: "Agent Studio agents",
  description:
    "The sub-account's AI agents with agentId, status, and whether a version is in production and can be run.",
  ttlMs: 60_000,
  reads: () => ({
    agents: { operation: "agent_studio_list_agents", args: page },
    // The list does not say which agents have a version in production.
    published: { operation: "agent_studio_list_agents", args: { ...page, isPublished: true }, partial: true },
  }),
  view: ({ agents: reply, published }) => {
    const live = failed(published)
      ? undefined
      : new Set(listAt(published, "agents").map(({ agentId }) => agentId));
    return {
      agents: listAt(reply, "agents").map((agent) => ({
        ...pick(agent, "agentId", "name", "description", "status", "updatedAt"),
        inProduction: live?.has(agent.agentId),
      })),
    };
  },
});
