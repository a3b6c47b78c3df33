import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { demo } from "../../simulator/index.js";
import type { Program } from "../../src/app/compose.js";
import { call as callOf } from "../harness/login.js";
import { present, type SceneWithClient, scene } from "../harness/scene.js";

/** Operations that HighLevel's live pages have and its files do not: bots, managed agents, wallets, articles, files. */
let on: SceneWithClient;
/** The same account, by the token of the agency; nobody is asked there. */
let agency: Program;

beforeAll(async () => {
  on = await scene({
    transport: "stdio",
    env: { GHL_TOOLS: "conversation_ai,agent_studio,saas,blogs,ads,media" },
  });
  agency = await on.open({
    GHL_PIT: demo.agencyPit,
    GHL_LOCATION_ID: "",
    GHL_DEFAULT_LOCATION_ID: demo.locationId,
    GHL_CONFIRM: "never",
  });
});

afterAll(() => on?.close());

const call = async (tool: string, args: Record<string, unknown> = {}) => {
  const { structuredContent, content } = await on.peer.call(tool, args);
  return { shown: structuredContent ?? {}, text: content.map(({ text }) => text).join("\n") };
};

/** Calls once to be asked, and again with the yes of a person; returns what the question said and what came of it. */
const agreed = async (tool: string, args: Record<string, unknown>) => {
  const asked = await call(tool, args);
  const confirm = present(/\b([2-9BCDFGHJKMNPQRSTVWXZ]{12})\b/.exec(asked.text)?.[1]);
  return { question: asked.text, ...(await call(tool, { ...args, confirm })) };
};

describe("the working hours of a bot", () => {
  const bot = (hasHours: boolean) => {
    const { conversationAgents, workingHours } = on.simulator.world;
    return present(conversationAgents.find(({ id }) => (workingHours.get(id) !== undefined) === hasHours)).id;
  };
  const hours = {
    enabled: true,
    channels: ["SMS"],
    timezoneMode: "contact",
    schedule: { mon: { enabled: true, slots: [{ startHour: 8, endHour: 20 }] } },
    continueConversations: { enabled: false },
    offHoursAutoReply: { enabled: false },
    followUp: { enabled: false },
  };

  it("are set without a question where nobody gets a message outside of them", async () => {
    const agentId = bot(false);
    const { text } = await call("conversation_ai_get_working_hours", { agentId });
    expect(text).toContain("Working hours not found");
    await call("conversation_ai_create_working_hours", { agentId, ...hours });
    const { shown } = await call("conversation_ai_get_working_hours", { agentId });
    expect(shown).toMatchObject({ data: { enabled: true, channels: ["SMS"], timezoneMode: "contact" } });
    on.simulator.world.workingHours.delete(agentId);
  });

  it("name the channel that a change takes out of them before a person agrees", async () => {
    const { question } = await agreed("conversation_ai_update_working_hours", {
      agentId: bot(true),
      ...hours,
    });
    expect(question).toContain("WebChat");
    expect(present(on.simulator.world.workingHours.get(bot(true))).hours).toMatchObject(hours);
  });

  it("are taken away with a warning that the bot then answers at any time", async () => {
    const agentId = bot(true);
    const { question } = await agreed("conversation_ai_delete_working_hours", { agentId });
    expect(question).toContain("at any hour");
    expect(on.simulator.world.workingHours.get(agentId)).toBeUndefined();
  });

  it("stand beside its actions, API calls among them", async () => {
    const { shown } = await call("conversation_ai_list_all_actions", { agentId: bot(false) });
    expect(shown).toMatchObject({ data: [{ type: "triggerWorkflow" }, { type: "customApi" }] });
  });
});

