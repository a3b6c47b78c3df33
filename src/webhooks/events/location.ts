import { group } from "../declare/event.js";
import { id, text, typed } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const location = group("Location", {
  scopes: ["locations.readonly"],
  // The event is of the sub-account itself, so its own id is the sub-account's.
  subAccount: "id",
  entity: { kind: "location", idField: "id" },
  reads: "GET /locations/{locationId}",
  stales: ["location", "locations"],
});

const subAccount = { id, companyId: text, name: text, email: text, stripeProductId: text };

const harborDental = {
  id: ids.location,
  companyId: ids.company,
  name: "Harbor Dental",
  email: "front.desk@harbor.example.com",
  stripeProductId: "prod_Q1w2E3r4T5y6U7",
};

export default [
  location("LocationCreate", {
    title: "Sub-account created",
    description:
      "Sent to agency apps when a sub-account is opened; there is no locationId, the sub-account is `id`, and a " +
      "token for it exists only once the app is installed there.",
    payload: typed("LocationCreate", subAccount),
    sample: { type: "LocationCreate", ...harborDental },
  }),
  location("LocationUpdate", {
    title: "Sub-account changed",
    description:
      "Sent to agency apps when a sub-account's settings change; there is no locationId, the sub-account is `id`, " +
      "and few of the settings are in the body.",
    payload: typed("LocationUpdate", subAccount),
    sample: { type: "LocationUpdate", ...harborDental, email: "hello@harbor.example.com" },
  }),
] as const;
