import type { Endpoint, Fields } from "../../endpoint/endpoint.js";
import { matching } from "../../endpoint/page.js";
import { plain } from "../../endpoint/plain.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";
import { newestFirst, withAlt } from "./listed.js";

const coupons = plain({
  kind: "coupons",
  what: "Coupon",
  ids: "hex",
  unique: "code",
  fresh: () => ({
    usageCount: 0,
    applyToFuturePayments: true,
    applyToFuturePaymentsConfig: { type: "forever" },
    limitPerCustomer: false,
  }),
  follows: checked,
  sent: (coupon, _request, world) => ({
    ...withAlt(coupon),
    status: statusOf(coupon, world),
    limitPerCustomer: coupon.limitPerCustomer === true ? 1 : 0,
  }),
});

const list = coupons.list("GET /payments/coupon/list", {
  ...newestFirst,
  where: (coupon, request, world) =>
    matching([{ ...coupon, status: statusOf(coupon, world) }], request).length > 0,
});

/** Discount codes. Their state follows from their dates. */
export const couponEndpoints: readonly Endpoint[] = [
  list,
  coupons.create("POST /payments/coupon"),
  {
    line: "GET /payments/coupon",
    handle(request, world) {
      const { id, code } = request.query;
      if (id === undefined && code === undefined) throw serviceError(422, ["id or code should not be empty"]);
      return (id === undefined ? byCode : byId).handle(request, world);
    },
  },
  coupons.change("PUT /payments/coupon", { named: "id" }),
  coupons.remove("DELETE /payments/coupon", { named: "id" }),
];

const byId = coupons.get("GET /payments/coupon", { named: "id" });
const byCode = coupons.get("GET /payments/coupon", { named: "code", by: "code" });

function checked({ discountType, discountValue, startDate, endDate }: PlainRecord): Fields {
  const value = Number(discountValue);
  if (value <= 0 || (discountType === "percentage" && value > 100)) {
    throw serviceError(400, "discountValue is out of range");
  }
  if (endDate !== undefined && Date.parse(String(endDate)) <= Date.parse(String(startDate))) {
    throw serviceError(400, "endDate must be after startDate");
  }
  return {};
}

function statusOf({ startDate, endDate }: PlainRecord, world: World): string {
  const now = world.now().getTime();
  if (Date.parse(String(startDate)) > now) return "scheduled";
  return endDate !== undefined && Date.parse(String(endDate)) < now ? "expired" : "active";
}
