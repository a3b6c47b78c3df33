import { resource } from "../src/declare/resource.js";
import { hoursOf } from "./hours.js";
import { fieldsAt, listAt, part, pick } from "./view.js";

export const profile = resource({
  name: "location",
  uri: "ghl://location",
  title: "Sub-account",
  description:
    "The sub-account itself: business, address, contact data, time zone, booking hours and settings.",
  ttlMs: 600_000,
  reads: () => ({
    location: { operation: "locations_get_location" },
    calendars: { operation: "calendars_list_calendars", partial: true },
  }),
  view: ({ location: reply, calendars }) => {
    const location = fieldsAt(reply, "location");
    return {
      ...pick(location, "id", "companyId", "name", "timezone", "email", "phone", "website"),
      ...pick(location, "address", "city", "state", "postalCode", "country"),
      business: fieldsAt(location, "business"),
      social: location.social,
      settings: location.settings,
      // The API has no hours of the business itself; those of its calendars are the closest.
      hours: part(calendars, "calendars", (all) =>
        all.map((calendar) => ({ calendar: calendar.name, hours: hoursOf(calendar) })),
      ),
    };
  },
});

export const tags = resource({
  name: "tags",
  uri: "ghl://tags",
  title: "Tags",
  description: "Every tag of the sub-account with its id. Use these before inventing new ones.",
  ttlMs: 60_000,
  reads: () => ({ tags: { operation: "locations_list_tags" } }),
  view: ({ tags: reply }) => ({ tags: listAt(reply, "tags").map((tag) => pick(tag, "id", "name")) }),
});

export const users = resource({
  name: "users",
  uri: "ghl://users",
  title: "Users",
  description:
    "The team: who can be assigned contacts, tasks, deals and appointments, with id, role and email.",
  ttlMs: 300_000,
  reads: ({ locationId }) => ({
    users: { operation: "users_search_users", args: { limit: 100, maxItems: 500, locationId } },
  }),
  view: ({ users: reply }) => ({
    users: listAt(reply, "users").map((user) => ({
      ...pick(user, "id", "name", "firstName", "lastName", "email", "phone"),
      type: fieldsAt(user, "roles").type,
      role: fieldsAt(user, "roles").role,
    })),
  }),
});

export const links = resource({
  name: "links",
  uri: "ghl://links",
  title: "Trigger links",
  description:
    "Links that tell who clicked them, with id, target, and the placeholder that puts them into a message.",
  ttlMs: 300_000,
  reads: () => ({ links: { operation: "links_list_links" } }),
  view: ({ links: reply }) => ({
    links: listAt(reply, "links").map((link) => pick(link, "id", "name", "redirectTo", "fieldKey")),
  }),
});

export const phoneNumbers = resource({
  name: "phone-numbers",
  uri: "ghl://phone-numbers",
  title: "Phone numbers",
  description:
    "The numbers that the sub-account calls and texts from: capabilities, default, and who answers them.",
  ttlMs: 300_000,
  reads: () => ({ numbers: { operation: "phone_list_numbers" } }),
  names: ["user"],
  view: ({ numbers }, name) => ({
    // v3 has the list within `data`.
    phoneNumbers: [...listAt(numbers, "data.numbers"), ...listAt(numbers, "numbers")].map((number) => ({
      ...pick(
        number,
        "phoneNumber",
        "friendlyName",
        "type",
        "countryCode",
        "capabilities",
        "forwardingNumber",
      ),
      default: number.isDefaultNumber,
      user: name("user", number.linkedUser) ?? number.linkedUser,
      inbound: number.inboundCallService,
    })),
  }),
});
