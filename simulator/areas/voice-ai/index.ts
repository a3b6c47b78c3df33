import type { Endpoint } from "../../endpoint/endpoint.js";
import { voiceAgents } from "./agents.js";
import { voiceCalls } from "./calls.js";

export const voiceAi: readonly Endpoint[] = [...voiceAgents, ...voiceCalls];
