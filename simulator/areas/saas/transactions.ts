import { z } from "zod";
import { type Endpoint, ok, param, type Reply, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { checkReach } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import { gatewayError } from "../../endpoint/service-error.js";
import type { WalletTransaction } from "../../world/records/wallets.js";
import type { World } from "../../world/world.js";

const questionSchema = z.object({
  skip: z.number().default(0),
  limit: z.number().max(1000).default(1000),
  users: z.array(z.string()).optional(),
  filters: z
    .object({
      locationId: z.string().optional(),
      chargeType: z.string().optional(),
      settlementTime: z.object({ from: z.string().optional(), to: z.string().optional() }).optional(),
    })
    .default({}),
  additionalFilter: z.object({ messageId: z.string().optional() }).default({}),
});

/** What went out of wallets: of the whole agency, and of one sub-account. */
export const transactions: readonly Endpoint[] = [
  {
    line: "POST /saas/companies/{companyId}/wallet-transactions",
    handle(request, world) {
      if (param(request, "companyId") !== request.token.resourceId)
        throw gatewayError(403, "The token does not have access to this company.");
      return found(request, world.walletTransactions.all());
    },
  },
  {
    line: "POST /saas/locations/{locationId}/wallet-transactions",
    handle(request, world) {
      const locationId = param(request, "locationId");
      checkReach(request.token, locationId, world);
      return found(request, ofLocation(locationId, world));
    },
  },
];

function ofLocation(locationId: string, world: World): readonly WalletTransaction[] {
  return world.walletTransactions.where((transaction) => transaction.locationId === locationId);
}

function found(request: SimulatedRequest, all: readonly WalletTransaction[]): Reply {
  const { skip, limit, users, filters, additionalFilter } = read(questionSchema, request.body);
  const { locationId, chargeType, settlementTime } = filters;
  const { messageId } = additionalFilter;
  const from = Date.parse(settlementTime?.from ?? "1970-01-01");
  const to = settlementTime?.to === undefined ? Number.POSITIVE_INFINITY : Date.parse(settlementTime.to);
  const matching = all
    .filter((one) => locationId === undefined || one.locationId === locationId)
    .filter((one) => chargeType === undefined || one.chargeType === chargeType)
    .filter((one) => users === undefined || (one.userId !== undefined && users.includes(one.userId)))
    .filter((one) => messageId === undefined || one.messageId === messageId)
    .filter((one) => Date.parse(one.settlementTime) >= from && Date.parse(one.settlementTime) <= to);
  return ok({ transactions: matching.slice(skip, skip + limit) });
}
