import type { Endpoint, SimulatedRequest } from "../../endpoint/endpoint.js";
import { pageOf } from "../../endpoint/page.js";
import { plain, plainAnswer } from "../../endpoint/plain.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";

const all = plain({ kind: "funnels", what: "Funnel" });

const redirects = plain({
  kind: "redirects",
  what: "Redirect",
  fresh: ({ body }) => ({ type: "Permanent", pathLowercase: String(body.path).toLowerCase() }),
});

const newRedirect = redirects.create("POST /funnels/lookup/redirect", { at: "data" });

/** Funnels and websites with their pages, to read; and where paths of a domain lead. */
export const funnels: readonly Endpoint[] = [
  all.list("GET /funnels/funnel/list", {
    at: "funnels",
    where: ({ name, type, category, parentId }, { query }) =>
      has(name, query.name) &&
      [
        [type, query.type],
        [category, query.category],
        [parentId, query.parentId],
      ].every(([own, asked]) => asked === undefined || own === asked),
  }),
  plainAnswer(
    "GET /funnels/page",
    (request, world) => [...pageOf(pagesOf(request, world), request, {}).items],
    {
      at: "",
    },
  ),
  plainAnswer("GET /funnels/page/count", (request, world) => ({ count: pagesOf(request, world).length })),

  plainAnswer("GET /funnels/lookup/redirect/list", (request, world) => {
    const { locationId, search } = request.query;
    const found = world.records
      .of("redirects")
      .where((one) => one.locationId === locationId && has(`${one.path} ${one.target}`, search));
    return { data: { count: found.length, data: pageOf(found, request, {}).items } };
  }),
  {
    ...newRedirect,
    handle(request, world) {
      checkPath(request, world);
      return newRedirect.handle(request, world);
    },
  },
  redirects.change("PATCH /funnels/lookup/redirect/{id}", { at: "data" }),
  plainAnswer("DELETE /funnels/lookup/redirect/{id}", (request, world) => {
    world.records.of("redirects").delete(redirects.named(request, world).id);
    return { data: { status: "ok" } };
  }),
];

/** A path of a domain leads to one place. */
function checkPath({ body }: SimulatedRequest, world: World): void {
  const path = String(body.path).toLowerCase();
  const double = world.records
    .of("redirects")
    .find(
      (one) => one.locationId === body.locationId && one.domain === body.domain && one.pathLowercase === path,
    );
  if (double !== undefined) throw serviceError(400, "A redirect for this path already exists");
}

function pagesOf({ query }: SimulatedRequest, world: World): readonly PlainRecord[] {
  return world.records
    .of("funnelPages")
    .where(
      (page) =>
        page.locationId === query.locationId &&
        page.funnelId === query.funnelId &&
        has(page.name, query.name),
    );
}

function has(text: unknown, words: unknown): boolean {
  return (
    words === undefined || words === "" || String(text).toLowerCase().includes(String(words).toLowerCase())
  );
}
