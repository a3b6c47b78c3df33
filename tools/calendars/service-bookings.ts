import { z } from "zod";
import { id, locationId, object, time } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { replaces } from "../../src/declare/replaced.js";
import { area, read, remove, send } from "../../src/declare/toolset.js";

const services = z
  .array(
    object({
      id: id("service"),
      staffId: z.string().optional(),
      position: z.number().optional(),
      addOns: z
        .array(
          object({
            id: z.string(),
            quantity: z.number().optional(),
            duration: z.number().optional().describe("Minutes."),
          }),
        )
        .optional(),
    }),
  )
  .describe("[{id, staffId}], ids from calendars_list_services.");

const timezone = z.string().describe("IANA zone.");

const place = {
  serviceLocationId: id("serviceLocation").optional(),
  meetingLocation: z.string().optional().describe("The client's address, where the place is ask_booker."),
};

const exceptions = {
  overrideAvailability: z.boolean().optional().describe("Book a time that is not free."),
  skipSchedulingNotice: z.boolean().optional().describe("Ignore shortest notice and booking window."),
};

const booking: ReplyFields = {
  bookingId: "value",
  contactId: "value",
  services: "list",
  startTime: "value",
  endTime: "value",
  timezone: "value",
  status: "value",
  title: "value",
  serviceLocationId: "value",
  meetingLocation: "value",
  createdBy: "record",
  dateAdded: "value",
  dateUpdated: "value",
  deleted: "value",
  locationId: "value",
};

const riskNote = "May message the contact; no argument prevents it.";

export const serviceBookings = area("calendars/events", {
  list_service_bookings: read("GET /calendars/services/bookings", {
    title: "List service bookings",
    description:
      "Bookings of services (treatments with price and staff) between two moments, on request at one place. Calendar appointments: calendars_list_events.",
    version: "v3",
    query: {
      locationId,
      startTime: time("epochMilliseconds"),
      endTime: time("epochMilliseconds"),
      timezone: timezone.optional(),
      serviceLocationId: place.serviceLocationId,
    },
    returns: { bookings: "list" },
    example: { startTime: "2026-03-02T00:00:00-06:00", endTime: "2026-03-03T00:00:00-06:00" },
  }),

  get_service_booking: read("GET /calendars/services/bookings/{bookingId}", {
    title: "Get service booking",
    description:
      "Read one booking of services: contact, services with staff and add-ons, times, place, status.",
    version: "v3",
    returns: booking,
    example: { bookingId: "66a1f0c2d94b7e3a5c8d1f40" },
  }),

  create_service_booking: send("POST /calendars/services/bookings", {
    title: "Book services",
    description:
      "Book one or more services for a contact, with staff and place. For a plain calendar: calendars_book_appointment.",
    version: "v3",
    riskNote,
    query: exceptions,
    body: {
      locationId,
      contactId: id("contact"),
      services,
      startTime: time("iso"),
      endTime: time("iso"),
      timezone,
      ...place,
      title: z.string().optional(),
      status: z.enum(["confirmed", "new"]).optional(),
    },
    listed: ["serviceLocationId", "title", "status", "overrideAvailability"],
    returns: { ...booking, messages: "list" },
    example: {
      contactId: "ocQHyuzHvysMo5N5VsXc",
      services: [{ id: "65e5f6dfacf123513228d384", staffId: "sx6wyHhbFdRXh302Lunr" }],
      startTime: "2026-03-06T14:00:00-06:00",
      endTime: "2026-03-06T15:00:00-06:00",
      timezone: "America/Chicago",
    },
  }),

  update_service_booking: send("PUT /calendars/services/bookings/{bookingId}", {
    title: "Update service booking",
    description:
      "Move, cancel or confirm a booking of services, or mark it showed or no_show. Services given replace all those in it.",
    version: "v3",
    riskNote,
    query: exceptions,
    body: {
      startTime: time("iso").optional(),
      endTime: time("iso").optional(),
      timezone: timezone.optional(),
      status: z.enum(["confirmed", "cancelled", "invalid", "new", "showed", "no_show"]).optional(),
      services: replaces(services, { at: "services", by: ["id"] }).optional(),
      ...place,
      title: z.string().optional(),
    },
    listed: ["startTime", "endTime", "timezone", "status", "services", "serviceLocationId"],
    returns: { ...booking, messages: "list" },
    example: { bookingId: "66a1f0c2d94b7e3a5c8d1f40", status: "cancelled" },
  }),

  delete_service_booking: remove("DELETE /calendars/services/bookings/{bookingId}", {
    title: "Delete service booking",
    description:
      "Remove a booking of services for good. To cancel it and keep its record: calendars_update_service_booking with status cancelled.",
    version: "v3",
    riskNote: "Whether the contact hears of it is not documented.",
    returns: { success: "value", message: "value" },
    example: { bookingId: "66a1f0c2d94b7e3a5c8d1f40" },
  }),
});
