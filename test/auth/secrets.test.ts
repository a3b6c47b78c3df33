import { afterAll, beforeAll, expect, it } from "vitest";
import { demo, demoApp } from "../../simulator/index.js";
import { logIn } from "../harness/login.js";
import { connect } from "../harness/peers.js";
import { mainFile, type RunningProcess, startProcess } from "../harness/process.js";
import { type Scene, scene } from "../harness/scene.js";

const apiKey = "the-key-of-this-server-1";

let stage: Scene;
let server: RunningProcess;
const said: string[] = [];

beforeAll(async () => {
  stage = await scene({ account: "app", simulator: { oauth: { accessLifetimeMs: 1_500 } } });
  await logIn(await stage.open(), stage.simulator);
  const env = { ...stage.settings, MCP_API_KEYS: apiKey, MCP_ACCEPT_PIT: "1", GHL_LOG_LEVEL: "debug" };
  server = await startProcess(mainFile, ["http", "--port", "0"], env, /(http:\S+\/mcp)/);
  for (const stream of [server.child.stdout, server.child.stderr]) {
    stream?.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  }
});
afterAll(async () => {
  await server.stop();
  await stage.close();
});

it("No token, secret or key stands in any result, error or log, whatever goes wrong", async () => {
  const { simulator } = stage;
  const answers: unknown[] = [];
  const given = new Set<string>([
    apiKey,
    demoApp.clientSecret,
    demo.pit,
    demo.narrowPit,
    "pit-unknown-to-all",
  ]);
  const note = () => {
    for (const token of simulator.world.tokens.keys()) given.add(token);
  };
  const work = async (headers: Readonly<Record<string, string>>, break_: () => void) => {
    const peer = await connect("sdk 2.x on 2026-07-28", { url: server.ready, headers });
    for (let round = 0; round < 3; round++) {
      note();
      break_();
      answers.push(
        await peer.call("contacts_search_contacts", { pageLimit: 1, location: demo.gymLocationId }),
      );
      answers.push(await peer.call("calendars_list_calendars", { location: "Harbor" }));
      answers.push(await peer.call("list_locations", {}).catch(String));
      answers.push(await peer.call("read_operation", { operation: "snapshots_list_snapshots" }));
      note();
    }
    await peer.close();
  };
  const expireAll = () => {
    for (const [name, token] of simulator.world.tokens)
      simulator.world.tokens.set(name, { ...token, expiresAt: 0 });
  };
  const own = { authorization: `Bearer ${apiKey}` };
  const bringing = (pit: string) => ({ authorization: `Bearer ${pit}`, locationId: demo.locationId });
  await work(own, () => {});
  await work(bringing(demo.narrowPit), () => {});
  await work(own, expireAll);
  await work(own, () => simulator.faults.cutReply("POST /oauth/locationToken", 2));
  await work(own, () => simulator.faults.cutReply("POST /oauth/token", 2));
  answers.push(await work(bringing("pit-unknown-to-all"), () => {}).catch(String));
  expect(answers.at(-1)).toContain("401");
  await server.stop();
  const refreshed = simulator.requests
    .filter(({ path }) => path === "/oauth/token")
    .map(({ body }) => new URLSearchParams(body));
  for (const form of refreshed) given.add(form.get("refresh_token") ?? form.get("code") ?? "");
  given.delete("");
  expect(given.size).toBeGreaterThan(12);
  const shown = JSON.stringify(answers) + said.join("");
  expect(shown).toContain("isError");
  expect(said.join("").length).toBeGreaterThan(1_000);
  for (const secret of given) expect(shown).not.toContain(secret);
  expect(shown).not.toMatch(/(access|refresh)-\d+-/);
});
