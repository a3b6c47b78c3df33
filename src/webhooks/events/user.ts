import { z } from "zod";
import { group } from "../declare/event.js";
import { id, text, texts, typed } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const user = group("User", {
  entity: { kind: "user", idField: "id" },
  reads: "GET /users/{userId}",
  stales: ["user", "users"],
});

/** An agency's user has companyId alone; a sub-account's user may belong to several, listed in `locations`. */
const member = {
  id,
  locationId: text,
  companyId: text,
  locations: texts,
  firstName: text,
  lastName: text,
  email: text,
  phone: text,
  extension: text,
  role: text,
  // Some forty switches such as contactsEnabled: documented as text, switches in the users API.
  permissions: z.record(z.string(), z.union([z.boolean(), z.string()]).nullable()).nullish(),
};

const receptionist = {
  id: ids.user,
  locationId: ids.location,
  companyId: ids.company,
  locations: [ids.location],
  firstName: "Jonas",
  lastName: "Okafor",
  email: "jonas@harbor.example.com",
  phone: "+14155550111",
  extension: "12",
  role: "user",
  permissions: {
    contactsEnabled: true,
    conversationsEnabled: true,
    paymentsEnabled: false,
    botService: false,
  },
};

export default [
  user("UserCreate", {
    title: "User created",
    description:
      "Sent when someone is given a login, to the agency or to sub-accounts; an agency user comes without a locationId.",
    payload: typed("UserCreate", member),
    sample: { type: "UserCreate", ...receptionist },
  }),
  user("UserUpdate", {
    title: "User changed",
    description:
      "Sent when a user's details, role, permissions or sub-accounts change; which it was is not said, and the body " +
      "shows the user as they are now.",
    payload: typed("UserUpdate", member),
    sample: { type: "UserUpdate", ...receptionist, role: "admin" },
  }),
  user("UserDelete", {
    title: "User deleted",
    description:
      "Sent when a user's login is removed; contacts, deals and calendars assigned to them may go on bearing their id.",
    reads: null,
    payload: typed("UserDelete", member),
    sample: { type: "UserDelete", ...receptionist },
  }),
] as const;
