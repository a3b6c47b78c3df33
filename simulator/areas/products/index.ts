import { z } from "zod";
import { type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { mentions, paymentView } from "../payments/payment-record.js";
import { prices } from "./prices.js";

const listSchema = z.object({
  locationId: z.string(),
  search: z.string().default(""),
  limit: z.number().default(20),
  offset: z.number().default(0),
});

export const products: readonly Endpoint[] = [
  {
    line: "GET /products/",
    handle(request, world) {
      const { locationId, search, limit, offset } = read(listSchema, request.query);
      const all = world.products.where((one) => one.locationId === locationId && mentions(one, search));
      return ok({
        products: all.slice(offset, offset + limit).map(paymentView),
        total: [{ total: all.length }],
      });
    },
  },
  ...prices,
];
