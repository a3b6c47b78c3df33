import type { Endpoint, SimulatedRequest } from "../../endpoint/endpoint.js";
import { param } from "../../endpoint/endpoint.js";
import { pageOf } from "../../endpoint/page.js";
import { ownerOf, plain, plainAnswer } from "../../endpoint/plain.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { World } from "../../world/world.js";
import { accountNamed, accountsOf, connect, connectionOf, disconnectAccount, loginOf } from "./accounts.js";

const pages = plain({ kind: "facebookPages", what: "Page" });
const page = { kind: "facebookPages", by: "pageId" };

const instagram = plain({ kind: "instagramAccounts", what: "Instagram account", within: page });

const leadForms = plain({
  kind: "facebookLeadForms",
  what: "Lead form",
  ids: "hex",
  within: page,
  fresh: () => ({ status: "ACTIVE", leadsCount: 0 }),
});

const conversationForms = plain({ kind: "facebookConversationForms", what: "Conversation form", ids: "hex" });

/** Who advertises on Facebook, with which page and ad account, and the forms of its pages. */
export const facebookAccount: readonly Endpoint[] = [
  plainAnswer("GET /ad-publishing/facebook/me", (request, world) => loginOf("facebook", request, world)),

  plainAnswer("GET /ad-publishing/facebook/integration", (request, world) =>
    connectionOf("facebook", request, world),
  ),
  plainAnswer("POST /ad-publishing/facebook/integration", (request, world) => {
    const { pageId, adAccountId } = request.body;
    checkPage(pageId, request, world);
    if (adAccountId !== undefined) accountNamed("facebook", adAccountId, request, world);
    return connect(
      "facebook",
      { pageId, ...(adAccountId === undefined ? {} : { adAccountId }) },
      request,
      world,
    );
  }),
  plainAnswer("DELETE /ad-publishing/facebook/integration", (request, world) => {
    world.records.of("adIntegrations").delete(connectionOf("facebook", request, world).id);
    return { success: true };
  }),

  plainAnswer("GET /ad-publishing/facebook/ad-accounts", (request, world) => {
    const all = accountsOf("facebook", request, world);
    const { items, brief } = pageOf(all, request, {
      usual: request.query.fetchAll === "true" ? all.length : 20,
      cursor: { from: "next", to: "next" },
    });
    return { adAccounts: items, ...brief };
  }),
  plainAnswer("GET /ad-publishing/facebook/ad-accounts/{adAccountId}", (request, world) =>
    accountNamed("facebook", param(request, "adAccountId"), request, world),
  ),
  plainAnswer("DELETE /ad-publishing/facebook/ad-accounts/{adAccountId}", (request, world) =>
    disconnectAccount("facebook", param(request, "adAccountId"), request, world),
  ),

  pages.list("GET /ad-publishing/facebook/pages", { at: "pages" }),
  plainAnswer("PUT /ad-publishing/facebook/page/default", (request, world) => {
    const { pageId } = request.body;
    checkPage(pageId, request, world);
    return connect("facebook", { pageId }, request, world);
  }),
  plainAnswer("DELETE /ad-publishing/facebook/page", (request, world) => {
    const { pageId } = request.query;
    if (connectionOf("facebook", request, world).pageId !== pageId) throw serviceError(404, "Page not found");
    connect("facebook", { pageId: undefined }, request, world);
    return { success: true };
  }),

  instagram.list("GET /ad-publishing/facebook/page/{pageId}/instagram", { at: "instagramAccounts" }),

  leadForms.list("GET /ad-publishing/facebook/page/{pageId}/forms", { at: "forms" }),
  leadForms.create("POST /ad-publishing/facebook/page/{pageId}/forms"),
  leadForms.get("GET /ad-publishing/facebook/lead-form/{leadFormId}"),

  conversationForms.list("GET /ad-publishing/facebook/conversation-forms", { at: "forms" }),
  conversationForms.create("POST /ad-publishing/facebook/conversation-forms"),
];

function checkPage(id: unknown, request: SimulatedRequest, world: World): void {
  const { locationId } = ownerOf(request, world);
  const found = world.records.of("facebookPages").get(String(id));
  if (found === undefined || found.locationId !== locationId) throw serviceError(404, "Page not found");
}
