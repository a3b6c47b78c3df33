import { z } from "zod";
import { id, locationId, object } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

const payment = object({
  amount: z.number().optional(),
  deposit: z.number().optional(),
  depositType: z.enum(["percentage", "amount"]).optional(),
});

const createServiceVariation = object({
  serviceDuration: z.number().optional(),
  serviceDurationUnit: z.enum(["mins", "hours"]).optional(),
  preBuffer: z.number().optional(),
  preBufferUnit: z.enum(["mins", "hours"]).optional(),
  postBuffer: z.number().optional(),
  postBufferUnit: z.enum(["mins", "hours"]).optional(),
  payment: payment.optional(),
  name: z.string(),
});

const updateServiceVariation = object({
  serviceDuration: z.number().optional(),
  serviceDurationUnit: z.enum(["mins", "hours"]).optional(),
  preBuffer: z.number().optional(),
  preBufferUnit: z.enum(["mins", "hours"]).optional(),
  postBuffer: z.number().optional(),
  postBufferUnit: z.enum(["mins", "hours"]).optional(),
  payment: payment.optional(),
  id: z.string().optional(),
  name: z.string().optional(),
});

const serviceFields = {
  description: z.string().optional(),
  eventColor: z.string().optional(),
  coverImage: z.string().optional(),
  serviceCategoryId: z.string().optional(),
  payment: payment.optional(),
  serviceDuration: z.number().optional(),
  serviceDurationUnit: z.enum(["mins", "hours"]).optional(),
  preBuffer: z.number().optional(),
  preBufferUnit: z.enum(["mins", "hours"]).optional(),
  postBuffer: z.number().optional(),
  postBufferUnit: z.enum(["mins", "hours"]).optional(),
  isPrivate: z.boolean().optional(),
  formId: id("form").optional(),
};

