import { resource } from "../src/declare/resource.js";
import { listAt, pick } from "./view.js";

export const locations = resource({
  name: "locations",
  uri: "ghl://locations",
  title: "Sub-accounts",
  description: "The sub-accounts that the token can see, with id, name, city and time zone.",
  ttlMs: 300_000,
  ofAgency: true,
  reads: () => ({
    locations: { operation: "locations_search_locations", args: { limit: 100, maxItems: 1_000 } },
  }),
  view: ({ locations: reply }) => ({
    locations: listAt(reply, "locations").map((location) =>
      pick(location, "id", "name", "city", "country", "timezone", "email", "phone"),
    ),
  }),
});

export const snapshots = resource({
  name: "snapshots",
  uri: "ghl://snapshots",
  title: "Snapshots",
  description: "The agency's templates for sub-accounts with id, name and type. Needs a token of the agency.",
  ttlMs: 600_000,
  ofAgency: true,
  reads: () => ({ snapshots: { operation: "snapshots_list_snapshots" } }),
  view: ({ snapshots: reply }) => ({
    snapshots: listAt(reply, "snapshots").map((snapshot) => pick(snapshot, "id", "name", "type")),
  }),
});
