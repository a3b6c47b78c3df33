import { z } from "zod";
import { object } from "../../src/declare/fields.js";

/** The spec lists some 240 countries and 500 states; their codes are ISO 3166. */
export const countryCode = z.string().describe("Two-letter code, such as US.");

export const stateCode = z.string().describe("State or province code, such as TX.");

/** A service of a shipping carrier, as its callback knows it. */
export const carrierService = object({ name: z.string(), value: z.string() });
