import type { NamedRecord } from "./account.js";

export interface Workflow {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  readonly status: "published" | "draft";
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface Campaign {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  readonly status: "published" | "draft";
}

export interface TriggerLink extends NamedRecord {
  readonly redirectTo: string;
}
