import type { Catalogue } from "../../catalogue/catalogue.js";
import type { ServedResource } from "./resource-index.js";

/** One AI feature of HighLevel, and what of it an agent can reach here. */
export interface AIFeature {
  readonly feature: string;
  readonly what: string;
  /** Where a person finds it in HighLevel. */
  readonly where: string;
  /** The tools that reach it; none where no API does. */
  readonly tools: readonly string[];
  /** Why there are none, and what comes nearest. */
  readonly noAPI?: string;
  readonly nearest?: readonly string[];
}

/** Of a toolset those operations that are of the feature; all of them unless some are named. */
interface Reached {
  readonly toolset: string;
  readonly only?: (name: string) => boolean;
}

interface DeclaredFeature extends Omit<AIFeature, "tools"> {
  readonly reachedBy?: Reached;
}

const isManaged = (name: string) => name.includes("managed_agent");

const features: readonly DeclaredFeature[] = [
  {
    feature: "Conversation AI",
    what: "Bots that answer on all channels: texts, email, Facebook, Instagram, WhatsApp, live chat.",
    where: "AI Agents > Conversation AI",
    reachedBy: { toolset: "conversation_ai" },
  },
  {
    feature: "Voice AI",
    what: "Agents that take and make calls. The end of a call comes as the event VoiceAiCallEnd.",
    where: "AI Agents > Voice AI",
    reachedBy: { toolset: "voice_ai" },
  },
  {
    feature: "Agent Studio",
    what: "Agents built from nodes (models, tools, MCP servers, knowledge bases). A version in production can be run.",
    where: "AI Agents > Agent Studio",
    reachedBy: { toolset: "agent_studio", only: (name) => !isManaged(name) },
  },
  {
    feature: "Managed agents",
    what: "Agents with a published version that are given a prompt and files instead of nodes.",
    where: "AI Agents > Agent Studio",
    reachedBy: { toolset: "agent_studio", only: isManaged },
  },
  {
    feature: "Knowledge bases",
    what: "FAQs, web pages and files that Conversation AI, Voice AI and Agent Studio answer from.",
    where: "AI Agents > Knowledge Base",
    reachedBy: { toolset: "knowledge_bases" },
  },
  {
    feature: "Invoke Agent",
    what: "A workflow step that runs an Agent Studio agent in production and takes its JSON answer. It ends after 60 seconds; the agent may call this server as its MCP node.",
    where: "Automation > Workflows, action Invoke Agent",
    noAPI:
      "The API changes no steps of workflows. Run the agent itself, or put a contact into the workflow that has the step.",
    nearest: ["agent_studio_execute_agent", "contacts_add_to_workflow"],
  },
  {
    feature: "Ask AI",
    what: "The assistant in HighLevel's dashboard. It hands what a person asks to the Agent Studio agent whose description of what it can do fits best. It needs the Unlimited AI Employee plan.",
    where: "The Ask AI button in the dashboard",
    noAPI: "No API reaches Ask AI. Run the agent that it would choose, or do the task with the tools here.",
    nearest: ["agent_studio_list_agents", "agent_studio_execute_agent"],
  },
  {
    feature: "AI Employee plan",
    what: "The plan under which a sub-account uses HighLevel's AI features, paid by use or, as Unlimited, at a flat price.",
    where: "The agency's settings of the sub-account, AI Employee",
    noAPI: "No API switches it on or off or says what it costs: a person of the agency does.",
    nearest: ["locations_get_location"],
  },
  {
    feature: "Content AI",
    what: "The writer inside HighLevel's editors of posts, emails, pages and blogs.",
    where: "In each editor, Content AI",
    noAPI: "No API reaches it. An agent may write itself and pass the text on.",
    nearest: ["emails_create_template", "social_create_post", "blogs_create_post"],
  },
];

/** @throws Error where a feature names a toolset or a tool that is not there. */
export function aiFeatures(catalogue: Catalogue): readonly AIFeature[] {
  return features.map(({ reachedBy, ...feature }) => {
    const { toolset, only = () => true } = reachedBy ?? {};
    const tools = catalogue.cards
      .filter((one) => one.toolset === toolset && !one.deprecated && only(one.name))
      .map(({ name }) => name);
    const missing = (feature.nearest ?? []).filter((name) => catalogue.card(name) === undefined);
    if ((reachedBy !== undefined && tools.length === 0) || missing.length > 0)
      throw new Error(
        `${feature.feature} is reached by what is not there: ${[toolset, ...missing].join(" ")}`,
      );
    return { ...feature, tools };
  });
}

/** Which AI feature of HighLevel is reached by which tools. */
export function aboutAI(catalogue: Catalogue): ServedResource {
  return {
    name: "about-ai",
    uri: "ghl://about/ai",
    title: "HighLevel's AI features",
    description:
      "Which AI feature of HighLevel is reached by which tools, and which by none: Conversation AI, Voice AI, Agent Studio, knowledge bases, Ask AI, the AI Employee plan.",
    ttlMs: 86_400_000,
    read: async () => ({ features: aiFeatures(catalogue) }),
  };
}
