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
