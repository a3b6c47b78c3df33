import { z } from "zod";
import { collectionsOf } from "../../world/snapshot.js";
import type { World } from "../../world/world.js";

const struck = {
  on: z.string().regex(/^(\*|[A-Z]+) \/\S*$/, {
    error: 'say a method and a path, as in "POST /contacts/", "GET /contacts/*" or "* /**"',
  }),
  times: z
    .union([z.int().min(1), z.literal("always")], { error: 'say a number from 1 on, or "always"' })
    .optional(),
};
const effect = z.boolean().optional();

/** See `Fault` for what each is. */
const faultSchema = z.discriminatedUnion(
  "do",
  [
    z.strictObject({ ...struck, do: z.literal("delay"), ms: z.int().min(0).max(600_000) }),
    z.strictObject({ ...struck, do: z.literal("answer"), status: z.int().min(400).max(599), effect }),
    z.strictObject({ ...struck, do: z.literal("reset"), effect }),
    z.strictObject({ ...struck, do: z.literal("cut") }),
    z.strictObject({ ...struck, do: z.literal("expire") }),
  ],
  { error: 'say what it is to do: "delay", "answer", "reset", "cut" or "expire"' },
);

export const faultsSchema = z.strictObject({
  faults: z.array(faultSchema, {
    error: 'say a list of faults, as in {"faults":[{"on":"POST /contacts/","do":"answer","status":502}]}',
  }),
});

export const clockSchema = z
  .strictObject({
    now: z.iso
      .datetime({ offset: true, error: 'say a time with its zone, as in "2026-03-05T15:00:00Z"' })
      .optional(),
    advanceMs: z.int().min(0).optional(),
    runs: z.boolean().optional(),
  })
  .refine((asked) => Object.keys(asked).length > 0, { error: "say now, advanceMs or runs" });

export const requestsSchema = z.strictObject({
  after: z.coerce.number({ error: "say the number of the last request that you know" }).default(0),
});

const kept = z.looseObject({ id: z.string() });

/** A snapshot of this account: of kinds that it has. */
export function snapshotSchema(world: World) {
  const kinds = new Set(collectionsOf(world).map(([kind]) => kind));
  return z
    .strictObject({
      chance: z.int(),
      collections: z.record(z.string(), z.array(kept)),
      records: z.record(z.string(), z.array(kept)),
    })
    .refine(({ collections }) => Object.keys(collections).every((kind) => kinds.has(kind)), {
      error: ({ input }) =>
        `there is no kind ${strangers(input, kinds)}: take those of GET /_simulator/snapshot`,
    });
}

function strangers(input: unknown, kinds: ReadonlySet<string>): string {
  const { collections } = z.object({ collections: z.record(z.string(), z.unknown()) }).parse(input);
  const strange = Object.keys(collections).filter((kind) => !kinds.has(kind));
  return strange.map((kind) => JSON.stringify(kind)).join(", ");
}
