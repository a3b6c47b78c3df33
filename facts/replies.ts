import type { ReplyFields } from "../src/declare/operation.js";
import { addedFacts, official as files } from "./ledger.js";
import { officialReturns } from "./official/operations.js";

interface ReplyOverride {
  /** Fields that the official reply lacks. */
  readonly added?: readonly string[];
  /** Fields of the official reply that are not said. */
  readonly dropped?: readonly string[] | "all";
  /** Fields that are of another kind than the spec has them. */
  readonly kinds?: ReplyFields;
  readonly reason: string;
}

const oneForMany = "The spec gives one item as the reply of a list.";

/** Where `returns` departs from the official reply, and why. */
export const replyOverrides: Readonly<Record<string, ReplyOverride>> = {
  "GET /affiliate-manager/{locationId}/affiliates/{affiliateId}": {
    dropped: [
      "active",
      "address",
      "avatar",
      "clickCount",
      "createdAt",
      "createdBy",
      "currency",
      "customer",
      "deleted",
      "droppedCustomer",
      "facebookUrl",
      "instagramUrl",
      "lastUpdatedBy",
      "lead",
      "linkedInUrl",
      "locationId",
      "phone",
      "twitterUrl",
      "updatedAt",
      "vatId",
      "w8Form",
      "w9Form",
      "websiteUrl",
      "youtubeUrl",
    ],
    reason: "The nine that say who the affiliate is and what it earned.",
  },
  "GET /associations/": { added: ["associations"], dropped: "all", reason: oneForMany },
  "GET /associations/objectKey/{objectKey}": {
    added: ["associations"],
    dropped: "all",
    reason: oneForMany,
  },
  "GET /associations/relations/{recordId}": { added: ["relations"], dropped: "all", reason: oneForMany },
  "POST /contacts/search": { added: ["contacts", "total"], reason: "The spec gives no fields." },
  "GET /contacts/search/duplicate": { added: ["contact"], reason: "The spec gives no reply." },
  "GET /contacts/": { added: ["meta"], reason: "The spec lacks it, and the next page is named by it." },
  "GET /conversations/{conversationId}/messages": {
    kinds: { messages: "value" },
    reason: "The list stands within, at messages.messages (docs issue #54); the spec has it at the top.",
  },
  "GET /emails/builder": { added: ["builders"], dropped: "all", reason: oneForMany },
  "GET /funnels/funnel/list": {
    kinds: { funnels: "value" },
    reason: `${oneForMany} Nobody has written down whether it is one.`,
  },
  "GET /payments/integrations/provider/whitelabel": {
    kinds: { providers: "value" },
    reason: `${oneForMany} Nobody has written down whether it is one.`,
  },
  "GET /funnels/page": { dropped: "all", reason: `${oneForMany} Here the reply is the list itself.` },
  "POST /phone-system/numbers/location/{locationId}/purchase": {
    dropped: [
      "assigned_to_numbers",
      "migration_numbers",
      "migration_status",
      "new_account_sid",
      "under_ghl_account",
    ],
    reason: "What concerns the moving of numbers from another provider says nothing of a purchase.",
  },
};

/** The same of the v3 replies where they need another one. */
const replyOverridesOfV3: Readonly<Record<string, ReplyOverride>> = {
  "POST /phone-system/numbers/location/{locationId}/purchase": {
    reason: "The v3 reply stands whole in one envelope.",
  },
};

/** Everything that is wrong with what an operation says of its reply. */
export function replyFaults(line: string, returns: ReplyFields, official = files): readonly string[] {
  const added = official === files ? addedFacts.get(line)?.returns : undefined;
  return faults(returns, added ?? officialReturns(official, line), replyOverrides[line]);
}

/** The same of its v3 form; where the v3 files say nothing of the reply, the 2021 ones do. */
export function replyFaultsInV3(line: string, returns: ReplyFields, official = files): readonly string[] {
  const own = official.v3.get(line)?.returns ?? {};
  const isSilent = Object.keys(own).length === 0;
  const same = isSilent || replyOverridesOfV3[line] === undefined;
  return faults(
    returns,
    isSilent ? officialReturns(official, line) : own,
    same ? replyOverrides[line] : replyOverridesOfV3[line],
  ).map((fault) => `in v3: ${fault}`);
}

function faults(
  returns: ReplyFields,
  official: ReplyFields,
  { added = [], dropped = [], kinds = {} }: Omit<ReplyOverride, "reason"> = {},
): readonly string[] {
  const isDropped = (name: string) => dropped === "all" || dropped.includes(name);
  return [
    ...Object.entries(returns).flatMap(([name, kind]) => {
      const said = kinds[name] ?? official[name];
      if (said === undefined)
        return added.includes(name) ? [] : [`returns has ${name}, which the official reply lacks`];
      return said === kind ? [] : [`returns has ${name} as a ${kind}, and officially it is a ${said}`];
    }),
    ...Object.keys(official)
      .filter((name) => !(name in returns) && !isDropped(name))
      .map((name) => `returns lacks ${name}`),
    ...added
      .filter((name) => name in official || !(name in returns))
      .map((name) => `the override of its reply need not add ${name}`),
    ...Object.keys(kinds)
      .filter((name) => official[name] === kinds[name])
      .map((name) => `the override of its reply need not say of which kind ${name} is`),
    ...(dropped === "all" ? [] : dropped)
      .filter((name) => !(name in official) || name in returns)
      .map((name) => `the override of its reply need not drop ${name}`),
    ...(dropped === "all" && Object.keys(official).every((name) => name in returns)
      ? ["the override of its reply need drop nothing"]
      : []),
  ];
}
