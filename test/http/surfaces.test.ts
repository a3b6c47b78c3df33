import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openProgram } from "../../src/app/compose.js";
import { parseConfig } from "../../src/app/config.js";
import { startHTTP } from "../../src/http/app.js";
import { connect, peerKinds } from "../harness/peers.js";
import { jsonHeaders, listTools, modern, openSession, send } from "../harness/requests.js";
import { serve, type TestServer } from "./start.js";

async function toolsAt(url: string): Promise<readonly string[] | undefined> {
  const answer = await send(url, modern("tools/list"));
  return answer.json.result?.tools?.map(({ name }) => name);
}

describe("The query string of a connection", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.stop());

  it.each([
    ["", ["echo", "whoami", "slow", "wipe"]],
    ["?", ["echo", "whoami", "slow", "wipe"]],
    ["?tools=", ["echo", "whoami", "slow", "wipe"]],
    ["?tools=deleting", ["wipe"]],
    ["?tools=wipe,echo", ["echo", "wipe"]],
    ["?tools=wipe&tools=echo", ["echo", "wipe"]],
    ["?tools=echo%20wipe", ["echo", "wipe"]],
    ["?readonly=1", ["echo", "whoami", "slow"]],
    ["?readonly", ["echo", "whoami", "slow"]],
    ["?readonly=true&tools=default", ["echo", "whoami", "slow"]],
    ["?readonly=0&readonly=1", ["echo", "whoami", "slow"]],
    ["?tools=deleting&readonly=1", []],
    ["?tools=-wipe,-slow", ["echo", "whoami"]],
    ["?tools=-echo,reading", ["whoami", "slow"]],
  ])("%s lists what it asks for", async (query, names) => {
    expect(await toolsAt(`${server.mcp}${query}`)).toEqual(names);
  });

  it.each(peerKinds)("narrows a client of %s, in what it lists and in what it can call", async (kind) => {
    const peer = await connect(kind, { url: `${server.mcp}?tools=echo,wipe&readonly=1` });
    expect((await peer.listTools()).map(({ name }) => name)).toEqual(["echo"]);
    await expect(peer.call("wipe", {})).rejects.toThrow(/wipe/);
    await peer.close();
  });

  it.each([
    ["?tools=echo,nothing", "nothing"],
    ["?readonly=maybe", "readonly"],
    ["?read_only=1", "read_only"],
    ["?tool=echo", "tool"],
  ])("%s is answered 400 with what is wrong", async (query, named) => {
    const answer = await send(`${server.mcp}${query}`, modern("tools/list"));
    expect([answer.status, answer.json.error?.code]).toEqual([400, -32602]);
    expect(answer.json.error?.message).toContain(named);
  });

  it("can't be changed within a session", async () => {
    const id = await openSession(server.mcp);
    const headers = { ...jsonHeaders, "mcp-session-id": id };
    expect((await send(`${server.mcp}?readonly=1`, { headers, body: listTools })).status).toBe(404);
    expect((await send(`${server.mcp}?readonly=0`, { headers, body: listTools })).status).toBe(200);
  });

  it("may differ on many connections", async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let number = 0; number < 100; number += 1) {
        const words = Array.from(
          { length: 1 + (number % 4) },
          (_, at) => ["echo", "wipe", "slow", "whoami"][at],
        );
        expect((await toolsAt(`${server.mcp}?tools=${words.join(",")}`))?.length).toBe(words.length);
      }
    }
  });
});

describe("The server's own setting", () => {
  it("is never widened by a query", async () => {
    const server = await serve({ GHL_TOOLS: "echo,wipe", GHL_READ_ONLY: "true" });
    expect(await toolsAt(server.mcp)).toEqual(["echo"]);
    for (const query of ["?tools=default", "?readonly=0", "?tools=wipe,echo,slow&readonly=false"]) {
      expect(await toolsAt(`${server.mcp}${query}`)).toEqual(["echo"]);
    }
    expect(await toolsAt(`${server.mcp}?tools=wipe`)).toEqual([]);
    await server.stop();
  });

  it("is refused at the start where it names nothing", async () => {
    await expect(serve({ GHL_TOOLS: "nothing" })).rejects.toThrow(/nothing/);
  });
});

describe("The real catalogue", () => {
  it("is scopedAccount to a toolset, and to its reads", async () => {
    const program = await openProgram(
      parseConfig({ GHL_PIT: "pit-test", GHL_LOCATION_ID: "location" }),
      false,
    );
    const server = await startHTTP({ program, host: "127.0.0.1", port: 0 });
    const own = (await toolsAt(`${server.url}/mcp`)) ?? [];
    const contacts = (await toolsAt(`${server.url}/mcp?tools=contacts`)) ?? [];
    const reads = (await toolsAt(`${server.url}/mcp?tools=contacts&readonly=1`)) ?? [];
    expect(own.length).toBe(server.toolCount);
    expect(own).toEqual(expect.arrayContaining([...contacts]));
    expect(contacts).toContain("contacts_delete_contact");
    expect(reads).toContain("contacts_get_contact");
    expect(reads).not.toContain("contacts_delete_contact");
    await server.close();
    await program.close();
  });
});
