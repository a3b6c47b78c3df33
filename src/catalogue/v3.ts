import type { Body, HTTPLine, Operation, V3Form, Version } from "../declare/operation.js";
import type { Pager } from "../declare/pages.js";

/** Which form of the API an account has chosen for the operations that both spec sets hold. */
export type APIVersion = "newest" | "2021" | "v3";

/** An operation in the form that the account has chosen; `newest` is v3 but for those of `keptIn2021`. */
export function inForm(operation: Operation, chosen: APIVersion): Operation {
  const older = chosen === "2021" || (chosen === "newest" && isKept.has(operation.line));
  return older ? operation : inV3(operation);
}

/**
 * The v3 form of an operation: its Version, and the fields that v3 has renamed, added or typed anew. What only one
 * of the two sets holds stays as it is, name and effect of a tool always do.
 */
export function inV3(operation: Operation): Operation {
  if (onlyIn2021.has(operation.line)) return operation;
  const version = versionInV3(operation);
  const { v3 } = operation;
  if (v3 === undefined) return { ...operation, version };
  const query = patched(operation.query, v3.query ?? {});
  const body = patchedBody(operation.body, v3);
  const rename = renames(operation, v3);
  const pager = v3.pager ?? operation.pager;
  return {
    ...operation,
    version,
    query,
    deprecated: operation.deprecated || (v3.deprecated ?? false),
    ...(body === undefined ? {} : { body }),
    ...(operation.listed === undefined
      ? {}
      : { listed: [...operation.listed.flatMap(rename), ...(v3.listed ?? [])] }),
    ...(pager === undefined ? {} : { pager: renamedPager(pager, rename) }),
    returns: patched(operation.returns, v3.returns ?? {}),
    example: {
      ...Object.fromEntries(
        Object.entries(operation.example).flatMap(([name, value]) => rename(name).map((one) => [one, value])),
      ),
      ...v3.example,
    },
  };
}

/** The v3 set's ad publishing still names the older Version; all else, the areas without a Version too, is v3. */
function versionInV3({ toolset, version }: Operation): Version {
  return toolset === "ads" ? version : "v3";
}

/** A named field replaces its namesake, null removes it. */
function patched<Field>(
  fields: Readonly<Record<string, Field>>,
  patch: Readonly<Record<string, Field | null>>,
): Readonly<Record<string, Field>> {
  const changed = { ...fields, ...patch };
  return Object.fromEntries(
    Object.entries(changed).flatMap(([name, field]) => (field === null ? [] : [[name, field]])),
  );
}

function patchedBody(body: Body | undefined, { body: patch }: V3Form): Body | undefined {
  if (patch === undefined) return body;
  if (body === undefined)
    return { kind: "fields", encoding: "json", fields: patched({}, patch), additional: undefined };
  return body.kind === "whole" ? body : { ...body, fields: patched(body.fields, patch) };
}

/**
 * What an argument is called in v3: its camelCase where v3 has taken the old name away and given that one, nothing
 * where it has only taken it away.
 */
function renames({ query, body }: Operation, v3: V3Form): (name: string) => readonly string[] {
  const old = new Set([...Object.keys(query), ...(body?.kind === "fields" ? Object.keys(body.fields) : [])]);
  const patch = { ...v3.query, ...v3.body };
  return (name) => {
    if (patch[name] !== null) return [name];
    const camel = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    return patch[camel] === undefined || patch[camel] === null || old.has(camel) ? [] : [camel];
  };
}

function renamedPager(pager: Pager, rename: (name: string) => readonly string[]): Pager {
  const one = (name: string) => rename(name)[0] ?? name;
  const limit = pager.limit === undefined ? {} : { limit: one(pager.limit) };
  switch (pager.kind) {
    case "offset":
      return { ...pager, offset: one(pager.offset), limit: one(pager.limit) };
    case "page":
      return { ...pager, page: one(pager.page), ...limit };
    case "cursor":
      return {
        ...pager,
        from: Object.fromEntries(Object.entries(pager.from).map(([name, path]) => [one(name), path])),
        ...limit,
      };
  }
}

/**
 * Operations of both sets whose newest form that surely works is the 2021 one, with the reason
 * (docs/api/versions.md#which-form-goes-out). `test/contract/newest.test.ts` holds each of them to be needed.
 */
