import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import { connect, type Peer } from "../harness/peers.js";
import { present, type Scene, scene } from "../harness/scene.js";

/** The attacks of somebody who may use one sub-account, and wants another of the same agency. */
const own = demo.locationId;
const other = demo.dentalLocationId;

let stage: Scene;
let agency: Peer;
let single: Peer;
let defaulted: Peer;

beforeAll(async () => {
  stage = await scene({
    env: { GHL_TOOLS: "all", GHL_CONFIRM: "never", GHL_JOURNAL: "off", GHL_COMPANY_ID: demo.companyId },
  });
  const peer = (env: Readonly<Record<string, string>>) =>
    connect("sdk 2.x on 2026-07-28", { args: [], env: { ...stage.settings, ...env } });
  [agency, single, defaulted] = await Promise.all([
    peer({ GHL_PIT: demo.agencyPit }),
    peer({}),
    peer({ GHL_PIT: demo.agencyPit, GHL_LOCATION_ID: "", GHL_DEFAULT_LOCATION_ID: own }),
  ]);
});

afterAll(async () => {
  await Promise.all([agency, single, defaulted].map((peer) => peer?.close()));
  await stage?.close();
});

/** What a call sent: each request whole, and what came back. */
async function attack(peer: Peer, name: string, args: Record<string, unknown>) {
  const before = stage.simulator.received;
  const result = await peer.call(name, args);
  const sent = stage.simulator.requests.slice(
    stage.simulator.requests.length - (stage.simulator.received - before),
  );
  return { result, sent, everything: JSON.stringify([sent, result.structuredContent]) };
}

async function expectRefused(peer: Peer, name: string, args: Record<string, unknown>): Promise<void> {
  const { result, sent } = await attack(peer, name, args);
  expect(result.isError, JSON.stringify(result.structuredContent)).toBe(true);
  expect(result.content[0]?.text).toMatch(/sub-accounts? |whole agency|is an argument, give it there/);
  // What HighLevel is asked of the fence itself names the sub-account that it is about, or none.
  expect(sent.filter(({ method }) => method !== "GET")).toEqual([]);
  expect(JSON.stringify(sent)).not.toContain(other);
}

/** Names by which the API may know a sub-account, in the letters and places that a caller may try. */
const disguises: readonly Readonly<Record<string, unknown>>[] = [
  { locationId: other },
  { location_id: other },
  { LOCATIONID: other },
  { "location-id": other },
  { altId: other },
  { alt_id: other, altType: "location" },
  { altType: "company", altId: "Aa1Bb2Cc3Dd4Ee5Ff6Gg" },
  { altType: "company" },
  { subAccountId: other },
  { location: other },
  { location: { id: other } },
  { locationIds: [own, other] },
  { locationIds: `${own},${other}` },
  { companyId: "Aa1Bb2Cc3Dd4Ee5Ff6Gg" },
  { "data[locationId]": other },
  { "record.locationId": other },
  { deep: [{ deeper: { locationId: other } }] },
  { filters: [{ group: { location: other } }] },
  { "locationId[0]": other },
  { "locations[0][id]": other },
  { locations: [{ id: other }] },
  { nested: { locationId: { $in: [other] } } },
  { nested: { locationIds: [[other]] } },
  { targetLocationId: other },
  { sub_account: other },
];

