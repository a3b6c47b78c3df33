import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { objectOf } from "../../facts/official/shape.js";
import { demo } from "../../simulator/index.js";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import { callerFields } from "../../src/catalogue/schema.js";
import { noLimit, present, type SceneWithClient, scene } from "../harness/scene.js";
import { argumentSets } from "./wire.js";

/** What describe_operation shows first is what a model copies: it has to be a call that does something. */
const catalogue = await loadCatalogue();
const all = await Promise.all(
  catalogue.cards.map(async (card) => [card.name, (await catalogue.endpoint(card)).operation, card] as const),
);

let on: SceneWithClient;

beforeAll(async () => {
  on = await scene({
    transport: "stdio",
    person: "nobody",
    env: { GHL_TOOLS: "all", GHL_LOCATION_ID: "", GHL_DEFAULT_LOCATION_ID: demo.locationId },
    simulator: { rate: noLimit },
  });
});

afterAll(() => on?.close());

const errorSchema = z.object({
  error: z.object({ status: z.number().optional() }),
});

/** The users of the examples are nobody's here, and some fields take only those of the sub-account. */
function withUsersOfTheDemo(example: unknown): Record<string, unknown> {
  const user = present(
    on.simulator.world.users.find(({ locationIds }) => locationIds.includes(demo.locationId)),
  );
  return objectOf(JSON.parse(JSON.stringify(example).replaceAll(exampleUser, user.id)));
}

const exampleUser = "sx6wyHhbFdRXh302Lunr";

it.each(all)("the first example of %s fits the operation and the API", async (name) => {
  const { example } = await argumentSets(on, name);
  const result = await on.peer.call(name, withUsersOfTheDemo(example));
  const failed = errorSchema.safeParse(result.structuredContent);
  if (!failed.success) return;
  // The records that it names are made up, and not every operation is simulated: but it was sent, and fits.
  const { status } = failed.data.error;
  expect(status, result.content[0]?.text).toBeDefined();
  expect(status, result.content[0]?.text).not.toBe(422);
});

/** What they do they do by being called: their other arguments are for rare cases. */
const deeds = [
  "agent_studio_publish_agent_version",
  "contacts_add_to_campaign",
  "contacts_add_to_workflow",
  "contacts_remove_from_workflow",
  "notes_restore_note",
  "social_reset_queue_item",
];

it("the first example of a change says what is to change, unless the call is the whole of it", () => {
  const silent = all.filter(([, operation, card]) => {
    const { example, pathFields } = operation;
    const others = Object.keys(callerFields(operation)).filter((name) => !(name in pathFields));
    return (
      card.class === "write" && others.length > 0 && Object.keys(example).every((name) => name in pathFields)
    );
  });
  expect(silent.map(([name]) => name).toSorted()).toEqual(deeds);
});
