import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { account, allKinds, connectTo, once, outcomeOf, repeatable } from "../harness/calls.js";
import { connect, type Peer, type PeerKind, peerKinds } from "../harness/peers.js";
import type { RunningProcess } from "../harness/process.js";
import { serve } from "../harness/scene.js";
import { timePassed, until } from "../harness/until.js";
import {
  answers,
  drips,
  fine,
  floods,
  hangs,
  type Manner,
  page,
  resetAfterBody,
  resetBeforeBody,
  resetInReply,
  startUpstream,
  type Upstream,
} from "../harness/upstream.js";

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

afterEach(() => {
  upstream.requests.length = 0;
  upstream.next.length = 0;
  upstream.manner = fine;
});

/** Faults that pass: what may be carried out twice is sent again, the rest is not. */
const passing: Readonly<Record<string, { readonly manner: Manner; readonly kind: string }>> = {
  "the connection is reset before the body was read": { manner: resetBeforeBody, kind: "network" },
  "the connection is reset after the body was read": { manner: resetAfterBody, kind: "network" },
  "the reply breaks off": { manner: resetInReply, kind: "network" },
  "a proxy answers 502 with a page of HTML": { manner: page(502), kind: "upstream" },
  "the answer is 503": { manner: answers(503, '{"message":"overloaded"}'), kind: "upstream" },
  "the answer is 504": { manner: answers(504, '{"message":"timed out"}'), kind: "upstream" },
};

describe.each(Object.entries(passing))("when %s", (_, { manner, kind }) => {
  it.each(repeatable)("%s is sent a second time, and succeeds", async (call) => {
    upstream.next.push(manner);
    expect(await outcomeOf(peer, call)).toMatchObject({ kind: "ok" });
    expect(upstream.requests).toHaveLength(2);
  });

  it.each(once)("%s reaches HighLevel once, and says to look whether it took effect", async (call) => {
    upstream.next.push(manner);
    const outcome = await outcomeOf(peer, call);
    expect(upstream.requests).toHaveLength(1);
    expect(outcome.kind).toBe(kind);
    expect(outcome.text).toContain("look first whether it took effect");
    expect(outcome.text).not.toMatch(/<html|cf-ray/);
  });

  it("four requests are the most that are sent, and none of a POST", async () => {
    upstream.manner = manner;
    const [read, post] = await Promise.all([outcomeOf(peer, "a read"), outcomeOf(peer, "a POST")]);
    expect([read.kind, post.kind]).toEqual([kind, kind]);
    expect(sent("GET")).toBe(4);
    expect(sent("POST")).toBe(1);
  });
});

/** Faults that a second request would not mend, or might make worse. */
const lasting: Readonly<Record<string, { readonly manner: Manner; readonly kind: string }>> = {
  "HighLevel hangs": { manner: hangs, kind: "timeout" },
  "the reply drips in": { manner: drips, kind: "timeout" },
  "the reply has 50 MB": { manner: floods(50 * 1024 * 1024), kind: "too_large" },
  "the JSON is truncated": { manner: answers(200, '{"contacts":[{"id":"a'), kind: "upstream" },
  "JSON was promised and HTML is there": { manner: answers(200, "<html>hello</html>"), kind: "upstream" },
  "the reply is a page of HTML with status 200": { manner: page(200), kind: "upstream" },
  "the reply is compressed, which was not asked for": {
    manner: answers(200, Buffer.from("1f8b080000000000000356aa5600", "hex"), {
      "content-type": "application/json",
      "content-encoding": "gzip",
    }),
    kind: "upstream",
  },
  "HighLevel fails with 500 after it did the work": {
    manner: answers(500, '{"message":"Internal server error"}'),
    kind: "upstream",
  },
};

describe.each(Object.entries(lasting))("when %s", (_, { manner, kind }) => {
  it.each(allKinds)("%s reaches HighLevel once", async (call) => {
    upstream.manner = manner;
    const outcome = await outcomeOf(peer, call);
    expect(outcome.kind).toBe(kind);
    expect(outcome.text).not.toMatch(/<html/);
    expect(upstream.requests).toHaveLength(1);
  });
});

