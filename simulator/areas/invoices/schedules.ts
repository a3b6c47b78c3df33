import { z } from "zod";
import type { Endpoint, Fields, SimulatedRequest } from "../../endpoint/endpoint.js";
import { plain } from "../../endpoint/plain.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";
import { newestFirst, withAlt } from "../payments/listed.js";
import { customerOf, invoices } from "./invoice.js";
import { sumsOf } from "./sums.js";

const schedules = plain({
  kind: "invoiceSchedules",
  what: "Invoice schedule",
  ids: "hex",
  fresh: () => ({ status: "draft", title: "INVOICE", termsNotes: "" }),
  follows: (schedule) => ({
    ...customerOf(schedule),
    ...firstDay(schedule),
    total: sumsOf(schedule).total,
    compiledTermsNotes: schedule.termsNotes,
  }),
  sent: (schedule, _request, world) => ({ ...withAlt(schedule), invoices: issuedBy(schedule, world) }),
});

/** Invoices that repeat, or go out later: drafts until they are started, then scheduled, then active. */
export const scheduleEndpoints: readonly Endpoint[] = [
  schedules.list("GET /invoices/schedule", newestFirst),
  schedules.get("GET /invoices/schedule/{scheduleId}"),
  schedules.create("POST /invoices/schedule"),
  schedules.change("PUT /invoices/schedule/{scheduleId}", {
    change(schedule, { body: { altId, altType, ...body } }) {
      refuseCancelled(schedule);
      return body;
    },
  }),
  schedules.remove("DELETE /invoices/schedule/{scheduleId}"),
  schedules.change("POST /invoices/schedule/{scheduleId}/schedule", {
    change(schedule, request, world) {
      if (schedule.status !== "draft") throw serviceError(400, "Invoice schedule is already scheduled");
      return { ...request.body, ...started(schedule, request, world) };
    },
  }),
  schedules.change("POST /invoices/schedule/{scheduleId}/updateAndSchedule", {
    change(schedule, request, world) {
      refuseCancelled(schedule);
      return schedule.status === "draft" ? started(schedule, request, world) : {};
    },
  }),
  schedules.change("POST /invoices/schedule/{scheduleId}/auto-payment", {
    change(schedule, { body: { autoPayment } }) {
      refuseCancelled(schedule);
      return { autoPayment };
    },
  }),
  schedules.change("POST /invoices/schedule/{scheduleId}/cancel", {
    change(schedule) {
      if (schedule.status === "draft") throw serviceError(400, "A draft is not scheduled");
      refuseCancelled(schedule);
      return { status: "cancelled" };
    },
  }),
];

function refuseCancelled({ status }: PlainRecord): void {
  if (status === "cancelled") throw serviceError(400, "Invoice schedule is cancelled");
}

const rhythmSchema = z
  .object({
    executeAt: z.string().optional(),
    rrule: z.looseObject({ startDate: z.string(), interval: z.number().positive() }).optional(),
  })
  .refine(({ executeAt, rrule }) => executeAt !== undefined || rrule !== undefined, {
    message: "schedule must have executeAt or rrule",
  });

/** When the first invoice is due to go out. */
function firstDay({ schedule }: PlainRecord): Fields {
  const { executeAt, rrule } = read(rhythmSchema, Object(schedule));
  return { nextRunAt: rrule?.startDate ?? executeAt };
}

/** One whose day has come issues its first invoice at once. */
function started(schedule: PlainRecord, request: SimulatedRequest, world: World): Fields {
  const now = world.now();
  if (Date.parse(String(schedule.nextRunAt)) > now.getTime()) return { status: "scheduled" };
  const { name, title, currency, items, discount, businessDetails, contactDetails, liveMode } = schedule;
  const issueDate = now.toISOString().slice(0, 10);
  const bill = {
    name,
    title,
    currency,
    items,
    discount,
    businessDetails,
    contactDetails,
    liveMode,
    issueDate,
  };
  invoices.made({ ...bill, status: "sent", scheduleId: schedule.id }, request, world);
  return { status: "active" };
}

function issuedBy({ id }: PlainRecord, world: World): readonly Fields[] {
  return invoices
    .stored(world)
    .where(({ scheduleId }) => scheduleId === id)
    .map(withAlt);
}