describe("a managed agent", () => {
  it("is found when it is published, and shows what it may use", async () => {
    const { shown } = await call("agent_studio_list_managed_agents");
    expect(shown).toMatchObject({ agents: [{ name: "Content Studio" }, { name: "Review Analyst" }] });
    const read = await call("agent_studio_get_managed_agent", { managedAgentId: "Content Studio" });
    expect(read.shown).toMatchObject({ plugins: [{ slug: "social-planner" }] });
  });

  it("is run once a person agrees, goes on in its session, and each turn has a key of its own", async () => {
    const { managedTurns } = on.simulator.world;
    const args = { managedAgentId: "Content Studio", message: "Draft a post for May." };
    const { question, shown } = await agreed("agent_studio_execute_managed_agent", args);
    expect(question).toContain("may use every tool it has");
    const { sessionId } = z.object({ sessionId: z.string() }).parse(shown);
    const next = { ...args, message: "Shorter, please.", sessionId };
    const second = await agreed("agent_studio_execute_managed_agent", next);
    expect(second.shown).toMatchObject({ sessionId, finalText: expect.stringContaining("Turn 2") });
    expect(managedTurns.all().map(({ message }) => message)).toEqual([args.message, next.message]);
  });
});

describe("the wallet of a sub-account", () => {
  const locationId = demo.dentalLocationId;
  const ofAgency = (operation: string, args: Record<string, unknown>) => callOf(agency, operation, args);

  it("has a balance, to which free credits are added", async () => {
    expect(await ofAgency("saas_get_wallet_balance", { locationId })).toMatchObject({
      balance: 86.4,
      complimentaryCredits: 10,
    });
    const args = { locationId, complimentaryCreditsAmount: 25 };
    expect(await ofAgency("saas_add_wallet_credits", args)).toMatchObject({ complimentaryCredits: 35 });
    const older = await ofAgency("saas_get_wallet_balance_legacy", { locationId });
    expect(older).toMatchObject({ complimentaryCredits: 35 });
  });

  it("lists what it was charged for: of one sub-account by either token, and across the agency", async () => {
    const filters = { chargeType: "Email" };
    const places = [demo.locationId, demo.dentalLocationId, demo.gymLocationId];
    expect(await ofAgency("saas_list_wallet_transactions", { filters })).toMatchObject({
      transactions: places.map((one) => ({ locationId: one, chargeType: "Email" })),
    });
    const own = { transactions: [{ locationId: demo.locationId, chargeType: "Email" }] };
    expect(await ofAgency("saas_list_location_wallet_transactions", { filters })).toMatchObject(own);
    expect((await call("saas_list_location_wallet_transactions", { filters })).shown).toMatchObject(own);
  });

  it("no longer waits for a plan once that is taken off", async () => {
    const pending = { locationId: demo.gymLocationId };
    expect(await ofAgency("saas_remove_attached_plan", pending)).toMatchObject({
      removedAttachedPlan: true,
      removedAttachedRebilling: true,
    });
    await expect(ofAgency("saas_remove_attached_plan", pending)).rejects.toThrow("Nothing is attached");
  });
});

describe("what is published or shared", () => {
  it("is read: an article with its text, and no draft", async () => {
    const post = (status: string) =>
      present(on.simulator.world.blogPosts.find((one) => one.status === status)).id;
    const { shown } = await call("blogs_get_post", { postId: post("PUBLISHED") });
    expect(shown).toMatchObject({ blogPost: { rawHTML: expect.stringContaining("<h2>") } });
    expect((await call("blogs_get_post", { postId: post("DRAFT") })).text).toContain("not found");
  });

  it("shows how far a Google campaign is on its way", async () => {
    const laser = ({ name }: { name: string }) => name === "Laser sessions, New York";
    const adId = present(on.simulator.world.googleAds.find(laser)).id;
    const { shown } = await call("ads_get_google_publishing_progress", { adId });
    expect(shown).toMatchObject({ campaignId: adId, total: 5, hasFailed: false });
  });

  it("gives the address of a shared file, unless its link has expired", async () => {
    const slug = (expired: boolean) =>
      present(on.simulator.world.sharedFiles.find((one) => one.expired === expired)).id;
    const { shown } = await call("media_get_shared_file", { slug: slug(false) });
    expect(shown).toMatchObject({ filename: "aftercare-sheet.pdf", allow_download: true });
    expect((await call("media_get_shared_file", { slug: slug(true) })).text).toContain("expired");
  });
});
