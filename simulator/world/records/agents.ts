export interface Agent {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  readonly description: string;
  readonly status: string;
  /** Whether one of its versions is in production. */
  readonly published: boolean;
  readonly versionId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface AgentSession {
  readonly id: string;
  readonly agentId: string;
  readonly turns: number;
  /** Epoch milliseconds. */
  readonly lastUsed: number;
}

export interface VoiceAgent {
  readonly id: string;
  readonly locationId: string;
  readonly agentName: string;
  readonly [other: string]: unknown;
}

export interface VoiceCall {
  readonly id: string;
  readonly locationId: string;
  readonly contactId: string;
  readonly agentId: string;
  readonly fromNumber: string;
  readonly createdAt: string;
  readonly duration: number;
  readonly summary: string;
  readonly transcript: string;
  readonly trialCall: boolean;
}

/** A managed agent of Agent Studio. */
export interface ManagedAgent {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  readonly description: string;
  /** Undefined while it is not published. */
  readonly publishedVersionId: string | undefined;
  readonly publishedAt: string | undefined;
  readonly model: string;
  readonly tools: readonly string[];
  readonly plugins: readonly { readonly slug: string; readonly name: string }[];
  readonly knowledgeBaseIds: readonly string[];
}

/** One turn with a managed agent; its id is the Idempotency-Key. */
export interface ManagedTurn {
  readonly id: string;
  readonly agentId: string;
  readonly sessionId: string;
  readonly message: string;
}

/** A bot that answers texts and chats. */
export interface ConversationAgent {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  readonly mode: string;
  readonly channels: readonly string[];
  readonly actions: readonly { readonly id: string; readonly name: string; readonly type: string }[];
  readonly [other: string]: unknown;
}

/** When a bot answers; its id is the bot's. */
export interface WorkingHours {
  readonly id: string;
  readonly hours: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  readonly updatedAt: string;
}
