import { z } from "zod";
import { object } from "../../src/declare/fields.js";

/** A service of a shipping carrier, as its callback knows it. */
export const carrierService = object({ name: z.string(), value: z.string() });
