import { toolset } from "../../src/declare/toolset.js";
import { collections } from "./collections.js";
import { prices } from "./prices.js";
import { products } from "./products.js";
import { reviews } from "./reviews.js";
import { store } from "./store.js";

export default toolset(
  "products",
  {
    title: "Products",
    summary:
      "What a business sells: products with their prices and plans, stock, collections, buyers' reviews, and what an online store shows.",
    version: "2021-07-28",
    area: "products",
  },
  { ...products, ...prices, ...collections, ...reviews, ...store },
);
