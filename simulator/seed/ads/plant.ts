import type { Collection } from "../../world/collection.js";
import { demo } from "../../world/demo.js";
import type { AdUnit } from "../../world/records/ads.js";
import type { World } from "../../world/world.js";
import { daysAgo } from "../dates.js";

/** Puts a campaign into the world with all that stands in it. */
export function plant(world: World, units: Collection<AdUnit>, { sets, ...campaign }: SeedCampaign): void {
  const { since, publishing = false } = campaign;
  put(campaign, "campaign", undefined);
  for (const { ads, ...set } of sets) {
    put(set, "set", campaign.id);
    for (const ad of ads) put(ad, "ad", set.id);
  }

  function put(
    { id, networkId, name, settings, unpublishedChanges = since === undefined }: Seedling,
    level: AdUnit["level"],
    parentId: string | undefined,
  ): void {
    const createdAt = daysAgo(world, (since ?? 3) + 1);
    units.put({
      id,
      locationId: demo.locationId,
      level,
      parentId,
      networkId,
      name,
      settings,
      status: since === undefined ? "DRAFT" : "PUBLISHED",
      runs: since === undefined ? [] : [{ from: daysAgo(world, since) }],
      publishStartedAt: publishing && level === "campaign" ? world.now().toISOString() : undefined,
      unpublishedChanges,
      createdAt,
      updatedAt: createdAt,
    });
  }
}

/** A campaign, a set or an ad as the seed writes it. */
export interface Seedling {
  readonly id: string;
  readonly networkId: string | undefined;
  readonly name: string;
  readonly unpublishedChanges?: boolean;
  readonly settings: AdUnit["settings"];
}

interface SeedCampaign extends Seedling {
  /** For how many days it has been live; a draft without. */
  readonly since?: number;
  /** It is on its way to the network. */
  readonly publishing?: boolean;
  readonly sets: readonly (Seedling & { readonly ads: readonly Seedling[] })[];
}
