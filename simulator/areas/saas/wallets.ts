import { z } from "zod";
import { type Endpoint, ok, param, type Reply, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import type { Wallet } from "../../world/records/wallets.js";
import type { World } from "../../world/world.js";

const creditSchema = z.object({ complimentaryCreditsAmount: z.number().default(0) });

/** The wallets of sub-accounts, under the current address and the older one. */
export const wallets: readonly Endpoint[] = ["/saas", "/saas-api/public-api"].flatMap(
  (root): readonly Endpoint[] => [
    {
      line: `GET ${root}/companies/{companyId}/locations/{locationId}/wallet-balance`,
      handle: (request, world) => shown(walletOf(request, world)),
    },
    {
      line: `POST ${root}/companies/{companyId}/locations/{locationId}/wallet-balance/complimentary-credits`,
      handle(request, world) {
        const { complimentaryCreditsAmount: amount } = read(creditSchema, request.body);
        const wallet = walletOf(request, world);
        const complimentaryCredits = wallet.complimentaryCredits + amount;
        return shown(world.wallets.put({ ...wallet, complimentaryCredits }));
      },
    },
  ],
);

function walletOf(request: SimulatedRequest, world: World): Wallet {
  const locationId = param(request, "locationId");
  return reachable(
    world.wallets.find((wallet) => wallet.locationId === locationId),
    "Wallet",
    request,
    world,
  );
}

function shown({ id, balance, complimentaryCredits }: Wallet): Reply {
  return ok({ walletId: id, balance, complimentaryCredits });
}
