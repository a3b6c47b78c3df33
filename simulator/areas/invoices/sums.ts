import { z } from "zod";
import type { Fields } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";

const itemSchema = z.looseObject({
  name: z.string(),
  amount: z.number(),
  qty: z.number(),
  productId: z.string().optional(),
  taxes: z.array(z.looseObject({ rate: z.number() })).default([]),
  taxInclusive: z.boolean().default(false),
});

const billSchema = z.object({
  items: z.array(itemSchema).min(1, "items should not be empty"),
  discount: z
    .object({
      type: z.enum(["percentage", "fixed"]),
      value: z.number().default(0),
      validOnProductIds: z.array(z.string()).optional(),
    })
    .default({ type: "percentage", value: 0 }),
  miscellaneousCharges: z
    .looseObject({ charges: z.array(z.looseObject({ amount: z.number().default(0) })).default([]) })
    .optional(),
});

export interface Sums {
  readonly subTotal: number;
  readonly discount: number;
  readonly tax: number;
  readonly total: number;
}

/**
 * What the items of an invoice, an estimate or a template come to, in currency units: less the discount, plus the
 * taxes that the amounts do not include and the charges on top. Throws 422 for items that are none.
 */
export function sumsOf(bill: Fields): Sums {
  const { items, discount, miscellaneousCharges } = read(billSchema, {
    items: bill.items,
    discount: bill.discount,
    miscellaneousCharges: bill.miscellaneousCharges,
  });
  const { type, value, validOnProductIds: only = [] } = discount;
  const lines = items.map((item) => ({
    item,
    amount: item.amount * item.qty,
    isReduced: only.length === 0 || only.includes(item.productId ?? ""),
  }));
  const subTotal = sum(lines.map(({ amount }) => amount));
  const reducible = sum(lines.filter(({ isReduced }) => isReduced).map(({ amount }) => amount));
  const share = type === "percentage" ? value / 100 : Math.min(1, value / Math.max(reducible, 0.01));
  const tax = sum(
    lines.map(({ item, amount, isReduced }) =>
      item.taxInclusive
        ? 0
        : (amount * (isReduced ? 1 - share : 1) * sum(item.taxes.map(({ rate }) => rate))) / 100,
    ),
  );
  const charges = sum((miscellaneousCharges?.charges ?? []).map(({ amount }) => amount));
  const off = reducible * share;
  return {
    subTotal: cents(subTotal),
    discount: cents(off),
    tax: cents(tax),
    total: cents(subTotal - off + tax + charges),
  };
}

/** Rounded to what can be paid. */
export function cents(amount: number): number {
  return Math.round((amount + Number.EPSILON) * 100) / 100;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((one, other) => one + other, 0);
}
