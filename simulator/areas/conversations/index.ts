import type { Endpoint } from "../../endpoint/endpoint.js";
import { conversationRecords } from "./conversations.js";
import { messageExport } from "./export.js";
import { messages } from "./messages.js";

export const conversations: readonly Endpoint[] = [...conversationRecords, ...messages, ...messageExport];
