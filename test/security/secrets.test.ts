import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import { account } from "../harness/calls.js";
import { logIn } from "../harness/login.js";
import { connect } from "../harness/peers.js";
import { scene } from "../harness/scene.js";
import { type Message, type Spoken, speak } from "../harness/stdio.js";
import { until } from "../harness/until.js";
import { answers, startUpstream, type Upstream } from "../harness/upstream.js";

/** What gives access to something, on its way to where it is written down, or back to a model. */
const pit = "pit-0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
const next = "pit-9f8e7d6c-5b4a-3928-1706-f5e4d3c2b1a0";
const locationId = "Loc4tion0000000000AA";
const contactId = "Cont4ct0000000000001";

let folder: string;
let upstream: Upstream;
let program: Spoken;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ghl-mcp-secrets-"));
  upstream = await startUpstream();
  program = speak([], {
    ...account,
    GHL_LOCATION_ID: locationId,
    GHL_PIT: pit,
    GHL_PIT_NEXT: next,
    GHL_BASE_URL: upstream.url,
    GHL_JOURNAL: "full",
    GHL_STORE: join(folder, "store"),
    GHL_LOG_LEVEL: "debug",
  });
});

afterAll(async () => {
  await program?.close();
  await upstream?.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(() => {
  upstream.manner = answers(200, '{"ok":true}');
});

const call = (name: string, args: Readonly<Record<string, unknown>>): Promise<Message> =>
  program.request("tools/call", { name, arguments: args });

const journal = async () => JSON.stringify(await program.request("resources/read", { uri: "ghl://journal" }));

describe("A secret that is an argument", () => {
  it.each([
    [
      "of a custom action's reply, and in the headers that it sends",
      "voice_ai_create_action",
      {
        agentId: "Agent000000000000001",
        actionType: "CUSTOM_ACTION",
        name: "Look up",
        actionParameters: {
          triggerPrompt: "When asked",
          triggerMessage: "One moment",
          apiDetails: {
            url: "https://crm.example.com/look-up",
            method: "GET",
            authenticationRequired: true,
            authenticationValue: "hush-authentication",
            headers: [{ key: "X-Our-Door", value: "hush-header" }],
          },
          selectedPaths: ["a"],
        },
      },
    ],
    [
      "whose name betrays it, wherever it stands",
      "objects_create_record",
      {
        schemaKey: "custom_objects.pets",
        properties: {
          integration: {
            headers: { "X-Our-Door": "hush-record" },
            webhookHeaders: ["X-Our-Door: hush-line"],
            settings: [{ name: "Stripe API key", value: "hush-labelled" }],
            basicAuth: "hush-basic",
            fields: [
              { id: "1", name: "Stripe secret key", value: "hush-named" },
              { id: "f1", key: "portal_password", field_value: "hush-field" },
              { title: "API key", values: ["hush-titled"] },
            ],
            login: { pin: "hush-pin", pass: "hush-pass", pwd: "hush-pwd", sessionId: "hush-session" },
            more: { pincode: "hush-pincode", mfa: "hush-mfa", recovery_codes: ["hush-recovery"] },
            links: [
              "https://b.s3.amazonaws.com/x?X-Amz-Credential=hush-a&X-Amz-Signature=hush-b",
              "https://x.example/?refresh_token=hush-c&client_secret=hush-d&auth=hush-e&pwd=hush-f#id_token=hush-g",
            ],
            certificate: "-----BEGIN PRIVATE KEY-----\nhush-pem\n-----END PRIVATE KEY-----",
            amazon: "AKIAHUSHHUSHHUSHHUSH",
            others: ["ghp_hush0123456789abcdefghijklmnopqrstuv", "xoxb-hush-123456789012-abcdefghijklmnop"],
            [pit]: "1",
            callback: "https://hush-user:hush-word@example.com/?token=hush-query&a=1",
          },
        },
      },
    ],
    [
      "of another service",
      "locations_update_location",
      {
        locationId: locationId,
        name: "Mara",
        mailgun: { apiKey: "hush-mailgun", domain: "mg.example.com" },
        twilio: { sid: "AC1", authToken: "hush-twilio" },
      },
    ],
  ])("%s is in neither the journal nor the debug log", async (_, name, args) => {
    await call(name, args);
    const sent = upstream.requests.map(({ body }) => body).join("");
    expect(sent).toMatch(/hush-|Hush-/);
    upstream.requests.length = 0;
    let written = "";
    await until("it is in the journal", async () => {
      written = await journal();
      return written.includes(name);
    });
    expect(written).not.toMatch(/hush|pit-[09]/i);
    expect(program.stderr).toContain(name);
    expect(program.stderr).not.toMatch(/hush|pit-[09]/i);
  });
});

describe("A token of the program that HighLevel repeats", () => {
  const echo = (status: number, body: string, headers: Readonly<Record<string, string>> = {}) => {
    upstream.manner = answers(status, body, { "content-type": "application/json", ...headers });
  };
  const read = async () => JSON.stringify(await call("contacts_get_contact", { contactId }));

  it.each([
    ["in a field", { contact: { id: contactId, note: `Bearer ${pit}` } }],
    ["in the name of a field", { contact: { id: contactId, [pit]: 1 } }],
    [
      "inside a longer text",
      { contact: { id: contactId, link: `https://example.com/x${pit}.json?a=${next}` } },
    ],
    ["as the trace id", { traceId: pit, contact: { id: contactId } }],
  ])("%s of a reply does not come to the model", async (_, body) => {
    echo(200, JSON.stringify(body));
    const shown = await read();
    expect(shown).toContain(contactId);
    expect(shown).not.toMatch(/pit-[09]/);
  });

  it("in letters written as escapes does not come to the model", async () => {
    echo(200, `{"contact":{"id":"${contactId}","note":"\\u0070it${pit.slice(3)}"}}`);
    const shown = await read();
    expect(shown).toContain(contactId);
    expect(shown).not.toContain(pit);
  });

  it.each([
    [
      "with nothing visible between its letters",
      "utf8",
      "application/json",
      `${pit.slice(0, 10)}\u200b${pit.slice(10)}`,
    ],
    ["in a text of another encoding", "utf16le", "text/plain; charset=utf-16le", pit],
  ] as const)("%s does not come to the model", async (_, encoding, type, token) => {
    const text = JSON.stringify({ contact: { id: contactId, note: token } });
    upstream.manner = answers(200, Buffer.from(text, encoding), { "content-type": type });
    const shown = await read();
    expect(shown).toContain(contactId);
    expect(shown).not.toContain(pit);
  });

  it.each([400, 401, 403, 404, 409, 422, 500])(
    "in an error with status %s, and as its trace id, does not come to the model",
    async (status) => {
      echo(status, JSON.stringify({ message: [`no: ${pit}`, `nor ${next}`], traceId: pit }), {
        "x-trace-id": pit,
      });
      const shown = await read();
      expect(shown).toContain('"isError":true');
      expect(shown).not.toMatch(/pit-[09]/);
    },
  );

  it("as the name of a file, or in it, does not come to the model", async () => {
    const headers = {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${pit}.pdf"`,
    };
    upstream.manner = answers(200, `%PDF ${pit}`, headers);
    const shown = JSON.stringify(await call("invoices_get_invoice", { invoiceId: "Invoice0000000000001" }));
    const held = [...shown.matchAll(/"blob":"([^"]*)"/g)].map(([, blob = ""]) => atob(blob)).join("");
    expect(held).toContain("%PDF");
    expect(shown + held).not.toMatch(/pit-[09]/);
  });

  it("does not come by a resource, the journal or the log", async () => {
    echo(200, JSON.stringify({ contact: { id: contactId, firstName: pit, tags: [next] }, traceId: next }));
    const uri = `ghl://contacts/${contactId}`;
    expect(JSON.stringify(await program.request("resources/read", { uri }))).not.toMatch(/pit-[09]/);
    await call("contacts_update_contact", { contactId, firstName: "Mara", tags: [] });
    expect(await journal()).not.toMatch(/pit-[09]/);
    expect(program.stderr).not.toMatch(/pit-[09]/);
  });
});

describe("The tokens of a login", () => {
  it("do not come to the model, whichever of them HighLevel repeats", async () => {
    const tokens = new Set<string>();
    const stage = await scene({ account: "app", front: (simulator) => repeating(simulator.url, tokens) });
    try {
      await logIn(await stage.open(), stage.simulator, "agency");
      const { ready } = await stage.serve();
      const peer = await connect("sdk 2.x on 2026-07-28", { url: ready });
      const args = { contactId: stage.contact.id, location: demo.locationId };
      const first = await peer.call("contacts_get_contact", args);
      const shown = JSON.stringify([first, await peer.call("contacts_get_contact", args)]);
      await peer.close();
      expect(shown).toContain("repeated");
      // The client's secret, the agency's pair and the sub-account's token at the least.
      expect(tokens.size).toBeGreaterThan(3);
      for (const token of tokens) expect(shown).not.toContain(token);
    } finally {
      await stage.close();
    }
  });
});

/** Passes on what it is sent, takes note of every token that goes by, and repeats all of them where a contact is read. */
async function repeating(url: string, tokens: Set<string>) {
  const note = (text: string) => {
    for (const name of ["client_secret", "refresh_token", "access_token"]) {
      const found = new RegExp(`"?${name}"?[=:]\\s*"?([^"&\\s]+)`).exec(text)?.[1];
      if (found !== undefined) tokens.add(decodeURIComponent(found));
    }
  };
  const server = createServer(async (request, response) => {
    const body = (await request.toArray()).join("");
    const { authorization = "", "content-type": type = "application/json", version = "" } = request.headers;
    if (authorization !== "") tokens.add(authorization.replace("Bearer ", ""));
    note(body);
    const { method = "GET", url: path = "" } = request;
    if (/^\/contacts\/\w+$/.test(path)) {
      const contact = { id: "c", note: `repeated: ${[...tokens].join(", ")}` };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ contact }));
      return;
    }
    const headers = { authorization, "content-type": type, version: String(version) };
    const reply = await fetch(url + path, { method, headers, ...(body === "" ? {} : { body }) });
    const text = await reply.text();
    note(text);
    response.writeHead(reply.status, { "content-type": "application/json" }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
