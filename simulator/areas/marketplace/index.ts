import { type Endpoint, param } from "../../endpoint/endpoint.js";
import { ownerOf, plain, plainAnswer } from "../../endpoint/plain.js";
import { serviceError } from "../../endpoint/service-error.js";

const charges = plain({
  kind: "charges",
  what: "Charge",
  ids: "hex",
  fresh: ({ body }) => {
    const [units, pricePerUnit] = [Number(body.units ?? 0), Number(body.price ?? 0.05)];
    return {
      currency: "USD",
      transactionType: "usage",
      refunded: false,
      pricePerUnit,
      amountCharged: Math.round(units * pricePerUnit * 100) / 100,
    };
  },
});

/** What a marketplace app may do where it is installed: charge the wallet, and leave. */
export const marketplace: readonly Endpoint[] = [
  charges.create("POST /marketplace/billing/charges"),
  charges.list("GET /marketplace/billing/charges", { where: isAsked }),
  charges.get("GET /marketplace/billing/charges/{chargeId}"),
  charges.remove("DELETE /marketplace/billing/charges/{chargeId}"),
  plainAnswer("GET /marketplace/billing/charges/has-funds", (request, world) => {
    const { locationId } = ownerOf(request, world);
    const wallet = world.wallets.find((one) => one.locationId === locationId);
    return { hasFunds: (wallet?.balance ?? 0) > 0 };
  }),
  plainAnswer("GET /marketplace/app/{appId}/installations", (request, world) => {
    const { locationId } = ownerOf(request, world);
    const [company] = world.companies.all();
    return {
      installationDetails: {
        companyId: company?.id,
        companyName: company?.name,
        companyEmail: company?.email,
        relationshipNumber: "0-128-926",
        userId: world.users.all()[0]?.id,
        isWhitelabelCompany: false,
        companyPlan: "agency_pro",
        locationId,
      },
    };
  }),
  plainAnswer("GET /marketplace/app/{appId}/rebilling-config/location/{locationId}", () => ({
    plans: { subscription: [], usage: [] },
  })),
  plainAnswer("DELETE /marketplace/app/{appId}/installations", (request, world) => {
    const uninstalled = world.records.of("uninstalledApps");
    const { locationId } = ownerOf(request, world);
    const id = `${param(request, "appId")} ${locationId ?? request.token.resourceId}`;
    if (uninstalled.get(id) !== undefined) throw serviceError(400, "App is not installed");
    uninstalled.put({ id, reason: request.body.reason });
    return { success: true };
  }),
  plainAnswer("POST /marketplace/external-auth/migration", ({ body }) => ({
    success: true,
    identifier: body.accountId,
    message: "Connection migrated",
  })),
];

function isAsked(
  charge: { readonly [field: string]: unknown },
  { query }: { readonly query: { readonly [name: string]: unknown } },
): boolean {
  const at = String(charge.createdAt);
  const { startDate, endDate } = query;
  return (
    ["meterId", "eventId", "userId"].every(
      (name) => query[name] === undefined || charge[name] === query[name],
    ) &&
    (startDate === undefined || at >= String(startDate)) &&
    (endDate === undefined || at.slice(0, 10) <= String(endDate).slice(0, 10))
  );
}
