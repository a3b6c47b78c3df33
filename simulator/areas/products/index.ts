import type { Endpoint } from "../../endpoint/endpoint.js";
import { bulkEndpoints } from "./bulk.js";
import { collectionEndpoints } from "./collections.js";
import { inventoryEndpoints } from "./inventory.js";
import { productEndpoints } from "./products.js";
import { reviewEndpoints } from "./reviews.js";
import { storeEndpoints } from "./stores.js";

export const products: readonly Endpoint[] = [
  ...productEndpoints,
  ...bulkEndpoints,
  ...inventoryEndpoints,
  ...collectionEndpoints,
  ...reviewEndpoints,
  ...storeEndpoints,
];