describe("GHL_LOCATION_ID binds every call to its sub-account", () => {
  it.each(disguises)("when `additional` of a new record names another: %j", async (disguise) => {
    const record = { schemaKey: "custom_objects.pets", properties: { name: "Rex" } };
    await expectRefused(single, "objects_create_record", { ...record, additional: disguise });
  });

  it.each(disguises)("when `additional` of a changed record names another: %j", async (disguise) => {
    const record = { schemaKey: "custom_objects.pets", id: "65f3e9cfa9a4c1d0b2e7f001" };
    await expectRefused(single, "objects_update_record", { ...record, additional: disguise });
  });

  it("when a file's field is named as a sub-account is", async () => {
    const file = { name: "a.txt", base64: "YQ==" };
    const args = { locationId: other, contactId: "Cn1TactZz2Yy3Xx4Ww5V", additional: { field_1: file } };
    await expectRefused(single, "forms_upload_files", args);
    const { sent } = await attack(single, "forms_upload_files", {
      contactId: args.contactId,
      additional: { location_id: file },
    });
    expect(sent).toEqual([]);
  });

  it.each([
    ["locations_update_location", { locationId: other, name: "Taken over" }],
    ["locations_delete_location", { locationId: other, deleteTwilioAccount: false }],
    ["locations_get_permissions", { locationId: other }],
    ["users_search_users", { locationId: other }],
    ["users_create_user", userWith([other])],
    ["users_create_user", userWith([own, other])],
    ["saas_pause_location_legacy", { locationId: other, paused: true }],
    ["saas_bulk_disable_saas_legacy", { locationIds: [own, other] }],
    ["snapshots_create_share_link", linkTo(`${own},${other}`)],
    ["custom_menus_list_menus", { locationId: other }],
    ["saas_enable_location_legacy", { locationId: own, isSaaSV2: true, providerLocationId: other }],
    ["contacts_search_contacts", { locationId: other, pageLimit: 1 }],
    ["invoices_list_invoices", { altId: other, limit: "1", offset: "0" }],
    ["opportunities_search_opportunities", { location_id: other }],
  ] as const)("when the arguments of %s name another", async (name, args) => {
    await expectRefused(agency, name, args);
  });

  it.each([
    ["locations_search_locations", {}],
    ["locations_create_location", { name: "New" }],
    ["snapshots_list_snapshots", {}],
    ["companies_get_company", { companyId: demo.companyId }],
    ["saas_list_saas_locations_legacy", {}],
    ["users_find_users_by_email", { emails: "anyone@example.com" }],
    ["custom_menus_create_menu", { ...menu(), showToAllLocations: true, locations: [own] }],
    [
      "custom_menus_create_menu",
      { ...menu(), showToAllLocations: false, showOnCompany: true, locations: [own] },
    ],
    ["users_create_user", { ...userWith([own]), type: "agency" }],
    ["snapshots_create_share_link", { ...linkTo(own), share_type: "permanent_link" }],
    ["marketplace_uninstall_app", { appId: "app", companyId: demo.companyId, locationId: own }],
  ] as const)("when %s would reach the whole agency", async (name, args) => {
    await expectRefused(agency, name, args);
  });

  it("when a record of nobody's sub-account is named and the token is the agency's", async () => {
    const user = present(stage.simulator.world.users.find(({ locationIds }) => locationIds.includes(other)));
    for (const name of ["users_get_user", "users_delete_user"])
      await expectRefused(agency, name, { userId: user.id });
    await expectRefused(agency, "users_update_user", { userId: user.id, locationIds: [own], role: "admin" });
    const menu = { customMenuId: "62e589c1-c456-47e1-a9a7-cb8900014311", locations: [own] };
    await expectRefused(agency, "custom_menus_update_menu", menu);
  });

  it("and makes a list of the agency one of the sub-account", async () => {
    const { result, sent } = await attack(agency, "users_search_users", {});
    expect(result.isError).toBeFalsy();
    expect(new Map(sent.at(-1)?.query).get("locationId")).toBe(own);
  });

  it("and lets what names its own sub-account through", async () => {
    const permissions = await attack(agency, "locations_get_permissions", { locationId: own });
    expect(permissions.sent.map(({ path }) => path)).toEqual([`/locations/${own}/permissions`]);
    const users = await attack(single, "users_search_users", { locationId: own });
    expect(users.result.isError).toBeFalsy();
  });
});

describe("What people call their own", () => {
  it.each([
    { location_id: "STORE-17", company_id: "4711" },
    { location: "Schwarzwaldstrasse17", alt_type: "blue" },
    { locationId: "66b1c0f2a4d3e5f607182930" },
  ])("names no tenant in a record's properties: %j", async (properties) => {
    const { sent } = await attack(single, "objects_create_record", {
      schemaKey: "custom_objects.pets",
      properties: { name: "Rex", ...properties },
    });
    expect(sent).toHaveLength(1);
  });

  it("names no tenant beside the arguments where it cannot be an id", async () => {
    const additional = { location: "Berlin", company: "ACME" };
    const record = { schemaKey: "custom_objects.pets", properties: { name: "Rex" }, additional };
    expect((await attack(single, "objects_create_record", record)).sent).toHaveLength(1);
  });
});

describe("What is sent beside the declared arguments", () => {
  it.each([
    { locationId: other },
    { location_id: other },
    { LocationID: own },
    { properties: { name: "Max" } },
  ])("takes the place of none of them, fence or not: %j", async (additional) => {
    const record = { schemaKey: "custom_objects.pets", properties: { name: "Rex" } };
    const { result, sent } = await attack(defaulted, "objects_create_record", { ...record, additional });
    expect(sent).toEqual([]);
    expect(result.content[0]?.text).toContain("is an argument, give it there");
  });
});

describe("GHL_DEFAULT_LOCATION_ID is a default", () => {
  it("for calls that name no sub-account, and binds none", async () => {
    const byDefault = await attack(defaulted, "invoices_list_estimates", { limit: "1", offset: "0" });
    expect(new Map(byDefault.sent.at(-1)?.query).get("altId")).toBe(own);
    const named = await attack(defaulted, "invoices_list_estimates", {
      altId: other,
      limit: "1",
      offset: "0",
    });
    expect(new Map(named.sent.at(-1)?.query).get("altId")).toBe(other);
    const agencyWide = await attack(defaulted, "snapshots_list_snapshots", {});
    expect(agencyWide.result.isError).toBeFalsy();
  });
});

function userWith(locationIds: readonly string[]) {
  const person = {
    firstName: "Eve",
    lastName: "Intruder",
    email: "eve@example.com",
    password: "Str0ng!pass",
  };
  return { ...person, type: "account", role: "admin", locationIds };
}

function linkTo(locations: string) {
  const snapshot = { snapshot_id: "Sn4pSh0tAbCdEfGhIjKl", share_type: "location_link" };
  return { ...snapshot, share_location_id: locations };
}

function menu() {
  const look = { title: "Portal", url: "https://example.com", openMode: "iframe", userRole: "all" };
  return { ...look, showOnCompany: false, showOnLocation: true, icon: { name: "star", fontFamily: "fas" } };
}