export const services = {
  /* RAW summary: Get Services; description: Get all services in a location.; params: serviceCategoryId —
     Filter by service category ID; isPrivate — Filter services: true = private only, false = public only,
     unset = all services */
  list_services: read("GET /calendars/services/catalog", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.readonly"],
    version: "v3",
    query: {
      locationId,
      serviceCategoryId: z.string().optional(),
      isPrivate: z.boolean().optional(),
    },
    returns: ["services"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Create Service; description: Create new service in a location.; params: name — Service
     name; slug — Unique URL-friendly identifier; staff — Assigned staff members (at least one required);
     description — Service description; eventColor — Service event color (hex); coverImage — Service cover
     image URL; serviceCategoryId — Service category ID (uses default category if not provided); payment —
     Payment details (default amount is 0, currency configured in Service Global Settings is used.);
     serviceDuration — This controls the duration of the appointment; serviceDurationUnit — Duration unit;
     preBuffer — Pre-Buffer is additional time that can be added before an appointment, allowing fo… */
  create_service: write("POST /calendars/services/catalog", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.write"],
    version: "v3",
    body: {
      locationId,
      name: z.string(),
      slug: z.string(),
      staff: z.array(object({ id: z.string() })),
      ...serviceFields,
      variations: z.array(createServiceVariation).optional(),
    },
    returns: ["service"],
    aliases: [],
    // RAW example: {"name": "Hair Styling", "slug": "hair-styling"}
    example: {},
  }),

  /* RAW summary: Get Service by ID; description: Get service by ID. */
  get_service: read("GET /calendars/services/catalog/{serviceId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.readonly"],
    version: "v3",
    returns: ["service"],
    aliases: [],
    // RAW example: {"serviceId": "65e5f6dfacf123513228d384"}
    example: {},
  }),

  /* RAW summary: Update Service; description: Update service by ID.; params: name — Service name;
     description — Service description; slug — Unique URL-friendly identifier; eventColor — Service event
     color (hex); coverImage — Service cover image URL; payment — Payment details (currency configured in
     Service Global Settings is used.); serviceDuration — This controls the duration of the appointment;
     serviceDurationUnit — Duration unit; preBuffer — Pre-Buffer is additional time that can be added before
     an appointment, allowing for extra time to get ready; preBufferUnit — Pre-buffer unit; postBuffer —
     Post-buffer: Additional time that can be added after an appointment, allowing for extra time to w… */
  update_service: write("PUT /calendars/services/catalog/{serviceId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.write"],
    version: "v3",
    body: {
      name: z.string().optional(),
      ...serviceFields,
      slug: z.string().optional(),
      staff: z.array(object({ id: z.string() })).optional(),
      variations: z.array(updateServiceVariation).optional(),
    },
    returns: ["service"],
    aliases: [],
    // RAW example: {"serviceId": "65e5f6dfacf123513228d384"}
    example: {},
  }),

  /* RAW summary: Delete Service; description: Delete service by ID. */
  delete_service: erase("DELETE /calendars/services/catalog/{serviceId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.write"],
    version: "v3",
    returns: ["message", "success"],
    aliases: [],
    // RAW example: {"serviceId": "65e5f6dfacf123513228d384"}
    example: {},
  }),

  /* RAW summary: Get Service Locations; description: Get all service locations */
  list_service_locations: read("GET /calendars/services/locations", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.readonly"],
    version: "v3",
    query: {
      locationId,
    },
    returns: ["serviceLocations"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Create Service Location; description: Create a new service location; params: name —
     Location name; slug — URL-friendly slug identifier; phone — Phone number; address — Use a full street
     address when locationType is offline. Use a user-facing label when locationType is ask_booker.;
     coverImage — URL of the cover image for this service location */
  create_service_location: write("POST /calendars/services/locations", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.write"],
    version: "v3",
    body: {
      locationId,
      name: z.string(),
      slug: z.string(),
      phone: z.string().optional(),
      address: z.string().optional(),
      coverImage: z.string().optional(),
      locationType: z.enum(["offline", "ask_booker"]).optional(),
    },
    returns: [
      "address",
      "coverImage",
      "id",
      "isActive",
      "isPrivate",
      "locationId",
      "locationType",
      "name",
      "phone",
      "slug",
    ],
    aliases: [],
    // RAW example: {"name": "Midtown Therapy Studio", "slug": "midtown-therapy-studio"}
    example: {},
  }),

  /* RAW summary: Get Service Location by ID; description: Get service location by ID */
  get_service_location: read("GET /calendars/services/locations/{serviceLocationId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.readonly"],
    version: "v3",
    returns: [
      "address",
      "coverImage",
      "id",
      "isActive",
      "isPrivate",
      "locationId",
      "locationType",
      "name",
      "phone",
      "slug",
    ],
    aliases: [],
    // RAW example: {"serviceLocationId": "IkqiJlXJ7o9h61tCHHod"}
    example: {},
  }),

  /* RAW summary: Update Service Location; description: Update an existing service location; params: name —
     Location name; slug — Updated URL-friendly slug identifier; phone — Updated contact phone number;
     address — Use a full street address when locationType is offline. Use a user-facing label when
     locationType is ask_booker.; coverImage — Updated URL of the cover image */
  update_service_location: write("PUT /calendars/services/locations/{serviceLocationId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.write"],
    version: "v3",
    body: {
      name: z.string().optional(),
      slug: z.string().optional(),
      phone: z.string().optional(),
      address: z.string().optional(),
      coverImage: z.string().optional(),
      locationType: z.enum(["offline", "ask_booker"]).optional(),
    },
    returns: [
      "address",
      "coverImage",
      "id",
      "isActive",
      "isPrivate",
      "locationId",
      "locationType",
      "name",
      "phone",
      "slug",
    ],
    aliases: [],
    // RAW example: {"serviceLocationId": "IkqiJlXJ7o9h61tCHHod"}
    example: {},
  }),

  /* RAW summary: Delete Service Location; description: Delete a service location by ID */
  delete_service_location: erase("DELETE /calendars/services/locations/{serviceLocationId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.write"],
    version: "v3",
    returns: ["message", "success"],
    aliases: [],
    // RAW example: {"serviceLocationId": "IkqiJlXJ7o9h61tCHHod"}
    example: {},
  }),
} satisfies Declarations;
