import type { Fields } from "../../endpoint/endpoint.js";
import type { Network } from "./networks.js";

/** A place in each network's own words. */
const places = [
  {
    name: "Austin, Texas",
    type: "city",
    country: "US",
    facebook: "2421836",
    google: "1026201",
    linkedin: "104472866",
  },
  {
    name: "New York, New York",
    type: "city",
    country: "US",
    facebook: "2490299",
    google: "1023191",
    linkedin: "105080838",
  },
  {
    name: "Brooklyn, New York",
    type: "city",
    country: "US",
    facebook: "2480040",
    google: "1023210",
    linkedin: "102571732",
  },
  {
    name: "Los Angeles, California",
    type: "city",
    country: "US",
    facebook: "2420379",
    google: "1013962",
    linkedin: "102448103",
  },
  { name: "Texas", type: "region", country: "US", facebook: "3886", google: "21176", linkedin: "102748797" },
  {
    name: "London, England",
    type: "city",
    country: "GB",
    facebook: "821243",
    google: "1006886",
    linkedin: "102257491",
  },
  {
    name: "United States",
    type: "country",
    country: "US",
    facebook: "US",
    google: "2840",
    linkedin: "103644278",
  },
] as const;

const languages = [
  { name: "English (US)", key: 6, google: "1000" },
  { name: "Spanish", key: 23, google: "1003" },
  { name: "French", key: 9, google: "1002" },
] as const;

const interests = [
  { id: "6003107902433", name: "Physical fitness", audienceSize: 412_000_000 },
  { id: "6003384248805", name: "Fitness and wellness", audienceSize: 838_000_000 },
  { id: "6002867432822", name: "Beauty", audienceSize: 540_000_000 },
  { id: "6003443805331", name: "Skin care", audienceSize: 201_000_000 },
  { id: "6003202273312", name: "Spas", audienceSize: 143_000_000 },
  { id: "6003092882217", name: "Dentistry", audienceSize: 61_000_000 },
] as const;

const attributes: Readonly<Record<string, readonly Fields[]>> = {
  industries: [
    { urn: "urn:li:industry:14", name: "Hospitals and Health Care" },
    { urn: "urn:li:industry:48", name: "Construction" },
    { urn: "urn:li:industry:124", name: "Wellness and Fitness Services" },
  ],
  titles: [
    { urn: "urn:li:title:189", name: "Facilities Manager" },
    { urn: "urn:li:title:5", name: "Office Manager" },
    { urn: "urn:li:title:12", name: "Practice Manager" },
  ],
};

/** What a network's ads can aim at: places, languages, interests, or LinkedIn's facets; those whose name has the words. */
export function search(network: Network, kind: unknown, words: unknown): readonly Fields[] {
  const wanted = String(words ?? "").toLowerCase();
  return optionsOf(network, String(kind)).filter(({ name }) => String(name).toLowerCase().includes(wanted));
}

function optionsOf(network: Network, kind: string): readonly Fields[] {
  if (network === "linkedin") {
    const facetUrn = `urn:li:adTargetingFacet:${kind}`;
    if (kind !== "locations") return (attributes[kind] ?? []).map((one) => ({ ...one, facetUrn }));
    return places.map(({ name, linkedin }) => ({ urn: `urn:li:geo:${linkedin}`, name, facetUrn }));
  }
  if (/interest/i.test(kind)) return interests.map((one) => ({ ...one, type: "interests" }));
  if (/language|locale/i.test(kind)) {
    return languages.map(({ name, key, google }) =>
      network === "google"
        ? { id: google, key: google, name, resourceName: `languageConstants/${google}` }
        : { name, key },
    );
  }
  if (!/geo|location/i.test(kind)) return [];
  return places.map(({ name, type, country, ...keys }) => ({
    key: keys[network],
    name,
    type,
    countryCode: country,
    ...(network === "google" ? { resourceName: `geoTargetConstants/${keys.google}` } : {}),
  }));
}

const googleInterests: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  AFFINITY: [
    ["92901", "Beauty Mavens"],
    ["92913", "Health & Fitness Buffs"],
    ["92948", "Frequent Salon Visitors"],
  ],
  IN_MARKET: [
    ["80432", "Skin Care Products"],
    ["80521", "Spas & Beauty Services"],
    ["80187", "Roofing & Exterior Services"],
    ["80544", "Dental Care"],
  ],
};

export function interestsOf(type: string): readonly Fields[] {
  return (googleInterests[type] ?? []).map(([id, name]) => ({
    id,
    name,
    taxonomyType: type,
    resourceName: `customers/1234567890/userInterests/${id}`,
  }));
}

const endings = ["near me", "cost", "reviews", "same day", "free consultation"] as const;

/** Keywords around the seed words, or around the name of the page's site where there are none. */
export function ideasFor({ url, keywords }: Fields): readonly Fields[] {
  const site = /^https?:\/\/(?:www\.)?([^./]+)/.exec(String(url))?.[1] ?? String(url);
  const seeds = Array.isArray(keywords) && keywords.length > 0 ? keywords.map(String) : [site];
  return seeds.flatMap((seed) =>
    [seed, ...endings.map((ending) => `${seed} ${ending}`)].map((text, place) => ({
      text,
      avgMonthlySearches: Math.round(4_400 / (place + 1)),
      competition: place < 2 ? "HIGH" : "MEDIUM",
      lowTopOfPageBidMicros: 1_200_000 - place * 100_000,
      highTopOfPageBidMicros: 4_800_000 - place * 400_000,
    })),
  );
}
