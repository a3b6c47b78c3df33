import { z } from "zod";
import { id, locationId, object } from "../../src/declare/fields.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";

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

const serviceLocation = [
  "id",
  "name",
  "slug",
  "phone",
  "locationType",
  "address",
  "coverImage",
  "isActive",
  "isPrivate",
  "locationId",
];

export const services = {
  list_services: read("GET /calendars/services/catalog", {
    title: "List services",
    description:
      "The catalogue of bookable services (haircut, facial, tune-up) with price, length, staff and variations. Start here for a service's id.",
    scopes: ["calendars.readonly"],
    version: "v3",
    query: {
      locationId,
      serviceCategoryId: z.string().optional(),
      isPrivate: z.boolean().optional().describe("true: private only; false: public only."),
    },
    returns: ["services"],
    aliases: [
      "menu of treatments",
      "what do we charge for a facial",
      "treatments people can book",
      "price list of appointments",
      "what services do we offer",
      "how much is a haircut",
      "pull up the service menu",
      "find the id of a treatment",
      "everything a customer can book with prices",
      "which treatments does this stylist do",
      "do we still do waxing",
      "enumerate bookable services with prices",
      "which treatments exist in the service catalogue",
      "all service offerings with duration and staff",
      "services filtered by category or visibility",
    ],
    example: { isPrivate: false },
  }),

  get_service: read("GET /calendars/services/catalog/{serviceId}", {
    title: "Get service",
    description:
      "Read one bookable service whole: price, deposit, length, buffers, staff, variations with their ids.",
    scopes: ["calendars.readonly"],
    version: "v3",
    returns: ["service"],
    aliases: [
      "how long does this treatment take",
      "who performs this treatment",
      "deposit for a service",
      "how much is this one treatment",
      "pull up a service with its variations",
      "buffer time after a massage",
      "is a deposit needed for this",
      "how many minutes is a facial",
      "price and staff of one treatment",
      "options within a haircut service",
      "is this treatment hidden from clients",
      "details of one bookable service by id",
      "price and duration of a single treatment",
      "fetch a specific service offering",
      "variations and staff of one catalogue service",
    ],
    example: { serviceId: "65e5f6dfacf123513228d384" },
  }),

  create_service: write("POST /calendars/services/catalog", {
    title: "Create service",
    description:
      "Add a bookable service with price, length and staff. Clients then pick it when they book; to book one: calendars_create_service_booking.",
    scopes: ["calendars.write"],
    version: "v3",
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
    returns: ["service"],
    aliases: [
      "put a new treatment on the menu",
      "offer a massage at 90 dollars",
      "start selling teeth whitening sessions",
      "add a new treatment with a price",
      "we do botox now add it",
      "put a haircut on the service list",
      "new service for the spa menu",
      "add a 60 minute massage",
      "launch a package people can book",
      "let clients book a tune-up",
      "add an ac inspection to bookable jobs",
      "insert a new offering into the service catalogue",
      "define a bookable treatment with duration and price",
      "register a service clients can reserve",
      "set up a catalogue service with assigned staff",
    ],
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
    scopes: ["calendars.write"],
    version: "v3",
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
    returns: ["service"],
    aliases: [
      "raise the price of a treatment",
      "the facial now takes 90 minutes",
      "let another stylist do this service",
      "hide a treatment from the menu",
      "ask for a deposit",
      "prices went up change the haircut",
      "make the massage longer",
      "stylist quit take her off this treatment",
      "add a variation to a service",
      "reword what the treatment says",
      "raise the deposit on botox",
      "rename a service on the menu",
      "modify price or duration of a service offering",
      "edit an existing bookable treatment",
      "change assigned staff of a catalogue service",
      "make a service private or public",
    ],
    example: { serviceId: "65e5f6dfacf123513228d384", payment: { amount: 219 } },
  }),

  delete_service: remove("DELETE /calendars/services/catalog/{serviceId}", {
    title: "Delete service",
    description:
      "Remove a bookable service for good. To hide it from the public only: calendars_update_service with isPrivate true.",
    scopes: ["calendars.write"],
    version: "v3",
    returns: ["success", "message"],
    aliases: [
      "take a treatment off the menu",
      "we stopped doing waxing",
      "discontinue a service",
      "nuke a treatment",
      "we don't do perms anymore",
      "scrap an old service",
      "toss a duplicate treatment",
      "kill the seasonal special on the menu",
      "remove a bookable service completely",
      "nobody books this massage so delete it",
      "permanently remove a service offering",
      "discard a treatment from the catalogue",
      "throw away a bookable service by id",
      "delete a service that is no longer offered",
    ],
    example: { serviceId: "65e5f6dfacf123513228d384" },
  }),

  list_service_locations: read("GET /calendars/services/locations", {
    title: "List service locations",
    description:
      "The places where services are given: branches with an address, or wherever the client says. Not sub-accounts: locations_search_locations.",
    scopes: ["calendars.readonly"],
    version: "v3",
    query: { locationId },
    returns: ["serviceLocations"],
    aliases: [
      "at which branches can people book",
      "addresses of our studios",
      "do we offer home visits",
      "which branches offer treatments",
      "pull up our service locations",
      "where can clients come for services",
      "all studios people can choose from",
      "find the id of a branch for bookings",
      "list every place we do treatments",
      "which clinics take service bookings",
      "enumerate venues where services take place",
      "which sites offer bookable treatments",
      "all branches for services with address and id",
      "physical places selectable in service bookings",
    ],
    example: {},
  }),

  get_service_location: read("GET /calendars/services/locations/{serviceLocationId}", {
    title: "Get service location",
    description: "Read one place where services are given: name, address, phone, kind, active or not.",
    scopes: ["calendars.readonly"],
    version: "v3",
    returns: serviceLocation,
    aliases: [
      "address of this branch",
      "phone of the downtown studio",
      "details of a clinic site",
      "pull up one branch",
      "where is the second studio exactly",
      "is this branch active for bookings",
      "what number does this studio have",
      "see one place where we do treatments",
      "does this spot do home visits",
      "street address of the spa branch",
      "details of one service venue by id",
      "address and phone of a single treatment site",
      "fetch a specific branch for services",
      "type and status of one service venue",
    ],
    example: { serviceLocationId: "65e5f6dfacf123513228d390" },
  }),

  create_service_location: write("POST /calendars/services/locations", {
    title: "Create service location",
    description:
      "Add a place that clients can choose when they book a service: a branch with its address, or wherever the client asks for.",
    scopes: ["calendars.write"],
    version: "v3",
    body: { locationId, name: z.string(), slug: z.string().describe("Such as midtown-studio."), ...place },
    returns: serviceLocation,
    aliases: [
      "we open another studio make it bookable",
      "let clients choose a second address",
      "new spa or clinic site for treatments",
      "offer treatments at the client's home",
      "opening a second branch add it",
      "new salon address for bookings",
      "add a clinic people can choose",
      "we do house calls now",
      "add a studio to the booking choices",
      "enter a new place for services",
      "let clients pick the downtown spot",
      "register a new venue for services",
      "insert a branch where treatments are given",
      "define a physical site for service bookings",
      "set up an additional treatment place with address",
    ],
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
    scopes: ["calendars.write"],
    version: "v3",
    body: { name: z.string().optional(), slug: z.string().optional(), ...place },
    returns: serviceLocation,
    aliases: [
      "our studio moved",
      "new phone number of a branch",
      "rename a clinic site",
      "branch has a new address",
      "fix the phone number of a studio",
      "rebrand so rename the spa branch",
      "edit a place where we do treatments",
      "typo in the clinic's address",
      "suite number changed at our branch",
      "switch a branch to home visits",
      "change details of a service location",
      "modify address or phone of a service venue",
      "edit an existing branch for treatments",
      "change the name or type of a service site",
      "set a new cover image on a service venue",
    ],
    example: {
      serviceLocationId: "65e5f6dfacf123513228d390",
      address: "500 Congress Ave, Austin, TX 78701",
    },
  }),

  delete_service_location: remove("DELETE /calendars/services/locations/{serviceLocationId}", {
    title: "Delete service location",
    description:
      "Remove a place where services are given. What becomes of bookings there is not documented: look at calendars_list_service_bookings first.",
    scopes: ["calendars.write"],
    version: "v3",
    returns: ["success", "message"],
    aliases: [
      "we closed a branch",
      "no more home visits",
      "studio shut down nobody should book there",
      "nuke an old branch",
      "shutting down the second salon",
      "get rid of a studio in bookings",
      "scrap a duplicate branch",
      "remove a clinic from the booking choices",
      "take the downtown spot off",
      "we no longer work at that address",
      "permanently remove a service venue",
      "discard a treatment site by id",
      "throw away a branch used for services",
      "delete a physical place from service bookings",
    ],
    example: { serviceLocationId: "65e5f6dfacf123513228d390" },
  }),
} satisfies Declarations;
