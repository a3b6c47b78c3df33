import { z } from "zod";
import { allOf, anyOf, given, is, isNot } from "../../src/declare/condition.js";
import { id, locationId, object } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { area, read, remove, write } from "../../src/declare/toolset.js";

const unit = z.enum(["mins", "hours"]).optional();

const price = object({
  amount: z.number().optional(),
  deposit: z.number().optional().describe("Amount or percentage, by depositType."),
  depositType: z.enum(["percentage", "amount"]).optional(),
});

const lengthAndPrice = {
  serviceDuration: z.number().optional(),
  serviceDurationUnit: unit,
  payment: price.optional().describe("{amount, deposit, depositType}; currency from the service settings."),
  preBuffer: z.number().optional().describe("Free time kept before."),
  preBufferUnit: unit,
  postBuffer: z.number().optional().describe("Free time kept after."),
  postBufferUnit: unit,
};

const staff = z.array(object({ id: z.string() })).describe("[{id}] of team members, at least one.");

const details = {
  ...lengthAndPrice,
  description: z.string().optional(),
  isPrivate: z.boolean().optional().describe("Not shown to the public."),
  serviceCategoryId: z.string().optional().describe("As shown by calendars_list_services."),
  eventColor: z.string().optional().describe("Hex, such as #66C61C."),
  coverImage: z.string().optional().describe("Image URL."),
  formId: id("form").optional(),
};

const listed = [
  "serviceDuration",
  "serviceDurationUnit",
  "payment",
  "description",
  "variations",
  "isPrivate",
];

const place = {
  phone: z.string().optional(),
  locationType: z
    .enum(["offline", "ask_booker"])
    .optional()
    .describe("offline: at the address; ask_booker: where the client says."),
  address: z.string().optional().describe("Street address; with ask_booker a label such as Home visit."),
  coverImage: z.string().optional().describe("Image URL."),
};

const serviceLocation: ReplyFields = {
  id: "value",
  name: "value",
  slug: "value",
  phone: "value",
  locationType: "value",
  address: "value",
  coverImage: "value",
  isActive: "value",
  isPrivate: "value",
  locationId: "value",
};

export const services = area("calendars", {
  list_services: read("GET /calendars/services/catalog", {
    title: "List services",
    description:
      "The catalogue of bookable services (haircut, facial, tune-up) with price, length, staff and variations. Start here for a service's id.",
    version: "v3",
    query: {
      locationId,
      serviceCategoryId: z.string().optional(),
      isPrivate: z.boolean().optional().describe("true: private only; false: public only."),
    },
    returns: { services: "list" },
    example: { isPrivate: false },
  }),

  get_service: read("GET /calendars/services/catalog/{serviceId}", {
    title: "Get service",
    description:
      "Read one bookable service whole: price, deposit, length, buffers, staff, variations with their ids.",
    version: "v3",
    returns: { service: "record" },
    example: { serviceId: "65e5f6dfacf123513228d384" },
  }),

  create_service: write("POST /calendars/services/catalog", {
    title: "Create service",
    description:
      "Add a bookable service with price, length and staff. Clients then pick it when they book; to book one: calendars_create_service_booking.",
    version: "v3",
    also: ["money"],
    when: { money: given("payment", "variations.payment") },
    riskNote: "Clients who book are asked its price at once.",
    body: {
      locationId,
      name: z.string(),
      slug: z.string().describe("Unique, such as hydrafacial."),
      staff,
      ...details,
      variations: z
        .array(object({ name: z.string(), ...lengthAndPrice }))
        .optional()
        .describe("[{name, serviceDuration, payment…}]: kinds of it with their own length and price."),
    },
    listed,
    returns: { service: "record" },
    example: {
      name: "HydraFacial",
      slug: "hydrafacial",
      staff: [{ id: "sx6wyHhbFdRXh302Lunr" }],
      serviceDuration: 60,
      serviceDurationUnit: "mins",
      payment: { amount: 199, deposit: 50, depositType: "amount" },
    },
  }),

  update_service: write("PUT /calendars/services/catalog/{serviceId}", {
    title: "Update service",
    description:
      "Change price, length, staff or texts of a bookable service. Variations: with id changed, without id added; an empty list removes all.",
    version: "v3",
    also: ["money", "send"],
    when: {
      money: given("payment", "variations"),
      send: anyOf(
        is("isPrivate", false),
        allOf(isNot("isPrivate", true), given("name", "slug", "description", "coverImage", "formId")),
      ),
    },
    riskNote: "Shows at once where clients book.",
    body: {
      name: z.string().optional(),
      slug: z.string().optional(),
      staff: staff.optional(),
      ...details,
      variations: z
        .array(object({ id: z.string().optional(), name: z.string().optional(), ...lengthAndPrice }))
        .optional()
        .describe("[{id, name, serviceDuration, payment…}]."),
    },
    listed: ["name", "staff", ...listed],
    returns: { service: "record" },
    example: { serviceId: "65e5f6dfacf123513228d384", payment: { amount: 219 } },
  }),

  delete_service: remove("DELETE /calendars/services/catalog/{serviceId}", {
    title: "Delete service",
    description:
      "Remove a bookable service for good. To hide it from the public only: calendars_update_service with isPrivate true.",
    version: "v3",
    returns: { success: "value", message: "value" },
    example: { serviceId: "65e5f6dfacf123513228d384" },
  }),

  list_service_locations: read("GET /calendars/services/locations", {
    title: "List service locations",
    description:
      "The places where services are given: branches with an address, or wherever the client says. Not sub-accounts: locations_search_locations.",
    version: "v3",
    query: { locationId },
    returns: { serviceLocations: "list" },
    example: {},
  }),

  get_service_location: read("GET /calendars/services/locations/{serviceLocationId}", {
    title: "Get service location",
    description: "Read one place where services are given: name, address, phone, kind, active or not.",
    version: "v3",
    returns: serviceLocation,
    example: { serviceLocationId: "65e5f6dfacf123513228d390" },
  }),

  create_service_location: write("POST /calendars/services/locations", {
    title: "Create service location",
    description:
      "Add a place that clients can choose when they book a service: a branch with its address, or wherever the client asks for.",
    version: "v3",
    body: { locationId, name: z.string(), slug: z.string().describe("Such as midtown-studio."), ...place },
    returns: serviceLocation,
    example: {
      name: "Midtown studio",
      slug: "midtown-studio",
      locationType: "offline",
      address: "412 Congress Ave, Austin, TX 78701",
      phone: "+15125550142",
    },
  }),

  update_service_location: write("PUT /calendars/services/locations/{serviceLocationId}", {
    title: "Update service location",
    description: "Change name, address, phone or kind of a place where services are given.",
    also: ["send"],
    riskNote: "Shows at once where clients book.",
    version: "v3",
    body: { name: z.string().optional(), slug: z.string().optional(), ...place },
    returns: serviceLocation,
    example: {
      serviceLocationId: "65e5f6dfacf123513228d390",
      address: "500 Congress Ave, Austin, TX 78701",
    },
  }),

  delete_service_location: remove("DELETE /calendars/services/locations/{serviceLocationId}", {
    title: "Delete service location",
    description:
      "Remove a place where services are given. What becomes of bookings there is not documented: look at calendars_list_service_bookings first.",
    version: "v3",
    returns: { success: "value", message: "value" },
    example: { serviceLocationId: "65e5f6dfacf123513228d390" },
  }),
});