describe("when what comes back with 200 is not what was expected", () => {
  const odd = {
    null: "null",
    "a list": "[1,[2]]",
    "a text": '"yes"',
    "an error": '{"statusCode":500,"message":"x"}',
  };

  it.each(Object.entries(odd))("%s is handed on after one request", async (_, body) => {
    upstream.manner = answers(200, body);
    for (const call of allKinds) expect((await outcomeOf(peer, call)).kind).toBe("ok");
    expect(upstream.requests).toHaveLength(allKinds.length);
  });

  it("nothing at all, 204, is a success after one request", async () => {
    upstream.manner = answers(204, "");
    for (const call of allKinds) expect((await outcomeOf(peer, call)).kind).toBe("ok");
    expect(upstream.requests).toHaveLength(allKinds.length);
  });
});

describe("when HighLevel cannot be connected to", () => {
  afterEach(async () => {
    await upstream.vanish();
    await upstream.returns();
  });

  it.each(allKinds)("%s says so, and that nothing was sent", async (call) => {
    await upstream.vanish();
    const outcome = await outcomeOf(peer, call);
    expect(outcome.kind).toBe("network");
    expect(outcome.text).toContain("Nothing was sent");
    expect(upstream.requests).toHaveLength(0);
  });

  it.each(allKinds)("%s goes through, once, as soon as it is back", async (call) => {
    await upstream.vanish();
    const outcome = outcomeOf(peer, call);
    await timePassed(60);
    await upstream.returns();
    expect((await outcome).kind).toBe("ok");
    expect(upstream.requests).toHaveLength(1);
  });
});

describe("when a DELETE broke off after it was done", () => {
  it("the second request finds nothing, and the answer says why", async () => {
    upstream.next.push(resetAfterBody, answers(404, '{"message":"Contact not found"}'));
    const outcome = await outcomeOf(peer, "a DELETE");
    expect(outcome.kind).toBe("not_found");
    expect(outcome.text).toContain("an earlier attempt of this call most likely deleted it");
    expect(upstream.requests).toHaveLength(2);
  });
});

describe.each<readonly [string, readonly PeerKind[]]>([
  // How an SDK finds the era changes nothing about its pipe, and each of its ways costs a process here.
  ["stdio", ["sdk 1.x", "sdk 2.x on 2026-07-28"]],
  ["HTTP", peerKinds],
])("when a call over %s is cancelled", (transport, kinds) => {
  let server: RunningProcess | undefined;
  let patients: readonly Peer[];

  beforeAll(async () => {
    const env = { ...account, GHL_BASE_URL: upstream.url };
    if (transport === "HTTP") server = await serve(env);
    const place = server === undefined ? { args: [], env } : { url: server.ready };
    patients = await Promise.all(kinds.map((kind) => connect(kind, place)));
  });

  afterAll(async () => {
    await Promise.all(patients?.map((patient) => patient.close()) ?? []);
    await server?.stop();
  });

  it.each(kinds.map((kind, at) => ({ kind, at })))(
    "by $kind, its request ends at once within the connection",
    async ({ at }) => {
      const patient = patients[at];
      if (patient === undefined) throw new Error("not connected");
      upstream.manner = hangs;
      for (const call of ["a read", "a POST"] as const) {
        upstream.requests.length = 0;
        const cancel = new AbortController();
        const outcome = outcomeOf(patient, call, cancel.signal);
        await until("the request arrives", () => upstream.requests.length === 1);
        cancel.abort();
        await expect(outcome).rejects.toThrow();
        // It would be given up after 30 s: the test ends before.
        await upstream.requests[0]?.cut;
        await timePassed(300);
        expect(upstream.requests).toHaveLength(1);
      }
    },
  );
});

describe("when a call is cancelled", () => {
  it("while it waits to be sent again, it is not", async () => {
    upstream.manner = answers(503, "{}", { "content-type": "application/json", "retry-after": "1" });
    const cancel = new AbortController();
    const outcome = outcomeOf(peer, "a read", cancel.signal);
    await until("the request arrives", () => upstream.requests.length === 1);
    cancel.abort();
    await expect(outcome).rejects.toThrow();
    await timePassed(1_500);
    expect(upstream.requests).toHaveLength(1);
  });
});

function sent(method: string): number {
  return upstream.requests.filter((request) => request.method === method).length;
}
