import type { Endpoint, Fields, SimulatedRequest } from "../../endpoint/endpoint.js";
import { plain, plainAnswer } from "../../endpoint/plain.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";
import { isAskedFor, newestFirst, withAlt } from "../payments/listed.js";
import { customerOf, invoices, nextNumber } from "./invoice.js";
import { sumsOf } from "./sums.js";

const estimates = plain({
  kind: "estimates",
  what: "Estimate",
  ids: "hex",
  unique: "estimateNumber",
  fresh(request, world) {
    const now = world.now();
    return {
      estimateStatus: "draft",
      meta: {},
      sentTo: {},
      title: "ESTIMATE",
      liveMode: true,
      estimateNumber: Number(nextNumber("estimates", "estimateNumber", request, world)),
      issueDate: day(now),
      expiryDate: day(new Date(now.getTime() + 30 * 86_400_000)),
    };
  },
  follows(estimate, world) {
    const { total } = sumsOf(estimate);
    const { companyId } = world.locations.get(estimate.locationId) ?? {};
    return { ...customerOf(estimate), total, totalamountInUSD: total, companyId };
  },
  sent: view,
});

/** Its days are kept as given; they go out as times. */
function view(estimate: PlainRecord): Fields {
  const { issueDate, expiryDate } = estimate;
  return { ...withAlt(estimate), issueDate: timeOf(issueDate), expiryDate: timeOf(expiryDate) };
}

function timeOf(date: unknown): string {
  return new Date(String(date)).toISOString();
}

/** Quotes: draft, sent, viewed, accepted or declined, and invoiced once a bill was made of one. */
export const estimateEndpoints: readonly Endpoint[] = [
  estimates.list("GET /invoices/estimate/list", {
    ...newestFirst,
    at: "estimates",
    where(estimate, request) {
      const { status = "all", ...query } = request.query;
      const isOfState = status === "all" || status === estimate.estimateStatus;
      return isOfState && isAskedFor(estimate, { ...request, query });
    },
  }),
  plainAnswer("POST /invoices/estimate", (request, world) => {
    const { sendEstimateDetails } = request.body;
    const made = estimates.made(request.body, request, world);
    return view(sendEstimateDetails === undefined ? made : sentOut(made, request, world));
  }),
  estimates.change("PUT /invoices/estimate/{estimateId}", {
    change(estimate, { body: { altId, altType, ...body } }) {
      refuseInvoiced(estimate, "changed");
      return body;
    },
  }),
  plainAnswer("POST /invoices/estimate/{estimateId}/send", (request, world) =>
    view(sentOut(estimates.named(request, world), request, world)),
  ),
  plainAnswer("POST /invoices/estimate/{estimateId}/invoice", (request, world) => {
    const estimate = estimates.named(request, world);
    refuseInvoiced(estimate, "invoiced");
    const { estimateStatus } = estimate;
    const invoice = invoices.made(billOf(estimate, world), request, world);
    const changes = {
      invoiceId: invoice.id,
      estimateStatus: request.body.markAsInvoiced === true ? "invoiced" : estimateStatus,
    };
    return { estimate: view(estimates.changed(estimate, changes, world)), invoice: withAlt(invoice) };
  }),
  estimates.remove("DELETE /invoices/estimate/{estimateId}"),
  plainAnswer("GET /invoices/estimate/number/generate", (request, world) => ({
    estimateNumber: Number(nextNumber("estimates", "estimateNumber", request, world)),
  })),
  estimates.change("PATCH /invoices/estimate/stats/last-visited-at", {
    named: "estimateId",
    change: ({ estimateStatus }, _request, world) => ({
      lastVisitedAt: world.now().toISOString(),
      ...(estimateStatus === "sent" ? { estimateStatus: "viewed" } : {}),
    }),
  }),
];

function refuseInvoiced({ estimateStatus }: PlainRecord, deed: string): void {
  if (estimateStatus === "invoiced") throw serviceError(400, `An invoiced estimate cannot be ${deed}`);
}

function sentOut(estimate: PlainRecord, request: SimulatedRequest, world: World): PlainRecord {
  refuseInvoiced(estimate, "sent");
  const { estimateStatus } = estimate;
  return estimates.changed(
    estimate,
    {
      sentBy: request.body.userId,
      estimateStatus: estimateStatus === "draft" ? "sent" : estimateStatus,
    },
    world,
  );
}

function billOf(estimate: PlainRecord, world: World): Fields {
  const { name, currency, items, discount, businessDetails, contactDetails, liveMode, termsNotes } = estimate;
  const bill = { name, currency, items, discount, businessDetails, contactDetails, liveMode, termsNotes };
  return { ...bill, estimateId: estimate.id, issueDate: day(world.now()) };
}

function day(time: Date): string {
  return time.toISOString().slice(0, 10);
}
