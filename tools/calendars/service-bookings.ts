import { z } from "zod";
import { id, locationId, object, time } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, send } from "../../src/catalogue/toolset.js";

const createBookingService = object({
  id: z.string(),
  staffId: z.string().optional(),
  position: z.number().optional(),
  addOns: z
    .array(object({ id: z.string(), quantity: z.number().optional(), duration: z.number().optional() }))
    .optional(),
});

export const serviceBookings = {
  /* RAW summary: Get Service Bookings; description: Retrieve service bookings for a location within a given
     date range, with an optional service location filter.; params: startTime — Start Time (timestamp in
     milliseconds as string); endTime — End Time (timestamp in milliseconds as string) */
  list_service_bookings: read("GET /calendars/services/bookings", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.readonly"],
    version: "v3",
    query: {
      locationId,
      startTime: time("epochMilliseconds"),
      endTime: time("epochMilliseconds"),
      timezone: z.string().optional(),
      serviceLocationId: id("serviceLocation").optional(),
    },
    returns: ["bookings"],
    aliases: [],
    // RAW example: {"startTime": "1704110400000", "endTime": "1704114000000"}
    example: {},
  }),

  /* RAW summary: Create Service Booking; description: Create a new service booking; params:
     overrideAvailability — If true the time slot validation would be avoided for any booking creation/update
     (even the skipSchedulingNotice); skipSchedulingNotice — If set to true, the minimum scheduling notice
     and date range would be ignored; serviceLocationId — Service Location ID (If not provided, then the
     default service location will be used); meetingLocation — Meeting Location (If service location is an
     ask the booker, then the meeting location is required); title — Service Booking Title; status — Status.
     (If not provided, the status configured in Service Global Settings will be used.) */
  create_service_booking: send("POST /calendars/services/bookings", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.write"],
    version: "v3",
    // NOTE risk: may send booking messages; the spec has no flag to suppress them
    query: {
      overrideAvailability: z.boolean().optional(),
      skipSchedulingNotice: z.boolean().optional(),
    },
    body: {
      locationId,
      contactId: id("contact"),
      startTime: time("iso"),
      endTime: time("iso"),
      timezone: z.string(),
      services: z.array(createBookingService),
      serviceLocationId: id("serviceLocation").optional(),
      meetingLocation: z.string().optional(),
      title: z.string().optional(),
      status: z.enum(["confirmed", "new"]).optional(),
    },
    returns: [
      "bookingId",
      "contactId",
      "createdBy",
      "dateAdded",
      "dateUpdated",
      "deleted",
      "endTime",
      "locationId",
      "meetingLocation",
      "messages",
      "serviceLocationId",
      "services",
      "startTime",
      "status",
      "timezone",
      "title",
    ],
    aliases: [],
    // RAW example: {"contactId": "9NkT25Vor1v4aQatFsv2", "startTime": "2021-06-23T03:30:00+05:30",
    // "endTime": "2023-09-25T16:30:00+05:30", "timezone": "America/New_York"}
    example: {},
  }),

  /* RAW summary: Get Service Booking by ID; description: Get a specific service booking by ID */
  get_service_booking: read("GET /calendars/services/bookings/{bookingId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.readonly"],
    version: "v3",
    returns: [
      "bookingId",
      "contactId",
      "createdBy",
      "dateAdded",
      "dateUpdated",
      "deleted",
      "endTime",
      "locationId",
      "meetingLocation",
      "serviceLocationId",
      "services",
      "startTime",
      "status",
      "timezone",
      "title",
    ],
    aliases: [],
    // RAW example: {"bookingId": "IkqiJlXJ7o9h61tCHHod"}
    example: {},
  }),

  /* RAW summary: Update Service Booking; description: Update an existing service booking; params:
     overrideAvailability — If true the time slot validation would be avoided for any booking creation/update
     (even the skipSchedulingNotice); skipSchedulingNotice — If set to true, the minimum scheduling notice
     and date range would be ignored; meetingLocation — Meeting Location (If service location is an ask the
     booker, then the meeting location is required); services — If provided, services sent in the request
     will replace the existing services in the booking. */
  update_service_booking: send("PUT /calendars/services/bookings/{bookingId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.write"],
    version: "v3",
    // NOTE risk: may send booking messages; the spec has no flag to suppress them
    query: {
      overrideAvailability: z.boolean().optional(),
      skipSchedulingNotice: z.boolean().optional(),
    },
    body: {
      serviceLocationId: id("serviceLocation").optional(),
      meetingLocation: z.string().optional(),
      title: z.string().optional(),
      status: z.enum(["confirmed", "cancelled", "invalid", "new", "showed", "no_show"]).optional(),
      startTime: time("iso").optional(),
      endTime: time("iso").optional(),
      timezone: z.string().optional(),
      services: z.array(createBookingService).optional(),
    },
    returns: [
      "bookingId",
      "contactId",
      "createdBy",
      "dateAdded",
      "dateUpdated",
      "deleted",
      "endTime",
      "locationId",
      "meetingLocation",
      "messages",
      "serviceLocationId",
      "services",
      "startTime",
      "status",
      "timezone",
      "title",
    ],
    aliases: [],
    // RAW example: {"bookingId": "IkqiJlXJ7o9h61tCHHod"}
    example: {},
  }),

  /* RAW summary: Delete Service Booking; description: Delete a service booking by ID */
  delete_service_booking: erase("DELETE /calendars/services/bookings/{bookingId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.write"],
    version: "v3",
    // NOTE risk: the spec does not say whether a cancellation notice goes out
    returns: ["message", "success"],
    aliases: [],
    // RAW example: {"bookingId": "IkqiJlXJ7o9h61tCHHod"}
    example: {},
  }),
} satisfies Declarations;
