import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { demo } from "../../simulator/index.js";
import { namedFields, nameField } from "../../src/declare/lookups.js";
import { at } from "../../src/text/json.js";
import { connect, type Peer } from "../harness/peers.js";
import { noLimit, present, type SceneWithClient, scene } from "../harness/scene.js";
import { answers, startUpstream, type Upstream } from "../harness/upstream.js";

let on: SceneWithClient;

beforeAll(async () => {
  on = await scene({ transport: "stdio", person: "nobody", simulator: { rate: noLimit } });
});

afterAll(() => on?.close());

const own = <Item extends { readonly locationId: string }>({ locationId }: Item) =>
  locationId === demo.locationId;

async function read(operation: string, args: Record<string, unknown>): Promise<Record<string, unknown>> {
  const result = await on.peer.call("read_operation", { operation, arguments: args });
  expect(result.isError, result.content[0]?.text).toBeUndefined();
  return result.structuredContent ?? {};
}

const recordSchema = z.record(z.string(), z.unknown());

/** What the account's people call the record, by the world of the simulator. */
function nameIn(field: string, id: unknown): string | undefined {
  const { users, pipelines, calendars, forms } = on.simulator.world;
  switch (namedFields[field]) {
    case "user": {
      const user = users.find((one) => one.id === id);
      return user && `${user.firstName} ${user.lastName}`;
    }
    case "pipeline":
      return pipelines.find((one) => one.id === id)?.name;
    case "pipelineStage":
      return pipelines
        .all()
        .flatMap(({ stages }) => stages)
        .find((one) => one.id === id)?.name;
    case "calendar":
      return calendars.find((one) => one.id === id)?.name;
    case "form":
      return forms.find((one) => one.id === id)?.name;
    default:
      return undefined;
  }
}

const ids = {
  deal: () =>
    present(on.simulator.world.opportunities.find((one) => own(one) && one.assignedTo !== undefined)),
  visit: () => present(on.simulator.world.events.find((one) => own(one) && one.kind === "appointment")),
  owned: () => present(on.simulator.world.contacts.find((one) => own(one) && one.assignedTo !== undefined)),
  task: () => present(on.simulator.world.tasks.find(({ assignedTo }) => assignedTo !== undefined)),
  thread: () =>
    present(on.simulator.world.conversations.find((one) => own(one) && one.assignedTo !== undefined)),
};

const month = 30 * 86_400_000;
const span = () => ({
  startTime: new Date(Date.now() - month).toISOString(),
  endTime: new Date(Date.now() + month).toISOString(),
});

type Reading = readonly [
  operation: string,
  args: () => Record<string, unknown>,
  records: string,
  fields: readonly string[],
];

const deals = ["pipelineId", "pipelineStageId", "assignedTo"];

const readings: readonly Reading[] = [
  ["opportunities_search_opportunities", () => ({ limit: 100 }), "opportunities", deals],
  ["opportunities_query_opportunities", () => ({}), "opportunities", deals],
  ["opportunities_get_opportunity", () => ({ id: ids.deal().id }), "opportunity", deals],
  ["calendars_list_events", span, "events", ["calendarId", "assignedUserId"]],
  [
    "calendars_get_appointment",
    () => ({ eventId: ids.visit().id }),
    "event",
    ["calendarId", "assignedUserId"],
  ],
  ["contacts_list_appointments", () => ({ contactId: ids.visit().contactId }), "events", ["calendarId"]],
  ["forms_list_submissions", () => ({ limit: 100 }), "submissions", ["formId"]],
  ["locations_search_tasks", () => ({}), "tasks", ["assignedTo"]],
  ["contacts_list_tasks", () => ({ contactId: ids.task().contactId }), "tasks", ["assignedTo"]],
  [
    "contacts_get_task",
    () => ({ contactId: ids.task().contactId, taskId: ids.task().id }),
    "task",
    ["assignedTo"],
  ],
  ["contacts_search_contacts", () => ({ pageLimit: 100 }), "contacts", ["assignedTo"]],
  ["contacts_get_contact", () => ({ contactId: ids.owned().id }), "contact", ["assignedTo"]],
  ["conversations_search_conversations", () => ({ limit: 100 }), "conversations", ["assignedTo"]],
  ["conversations_get_conversation", () => ({ conversationId: ids.thread().id }), "", ["assignedTo"]],
];

describe.each(readings)("%s", (operation, args, path, fields) => {
  it(`has the names behind ${fields.join(", ")} beside them`, async () => {
    const found = at(await read(operation, args()), path);
    const records = z.array(recordSchema).parse(Array.isArray(found) ? found : [found]);
    for (const field of fields) {
      const withId = records.filter((record) => typeof record[field] === "string");
      expect(withId.length, field).toBeGreaterThan(0);
      for (const record of withId) expect(record[nameField(field)]).toBe(nameIn(field, record[field]));
    }
  });
});

