import type { Endpoint } from "../../endpoint/endpoint.js";
import { conversationAgents } from "./agents.js";
import { workingHours } from "./working-hours.js";

export const conversationAi: readonly Endpoint[] = [...conversationAgents, ...workingHours];
