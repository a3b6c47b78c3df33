import { z } from "zod";
import { object } from "../../src/catalogue/fields.js";

export const priceDimensions = object({
  height: z.number(),
  width: z.number(),
  length: z.number(),
  unit: z.enum(["cm", "in", "m"]),
});
