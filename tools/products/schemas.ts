import { z } from "zod";
import { object } from "../../src/declare/fields.js";

export const currency = z.string().describe("Such as USD.");

export const amount = z.number().describe("In currency units: 99.99, not cents.");

export const compareAtPrice = z.number().describe("Old price, struck through.");

export const recurring = object({
  interval: z.enum(["day", "month", "week", "year"]),
  intervalCount: z.number(),
}).describe('{interval: "month", intervalCount: 1}.');

export const shippingOptions = object({
  weight: object({ value: z.number(), unit: z.enum(["kg", "lb", "g", "oz"]) }).optional(),
  dimensions: object({
    height: z.number(),
    width: z.number(),
    length: z.number(),
    unit: z.enum(["cm", "in", "m"]),
  }).optional(),
}).describe("Parcel weight and dimensions.");

export const seo = object({
  title: z.string().optional(),
  description: z.string().optional(),
}).describe("{title, description} for search previews.");

export const slug = z.string().describe("Last part of the page's address, unique.");

export const imageURL = z.string().describe("Image URL.");
