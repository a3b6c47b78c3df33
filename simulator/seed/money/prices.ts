import type { World } from "../../world/world.js";
import { daysAgo } from "../dates.js";

interface Amount {
  readonly name: string;
  readonly amount: number;
  readonly recurring?: { readonly interval: string; readonly intervalCount: number };
}

const monthly = { interval: "month", intervalCount: 1 };

const amounts: Readonly<Record<string, readonly Amount[]>> = {
  "Signature Facial": [{ name: "Single visit", amount: 210 }],
  "Laser Package (6)": [
    { name: "In one payment", amount: 1_140 },
    { name: "Three payments", amount: 380, recurring: monthly },
  ],
  "Lumina Membership": [{ name: "Monthly", amount: 150, recurring: monthly }],
};

/** What the seeded products cost. */
export function seedPrices(world: World): void {
  for (const product of world.records.of("products").all()) {
    for (const { name, amount, recurring } of amounts[String(product.name)] ?? []) {
      const createdAt = daysAgo(world, 150);
      world.records.of("prices").put({
        id: world.chance.objectId(),
        locationId: product.locationId,
        productId: product.id,
        name,
        type: recurring === undefined ? "one_time" : "recurring",
        currency: "USD",
        amount,
        recurring,
        createdAt,
        updatedAt: createdAt,
      });
    }
  }
}
