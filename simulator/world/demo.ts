import type { Pit } from "./tokens.js";

/** Fixed identities of the simulated account, the same for every seed. */
export const demo = {
  companyId: "Hq8TzVn3KsYb2LxWc7Rd",
  /** Lumina Aesthetics in New York: the sub-account with most of the data. */
  locationId: "Lm5ZkQw9TxEr3YbNv7Ua",
  /** Harbor Dental in Los Angeles. */
  dentalLocationId: "Db2XcVm8PqWs4RtKj6Yh",
  /** Kestrel Strength in London. */
  gymLocationId: "Gk7BnHt5LzUf9QoSe3Wd",
  /** Sub-account token of `locationId`, all scopes. */
  pit: "pit-7d1e6a52-93c4-4b0f-8a57-2f6c9e3b1d80",
  /** Agency token of `companyId`, all scopes. */
  agencyPit: "pit-b41f0c97-5e2d-4d36-9a8b-07c3f5e2a914",
  /** Sub-account token of `locationId` that may only read contacts. */
  narrowPit: "pit-0c95e7d3-41ab-4f68-b2d9-6e8a1f7053c2",
  /** Sub-account token of `dentalLocationId`, all scopes. */
  dentalPit: "pit-e3a8245b-6f17-4c9e-8d02-91b7c6f4d053",
} as const;

export const demoPits: readonly Pit[] = [
  { token: demo.pit, level: "location", resourceId: demo.locationId, scopes: "all" },
  { token: demo.agencyPit, level: "agency", resourceId: demo.companyId, scopes: "all" },
  { token: demo.narrowPit, level: "location", resourceId: demo.locationId, scopes: ["contacts.readonly"] },
  { token: demo.dentalPit, level: "location", resourceId: demo.dentalLocationId, scopes: "all" },
];

/** The marketplace app that the simulated account knows. */
export const demoApp = {
  clientId: "6750a1c3e84b2f0019d7e5aa-m3kq81xz",
  clientSecret: "2c9f51d7-6b0e-4a83-9e14-d85b7f3062ac",
  /** HighLevel's client ids begin with the id of the app. */
  appId: "6750a1c3e84b2f0019d7e5aa",
} as const;
