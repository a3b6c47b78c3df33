import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { allKinds, calls, connectTo, account as nobody } from "../harness/calls.js";
import { connect, type Peer } from "../harness/peers.js";
import { type Scene, scene } from "../harness/scene.js";
import { answers, page, resetAfterBody, startUpstream, type Upstream } from "../harness/upstream.js";

describe("what HighLevel refuses", () => {
  let upstream: Upstream;
  let peer: Peer;

  beforeAll(async () => {
    upstream = await startUpstream();
    peer = await connectTo(upstream);
  });
  afterAll(async () => {
    await peer?.close();
    await upstream?.close();
  });

  const sentence = "The value that was given is not right.";
  const refuses = (status: number) => answers(status, JSON.stringify({ message: [sentence] }));
  const told = async (kind: (typeof allKinds)[number]) => {
    const { name, args } = calls[kind];
    const { content, structuredContent } = await peer.call(name, args);
    const { error } = z.object({ error: z.looseObject({ advice: z.string() }) }).parse(structuredContent);
    return { text: content[0]?.text ?? "", advice: error.advice };
  };
  const reads = allKinds.filter((kind) => kind.startsWith("a read"));
  const changes = allKinds.filter((kind) => !reads.includes(kind));

  it.each([400, 401, 403, 404, 409, 422, 429, 500])(
    "with %i after a read speaks of no record and of no change",
    async (status) => {
      for (const kind of reads) {
        upstream.manner = refuses(status);
        const { text, advice } = await told(kind);
        expect(advice, kind).not.toMatch(/\brecord\b|change|creation|took effect|all the same/i);
        expect(text.replace(sentence, ""), kind).not.toMatch(/\brecord\b|took effect|creation/i);
      }
    },
  );

  it.each([
    ["a broken connection", resetAfterBody],
    ["a web page", page(200)],
    ["broken JSON", answers(200, '{"contact":')],
  ])("by %s after a read speaks of no change, and after a change says to look", async (_, manner) => {
    for (const kind of reads) {
      upstream.manner = manner;
      expect((await told(kind)).advice, kind).not.toMatch(/change|took effect/);
    }
    for (const kind of changes) {
      upstream.manner = manner;
      expect((await told(kind)).advice, kind).toContain("look first whether it took effect");
    }
  });

  it("speaks of a creation after a POST that creates alone", async () => {
    upstream.manner = refuses(422);
    expect((await told("a POST")).advice).toContain("After a 422 on a creation look first");
    expect((await told("a PUT")).advice).not.toContain("creation");
    expect((await told("a DELETE")).advice).not.toContain("creation");
  });

  it.each([400, 401, 403, 404, 409, 422])(
    "with %i has one full stop where HighLevel's sentence ends",
    async (status) => {
      for (const kind of allKinds) {
        upstream.manner = refuses(status);
        const { text } = await told(kind);
        expect(text, kind).not.toMatch(/\.\.(?!\.)|\.\)\.|[!?]\./);
        expect(text.match(/is not right\./g)?.length, kind).toBe(1);
      }
    },
  );

  it("takes a message that ends with a question or an ellipsis as it is", async () => {
    for (const end of ["Is it right?", "Wait…", "No!", "None"]) {
      upstream.manner = answers(422, JSON.stringify({ message: end }));
      const [first = ""] = (await told("a PUT")).text.split("\n");
      expect(first).toBe(`HighLevel refuses the arguments: ${end}${end === "None" ? "." : ""}`);
    }
  });
});

