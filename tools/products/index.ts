import { toolset } from "../../src/catalogue/toolset.js";
import { collections } from "./collections.js";
import { prices } from "./prices.js";
import { products } from "./products.js";
import { reviews } from "./reviews.js";
import { store } from "./store.js";

export default toolset(
  "products",
  { title: "Products", summary: "TODO", version: "2021-07-28" },
  { ...products, ...collections, ...prices, ...reviews, ...store },
);
