export type AdLevel = "campaign" | "set" | "ad";

/**
 * A campaign, a set of ads in one, or an ad in a set. Google calls the set an ad group; LinkedIn calls the campaign a
 * campaign group and the set a campaign.
 */
export interface AdUnit {
  readonly id: string;
  readonly locationId: string;
  readonly level: AdLevel;
  readonly parentId: string | undefined;
  /** The ad network's id, which it has from its first publishing on. */
  readonly networkId: string | undefined;
  readonly name: string;
  /** What it is set to; whether it runs depends on what it stands in, too. */
  readonly status: "DRAFT" | "PUBLISHED" | "PAUSED" | "ARCHIVED";
  /** When it was set to run, in ISO 8601; the last run may go on. */
  readonly runs: readonly { readonly from: string; readonly until?: string | undefined }[];
  /** When its last publishing began. */
  readonly publishStartedAt: string | undefined;
  readonly unpublishedChanges: boolean;
  /** Budget, audience, texts and all else that it was given. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  readonly updatedAt: string;
}