export const keptIn2021: readonly { readonly reason: string; readonly lines: readonly HTTPLine[] }[] = [
  {
    reason: "The v3 file names no Version for it, so nothing says that v3 is served.",
    lines: [
      "DELETE /conversations/messages/email/{emailMessageId}/schedule",
      "DELETE /marketplace/billing/charges/{chargeId}",
      "DELETE /store/shipping-carrier/{shippingCarrierId}",
      "DELETE /store/shipping-zone/{shippingZoneId}",
      "DELETE /store/shipping-zone/{shippingZoneId}/shipping-rate/{shippingRateId}",
      "GET /conversations/messages/email/{id}",
      "GET /funnels/funnel/list",
      "GET /funnels/page",
      "GET /funnels/page/count",
      "GET /marketplace/billing/charges",
      "GET /marketplace/billing/charges/has-funds",
      "GET /marketplace/billing/charges/{chargeId}",
      "GET /phone-system/number-pools",
      "GET /phone-system/numbers/location/{locationId}/available",
      "GET /store/shipping-carrier",
      "GET /store/shipping-carrier/{shippingCarrierId}",
      "GET /store/shipping-zone",
      "GET /store/shipping-zone/{shippingZoneId}",
      "GET /store/shipping-zone/{shippingZoneId}/shipping-rate",
      "GET /store/shipping-zone/{shippingZoneId}/shipping-rate/{shippingRateId}",
      "GET /store/store-setting",
      "POST /marketplace/billing/charges",
      "POST /store/shipping-carrier",
      "POST /store/shipping-zone",
      "POST /store/shipping-zone/shipping-rates",
      "POST /store/shipping-zone/{shippingZoneId}/shipping-rate",
      "POST /store/store-setting",
      "PUT /store/shipping-carrier/{shippingCarrierId}",
      "PUT /store/shipping-zone/{shippingZoneId}",
      "PUT /store/shipping-zone/{shippingZoneId}/shipping-rate/{shippingRateId}",
    ],
  },
  {
    reason: "HighLevel has taken its v3 form back.",
    lines: ["POST /oauth/token"],
  },
  {
    reason: "v3 gives up what the 2021 form still offers.",
    lines: [
      "DELETE /calendars/resources/{resourceType}/{id}",
      "GET /calendars/resources/{resourceType}",
      "GET /calendars/resources/{resourceType}/{id}",
      "POST /calendars/resources/{resourceType}",
      "POST /conversations/messages/review-reply",
      "POST /conversations/messages/upload/complete",
      "POST /conversations/messages/upload/initiate",
      "PUT /calendars/resources/{resourceType}/{id}",
    ],
  },
  {
    reason:
      "v3 wants more of every call, such as a user, which neither kind of token has, and gives no more.",
    lines: [
      "GET /social-media-posting/{locationId}/csv",
      "PATCH /social-media-posting/{locationId}/csv/{id}",
      "POST /phone-system/numbers/location/{locationId}/purchase",
      "POST /social-media-posting/{locationId}/csv",
      "POST /social-media-posting/{locationId}/set-accounts",
      "PUT /blogs/posts/{postId}",
    ],
  },
];

const isKept: ReadonlySet<HTTPLine> = new Set(keptIn2021.flatMap(({ lines }) => lines));

/** Operations of the 2021 set that the v3 set has dropped, or has under another path. */
const onlyIn2021: ReadonlySet<string> = new Set([
  "DELETE /ad-publishing/facebook/adsets/{adsetId}",
  "DELETE /contacts/{contactId}/campaigns/removeAll",
  "DELETE /emails/builder/{locationId}/{templateId}",
  "GET /contacts/",
  "GET /conversations/preferences/custom-subtypes",
  "GET /conversations/preferences/unsubscriptions/status",
  "GET /emails/builder",
  "GET /emails/schedule",
  "GET /oauth/installedLocations",
  "GET /social-media-posting/oauth/facebook/start",
  "GET /social-media-posting/oauth/google/start",
  "GET /social-media-posting/oauth/instagram/start",
  "GET /social-media-posting/oauth/linkedin/start",
  "GET /social-media-posting/oauth/tiktok-business/start",
  "GET /social-media-posting/oauth/tiktok/start",
  "GET /social-media-posting/oauth/twitter/start",
  "GET /social-media-posting/oauth/{locationId}/facebook/accounts/{accountId}",
  "GET /social-media-posting/oauth/{locationId}/google/locations/{accountId}",
  "GET /social-media-posting/oauth/{locationId}/instagram/accounts/{accountId}",
  "GET /social-media-posting/oauth/{locationId}/linkedin/accounts/{accountId}",
  "GET /social-media-posting/oauth/{locationId}/tiktok-business/accounts/{accountId}",
  "GET /social-media-posting/oauth/{locationId}/tiktok/accounts/{accountId}",
  "GET /social-media-posting/oauth/{locationId}/twitter/accounts/{accountId}",
  "GET /users/",
  "POST /ad-publishing/facebook/adsets/{adsetId}/duplicate",
  "POST /ad-publishing/facebook/adsets/{adsetId}/pause",
  "POST /ad-publishing/facebook/adsets/{adsetId}/resume",
  "POST /conversations/preferences/custom-subtypes",
  "POST /conversations/preferences/unsubscriptions/user-change",
  "POST /emails/builder",
  "POST /emails/builder/data",
  "POST /oauth/locationToken",
  "POST /social-media-posting/oauth/{locationId}/facebook/accounts/{accountId}",
  "POST /social-media-posting/oauth/{locationId}/google/locations/{accountId}",
  "POST /social-media-posting/oauth/{locationId}/instagram/accounts/{accountId}",
  "POST /social-media-posting/oauth/{locationId}/linkedin/accounts/{accountId}",
  "POST /social-media-posting/oauth/{locationId}/tiktok/accounts/{accountId}",
  "POST /social-media-posting/oauth/{locationId}/twitter/accounts/{accountId}",
  "PUT /ad-publishing/facebook/ads-v2",
  "PUT /conversations/preferences/custom-subtypes/{id}",
]);