describe("names behind ids", () => {
  it("cost one list for each kind, which serves the answers of the next minute", async () => {
    const other = await scene({ transport: "stdio", person: "nobody", simulator: { rate: noLimit } });
    try {
      const search = async () => {
        const before = other.simulator.requests.length;
        await other.peer.call("opportunities_search_opportunities", { limit: 50 });
        return other.simulator.requests.slice(before).map(({ path }) => path);
      };
      const [first, ...lists] = await search();
      expect(first).toBe("/opportunities/search");
      // The stages stand in the list of pipelines; to list users the agency's id is found out, once and for all.
      expect(lists.toSorted()).toEqual([
        `/locations/${demo.locationId}`,
        "/opportunities/pipelines",
        "/users/search",
      ]);
      expect(await search()).toEqual(["/opportunities/search"]);
    } finally {
      await other.close();
    }
  });

  it("come with the ids that fields asks for, and with no others", async () => {
    const { opportunities } = await read("opportunities_search_opportunities", {
      limit: 1,
      fields: ["name", "pipelineStageId"],
    });
    const [deal] = z.array(recordSchema).parse(opportunities);
    expect(Object.keys(deal ?? {})).toEqual(["name", "pipelineStageId", "pipelineStageName"]);
  });

  it("can be asked for alone", async () => {
    const answer = await read("opportunities_search_opportunities", { limit: 1, fields: ["pipelineName"] });
    expect(answer.fieldsAbsent).toBeUndefined();
    expect(Object.keys(z.array(recordSchema).parse(answer.opportunities)[0] ?? {})).toEqual(["pipelineName"]);
  });

  it("do not go into the arguments of the next page", async () => {
    const { next } = await read("opportunities_search_opportunities", { limit: 1, fields: ["assignedTo"] });
    expect(next).toMatchObject({ fields: ["assignedTo"] });
  });
});

describe("before a HighLevel of few words", () => {
  let upstream: Upstream;
  let peer: Peer;

  const json = (value: unknown) => answers(200, JSON.stringify(value));

  beforeEach(() => {
    upstream.requests.length = 0;
  });

  beforeAll(async () => {
    upstream = await startUpstream((request, response, arrived) => {
      const [path = ""] = (request.url ?? "").split("?");
      const reply = {
        "/surveys/submissions": json({
          submissions: [
            { id: "Sub00000000000000001", surveyId: "Survey00000000000001", name: "Mara" },
            { id: "Sub00000000000000002", surveyId: "Survey00000000000002", surveyName: "Its own words" },
          ],
          meta: { total: 2 },
        }),
        "/surveys/": json({
          surveys: [
            { id: "Survey00000000000001", name: "Intake" },
            { id: "Survey00000000000002", name: "Feedback" },
          ],
          total: 2,
        }),
        "/contacts/Contact0000000000001": json({
          contact: { id: "Contact0000000000001", assignedTo: "User0000000000000001" },
        }),
        "/users/search": answers(
          401,
          JSON.stringify({ message: "The token is not authorized for this scope." }),
        ),
      }[path];
      return (reply ?? answers(404, "{}"))(request, response, arrived);
    });
    peer = await connect("sdk 2.x on 2026-07-28", {
      args: [],
      env: { GHL_PIT: "pit-names", GHL_LOCATION_ID: "Loc4tion0000000000AA", GHL_BASE_URL: upstream.url },
    });
  });

  afterAll(async () => {
    await peer?.close();
    await upstream?.close();
  });

  const call = (operation: string, args: Record<string, unknown>) =>
    peer.call("read_operation", { operation, arguments: args });

  it("survey submissions have the survey's name, and keep what HighLevel calls so itself", async () => {
    const { structuredContent } = await call("surveys_list_submissions", {});
    expect(structuredContent?.submissions).toEqual([
      { id: "Sub00000000000000001", surveyId: "Survey00000000000001", surveyName: "Intake", name: "Mara" },
      { id: "Sub00000000000000002", surveyId: "Survey00000000000002", surveyName: "Its own words" },
    ]);
  });

  it("an answer is whole without a name that may not be read, and the list is not asked for again", async () => {
    for (const expected of [2, 1]) {
      upstream.requests.length = 0;
      const { structuredContent } = await call("contacts_get_contact", { contactId: "Contact0000000000001" });
      expect(structuredContent?.contact).toEqual({
        id: "Contact0000000000001",
        assignedTo: "User0000000000000001",
      });
      expect(upstream.requests.length).toBe(expected);
    }
  });
});