describe("a slot that is taken", () => {
  let account: Scene;
  let calendarId: string;
  beforeAll(async () => {
    account = await scene({ person: "nobody" });
    calendarId = account.simulator.world.calendars.find(() => true)?.id ?? "";
  });
  afterAll(() => account?.close());

  const booking = () => ({
    calendarId,
    contactId: account.contact.id,
    startTime: "2020-01-06T10:00:00-05:00",
  });

  it.each([
    ["default", "calendars_list_free_slots"],
    ["all", "calendars_list_free_slots"],
    ["search", "calendars_list_free_slots (by read_operation)"],
  ])("on the surface %s leads to the free ones of that calendar and day", async (surface, way) => {
    const env = { ...account.settings, GHL_TOOLS: surface };
    const peer = await connect("sdk 2.x on 2026-07-28", { args: [], env });
    const asked = { operation: "calendars_book_appointment", arguments: booking() };
    const refused =
      surface === "search"
        ? await peer.call("write_operation", asked)
        : await peer.call("calendars_book_appointment", booking());
    expect(refused.isError).toBe(true);
    expect(refused.content[0]?.text).toContain(
      `${way} with calendarId "${calendarId}" and startDate and endDate "2020-01-06" lists the slots that are free`,
    );
    // What it says to call is there, and takes what it says.
    const free = { calendarId, startDate: "2020-01-06", endDate: "2020-01-06" };
    const looked = await peer.call("read_operation", {
      operation: "calendars_list_free_slots",
      arguments: free,
    });
    expect(looked.isError, looked.content[0]?.text).toBeUndefined();
    await peer.close();
  });
});

describe("a file", () => {
  let upstream: Upstream;
  let peer: Peer;
  beforeAll(async () => {
    upstream = await startUpstream();
    peer = await connect("sdk 2.x on 2026-07-28", {
      args: [],
      env: { ...nobody, GHL_BASE_URL: upstream.url },
    });
  });
  afterAll(async () => {
    await peer?.close();
    await upstream?.close();
  });

  const words =
    "{url} (public https), {name, base64}, or {path} on a local server with GHL_FILE_ROOTS; 50 MB at most";

  it("is asked for in the same words by every operation that takes one", async () => {
    const tools = await peer.listTools();
    const takers = tools.filter(({ name }) =>
      [
        "forms_upload_files",
        "locations_upload_custom_field_files",
        "media_upload_file",
        "conversations_upload_attachment",
        "social_upload_csv",
      ].includes(name),
    );
    expect(takers).toHaveLength(5);
    for (const { name, inputSchema } of takers) expect(JSON.stringify(inputSchema), name).toContain(words);
  });

  const contactId = "Cont4ct0000000000001";
  const pdf = { name: "waiver.pdf", base64: Buffer.from("signed").toString("base64") };
  it.each([
    ["nothing", undefined, "additional is missing"],
    ["no file", {}, 'want at least one file: {"<customFieldId>_<any new id>": file}'],
    ["a name that is no field's", { waiver: pdf }, "want <customFieldId>_<any new id> as the name of a file"],
    ["an address as a text", { fi3ld_1: "https://example.com/a.pdf" }, `want a file: ${words}`],
    ["base64 without a name", { fi3ld_1: { base64: pdf.base64 } }, "base64 wants the file's name beside it"],
    ["what is no base64", { fi3ld_1: { name: "a.pdf", base64: "%%%" } }, "its base64 is not base64"],
    [
      "two at once",
      { fi3ld_1: { ...pdf, url: "https://example.com/a.pdf" } },
      "more than one of url, base64 and path",
    ],
    ["something else", { fi3ld_1: { content: "x" } }, "it is none of url, base64 with name, or path"],
    [
      "a path where none is allowed",
      { fi3ld_1: { path: "/etc/hosts" } },
      "set GHL_FILE_ROOTS on a local server",
    ],
  ])("given as %s is refused with what is wanted, and nothing is sent", async (_, additional, says) => {
    upstream.requests.length = 0;
    const args = { contactId, ...(additional === undefined ? {} : { additional }) };
    const { isError, content } = await peer.call("forms_upload_files", args);
    expect(isError).toBe(true);
    expect(content[0]?.text).toContain(says);
    expect(content[0]?.text).toContain("Nothing was sent.");
    expect(upstream.requests).toEqual([]);
  });

  it("given as it should be is sent under the field's name", async () => {
    upstream.requests.length = 0;
    const { isError, content } = await peer.call("forms_upload_files", {
      contactId,
      additional: { fi3ld_1: pdf },
    });
    expect(isError, content[0]?.text).toBeUndefined();
    expect(upstream.requests[0]?.body).toContain('name="fi3ld_1"; filename="waiver.pdf"');
  });
});
