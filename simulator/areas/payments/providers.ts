import { z } from "zod";
import { type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { paymentView } from "./payment-record.js";

const listSchema = z.object({
  altId: z.string(),
  limit: z.number().default(10),
  offset: z.number().default(0),
});

const creationSchema = z.object({
  altId: z.string(),
  altType: z.string(),
  uniqueName: z.string(),
  title: z.string(),
  provider: z.string(),
  description: z.string(),
  imageUrl: z.string(),
});

/** White-label payment providers. */
export const providers: readonly Endpoint[] = [
  {
    line: "GET /payments/integrations/provider/whitelabel",
    handle(request, world) {
      const { altId, limit, offset } = read(listSchema, request.query);
      const all = world.paymentProviders.where((provider) => provider.locationId === altId);
      return ok({ providers: all.slice(offset, offset + limit).map(paymentView) });
    },
  },
  {
    line: "POST /payments/integrations/provider/whitelabel",
    handle(request, world) {
      const { uniqueName, ...written } = read(creationSchema, request.body);
      const createdAt = world.now().toISOString();
      const provider = world.paymentProviders.put({
        id: world.chance.objectId(),
        locationId: written.altId,
        createdAt,
        fields: { ...written, route: uniqueName, createdAt, updatedAt: createdAt },
      });
      return ok(paymentView(provider));
    },
  },
];
