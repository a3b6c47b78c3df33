import { group } from "../declare/event.js";
import { flag, id, text, typed } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const knowledgeBase = group("Knowledge Base", {
  entity: { kind: "knowledge-base", idField: "id" },
  reads: "GET /knowledge-bases/{knowledgeBaseId}",
  stales: ["knowledge-base", "knowledge-bases"],
});

const base = { locationId: id, id, name: text, description: text, deleted: flag };

/** `action` is created, updated or deleted; `status` is how far the training of the asset has come. */
const asset = {
  locationId: id,
  knowledgeBaseId: id,
  id,
  assetType: text,
  status: text,
  action: text,
  deleted: flag,
};

const ofAnAsset = {
  entity: { kind: "knowledge-base-asset", idField: "id" },
  mentions: [{ kind: "knowledge-base", idField: "knowledgeBaseId" }],
  stales: ["knowledge-base", "knowledge-base-asset"],
} as const;

const treatments = {
  locationId: ids.location,
  id: ids.knowledgeBase,
  name: "Treatments",
  description: "Prices and aftercare",
  deleted: false,
};

const added = {
  locationId: ids.location,
  knowledgeBaseId: ids.knowledgeBase,
  id: "nW5tR8gXqL2vB7kDc4Jm",
  status: "trained",
  action: "created",
  deleted: false,
};

export default [
  knowledgeBase("KnowledgeBaseCreate", {
    title: "Knowledge base created",
    description:
      "Sent when a knowledge base is set up; the assets put into it are reported one by one as the Change events.",
    payload: typed("KnowledgeBaseCreate", base),
    sample: { type: "KnowledgeBaseCreate", ...treatments },
  }),
  knowledgeBase("KnowledgeBaseUpdate", {
    title: "Knowledge base renamed",
    description:
      "Sent when a knowledge base's name or description changes; new or retrained contents are sent as the Change " +
      "events.",
    payload: typed("KnowledgeBaseUpdate", base),
    sample: { type: "KnowledgeBaseUpdate", ...treatments, name: "Treatments and prices" },
  }),
  knowledgeBase("KnowledgeBaseDelete", {
    title: "Knowledge base deleted",
    description:
      "Sent when a knowledge base is removed with everything in it; whether each asset is reported as well is not " +
      "documented.",
    reads: null,
    payload: typed("KnowledgeBaseDelete", base),
    sample: { type: "KnowledgeBaseDelete", ...treatments, deleted: true },
  }),
  knowledgeBase("KnowledgeBaseFaqChange", {
    ...ofAnAsset,
    title: "Knowledge base FAQ changed",
    description:
      "Sent when a question and answer is added, edited or removed; `action` says which, and the text itself is not " +
      "in the body.",
    reads: "GET /knowledge-bases/faqs",
    payload: typed("KnowledgeBaseFaqChange", asset),
    sample: { type: "KnowledgeBaseFaqChange", ...added, assetType: "faq", status: "active" },
  }),
  knowledgeBase("KnowledgeBaseFileChange", {
    ...ofAnAsset,
    title: "Knowledge base file changed",
    description:
      "Sent when an uploaded document is added, processed further or removed; uploaded does not mean trained, and " +
      "no operation reads one file.",
    reads: null,
    payload: typed("KnowledgeBaseFileChange", asset),
    sample: { type: "KnowledgeBaseFileChange", ...added, assetType: "file", status: "uploaded" },
  }),
  knowledgeBase("KnowledgeBaseRichTextChange", {
    ...ofAnAsset,
    title: "Knowledge base text changed",
    description:
      "Sent when a written text is added, edited or removed; `action` says which, and no operation reads one text.",
    reads: null,
    payload: typed("KnowledgeBaseRichTextChange", asset),
    sample: { type: "KnowledgeBaseRichTextChange", ...added, assetType: "rich_text", status: "active" },
  }),
  knowledgeBase("KnowledgeBaseTableFileChange", {
    ...ofAnAsset,
    title: "Knowledge base table changed",
    description:
      "Sent when a spreadsheet is added, processed further or removed; it is apart from the event for documents, and " +
      "no operation reads one table.",
    reads: null,
    payload: typed("KnowledgeBaseTableFileChange", asset),
    sample: { type: "KnowledgeBaseTableFileChange", ...added, assetType: "table_file", status: "uploaded" },
  }),
  knowledgeBase("KnowledgeBaseTrainedUrlChange", {
    ...ofAnAsset,
    title: "Knowledge base web page changed",
    description:
      "Sent when a crawled page is added, trained again or removed; it speaks of one page and not of the crawl, and " +
      "status can be failed or aborted.",
    reads: "GET /knowledge-bases/crawler",
    payload: typed("KnowledgeBaseTrainedUrlChange", asset),
    sample: { type: "KnowledgeBaseTrainedUrlChange", ...added, assetType: "trained_url" },
  }),
] as const;
