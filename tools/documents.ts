import { z } from "zod";
import { id, locationId, object, time } from "../src/catalogue/fields.js";
import { read, send, toolset } from "../src/catalogue/toolset.js";

export default toolset(
  "documents",
  { title: "Documents", summary: "TODO", version: "2021-07-28", token: "either" },
  {
    /* RAW summary: List documents; description: List documents for a location; params: status — Document
     status, pass as comma separated values; paymentStatus — Payment status, pass as comma separated values;
     query — Search string; dateFrom — Date start from (ISO 8601), dateFrom & DateTo must be provided
     together; dateTo — Date to (ISO 8601), dateFrom & DateTo must be provided together; limit — Limit to
     fetch number of records; skip — Skip number of records */
    list_documents: read("GET /proposals/document", {
      title: "TODO",
      description: "TODO",
      query: {
        locationId,
        status: z.enum(["draft", "sent", "viewed", "completed", "accepted"]).optional(),
        paymentStatus: z.enum(["waiting_for_payment", "paid", "no_payment"]).optional(),
        query: z.string().optional(),
        dateFrom: time("iso").optional(),
        dateTo: time("iso").optional(),
        limit: z.number().optional(),
        skip: z.number().optional(),
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "documents", total: "total" },
      returns: ["documents", "total", "whiteLabelBaseUrl", "whiteLabelBaseUrlForInvoice"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Send document; description: Send document to a client; params: sentBy — Sent ByUser Id;
     medium — Medium to be used for sending the document; ccRecipients — CC Recipient */
    send_document: send("POST /proposals/document/send", {
      title: "TODO",
      description: "TODO",
      // NOTE risk: medium email mails the document; medium link presumably only makes a link
      body: {
        locationId,
        documentId: z.string(),
        sentBy: id("user"),
        documentName: z.string().optional(),
        medium: z.enum(["link", "email"]).optional(),
        ccRecipients: z
          .array(
            object({
              email: z.string(),
              id: z.string(),
              imageUrl: z.string(),
              contactName: z.string(),
              firstName: z.string(),
              lastName: z.string(),
            }),
          )
          .optional(),
        notificationSettings: object({
          receive: object({ templateId: z.string(), subject: z.string() }),
          sender: object({ fromEmail: z.string(), fromName: z.string() }),
        }).optional(),
      },
      returns: ["links", "success"],
      aliases: [],
      // RAW example: {"documentId": "hTlkh7t8gujsahgg93", "sentBy": "1234567890"}
      example: {},
    }),

    /* RAW summary: List templates; description: List document contract templates for a location; params:
     dateFrom — Date start from (ISO 8601); dateTo — Date to (ISO 8601); type — Comma-separated template
     types. Valid values: proposal, estimate, contentLibrary; name — Template Name; isPublicDocument — If the
     docForm is a DocForm; userId — User Id, required when isPublicDocument is true */
    list_templates: read("GET /proposals/templates", {
      title: "TODO",
      description: "TODO",
      query: {
        locationId,
        dateFrom: time("iso").optional(),
        dateTo: time("iso").optional(),
        type: z.string().optional(),
        name: z.string().optional(),
        isPublicDocument: z.boolean().optional(),
        userId: id("user").optional(),
        limit: z.number().optional(),
        skip: z.number().optional(),
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "data", total: "total" },
      returns: ["data", "total"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Send template; description: Send template to a client */
    send_template: send("POST /proposals/templates/send", {
      title: "TODO",
      description: "TODO",
      // NOTE risk: sendDocument false presumably prepares the document without sending it
      body: {
        locationId,
        templateId: z.string(),
        userId: id("user"),
        contactId: id("contact"),
        sendDocument: z.boolean().optional(),
        opportunityId: id("opportunity").optional(),
      },
      returns: ["links", "success"],
      aliases: [],
      // RAW example: {"templateId": "hTlkh7t8gujsahgg93", "userId": "hTlkh7t8gujsahgg93", "contactId":
      // "hTlkh7t8gujsahgg93"}
      example: {},
    }),
  },
);
