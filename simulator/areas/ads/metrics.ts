import type { Fields } from "../../endpoint/endpoint.js";
import { Chance } from "../../world/chance.js";
import type { AdUnit } from "../../world/records/ads.js";
import type { World } from "../../world/world.js";
import type { Network } from "./networks.js";
import { upward } from "./tree.js";

/** What an ad did. Sums of whole numbers, so that ads, campaigns and reports agree. */
export interface Numbers {
  readonly impressions: number;
  readonly reach: number;
  readonly clicks: number;
  readonly conversions: number;
  readonly cents: number;
}

export const none: Numbers = { impressions: 0, reach: 0, clicks: 0, conversions: 0, cents: 0 };

export function added(one: Numbers, other: Numbers): Numbers {
  return {
    impressions: one.impressions + other.impressions,
    reach: one.reach + other.reach,
    clicks: one.clicks + other.clicks,
    conversions: one.conversions + other.conversions,
    cents: one.cents + other.cents,
  };
}

/** Days from one to another, both as 2026-04-01. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What an ad did, by day. A day counts when the ad and all it stands in ran on it; today is not counted yet. */
export function daysOf(
  network: Network,
  ad: AdUnit,
  { from, to }: Period,
  world: World,
): ReadonlyMap<string, Numbers> {
  const chain = upward(network, ad, world);
  const today = dayOf(world.now());
  const first = ad.runs.map((run) => run.from.slice(0, 10)).reduce(earlier, today);
  const days = new Map<string, Numbers>();
  for (let day = from > first ? from : first; day <= to && day < today; day = nextDay(day)) {
    if (chain.every((unit) => ranOn(unit, day))) days.set(day, numbersOf(ad, day));
  }
  return days;
}

function ranOn({ runs }: AdUnit, day: string): boolean {
  return runs.some(
    ({ from, until }) => from.slice(0, 10) <= day && (until === undefined || day <= until.slice(0, 10)),
  );
}

/** The same for the same ad and day. */
function numbersOf({ id }: AdUnit, day: string): Numbers {
  const chance = new Chance(seedOf(`${id} ${day}`));
  const impressions = 400 + chance.below(1_600);
  const clicks = Math.round(impressions * (0.008 + 0.02 * chance.fraction()));
  return {
    impressions,
    reach: Math.round(impressions / (1.1 + 0.4 * chance.fraction())),
    clicks,
    conversions: Math.round(clicks * (0.04 + 0.08 * chance.fraction())),
    cents: clicks * (60 + chance.below(120)),
  };
}

function seedOf(words: string): number {
  return [...words].reduce(
    (sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  );
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

function nextDay(day: string): string {
  return dayOf(new Date(Date.parse(day) + 86_400_000));
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** The numbers under the names that a network's reports give them, with the rates that follow from them. */
export function named(network: Network, numbers: Numbers): Fields {
  const { impressions, reach, clicks, conversions, cents } = numbers;
  const dollars = cents / 100;
  const per = (what: number, times = 1) => (what === 0 ? 0 : rounded((dollars / what) * times));
  const share = (part: number, of: number) => (of === 0 ? 0 : rounded((part / of) * 100));
  const micros = (amount: number) => Math.round(amount * 1_000_000);
  const common = { impressions, clicks, ctr: share(clicks, impressions) };
  switch (network) {
    case "facebook":
      return {
        ...common,
        spend: dollars,
        cpc: per(clicks),
        cpm: per(impressions, 1_000),
        conversions,
        cost_per_conversion: per(conversions),
        reach,
        frequency: reach === 0 ? 0 : rounded(impressions / reach),
      };
    case "google":
      return {
        ...common,
        cost_micros: cents * 10_000,
        average_cpc: micros(per(clicks)),
        average_cpm: micros(per(impressions, 1_000)),
        conversions,
        cost_per_conversion: micros(per(conversions)),
      };
    case "linkedin":
      return {
        ...common,
        costInLocalCurrency: dollars,
        costInUsd: dollars,
        cpc: per(clicks),
        cpm: per(impressions, 1_000),
        oneClickLeads: conversions,
        externalWebsitePostClickConversions: conversions,
        conversionRate: share(conversions, clicks),
        cpl: per(conversions),
      };
  }
}

function rounded(amount: number): number {
  return Math.round(amount * 100) / 100;
}
