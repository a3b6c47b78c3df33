import type { NamedRecord } from "./account.js";

export interface KnowledgeBase extends NamedRecord {
  readonly description: string;
  readonly createdAt: string;
}

/** A file that a knowledge base was given. */
export interface KnowledgeFile extends NamedRecord {
  readonly knowledgeBaseId: string;
  readonly size: number;
  readonly mimeType: string;
  readonly encoding: string;
  readonly status: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}
