import { z } from "zod";
import { isNot } from "../src/declare/condition.js";
import { id, locationId, object, time } from "../src/declare/fields.js";
import { bySkip } from "../src/declare/pages.js";
import { read, send, toolset } from "../src/declare/toolset.js";

const copyRecipient = object({
  id: id("contact"),
  email: z.string(),
  contactName: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  imageUrl: z.string(),
});

export default toolset(
  "documents",
  {
    title: "Documents",
    summary:
      "Proposals, contracts and other papers to sign: find them, see who has signed or paid, send a document or one made from a template.",
    version: "2021-07-28",
    token: "either",
  },
  {
    list_documents: read("GET /proposals/document", {
      title: "List documents",
      description:
        "Find proposals and contracts by state, payment, date or text, with recipients, who has signed, and links. Blank ones to send: documents_list_templates.",
      scopes: ["documents_contracts/list.readonly"],
      query: {
        locationId,
        query: z.string().optional(),
        // mended: the spec lists single values, its text takes several with commas
        status: z
          .string()
          .optional()
          .describe("draft, sent, viewed, completed, accepted; several with commas."),
        paymentStatus: z
          .string()
          .optional()
          .describe("waiting_for_payment, paid, no_payment; several with commas."),
        dateFrom: time("iso", "Only with dateTo").optional(),
        dateTo: time("iso", "Only with dateFrom").optional(),
        limit: z.number().default(20),
        skip: z.number().optional(),
      },
      pager: bySkip("documents", "total"),
      returns: {
        documents: "list",
        total: "value",
        whiteLabelBaseUrl: "value",
        whiteLabelBaseUrlForInvoice: "value",
      },
      example: { status: "sent,viewed", limit: 20 },
    }),

    send_document: send("POST /proposals/document/send", {
      title: "Send document",
      description:
        "Send a proposal or contract that exists to the people named in it, for signing, or again as a reminder. From a template: documents_send_template.",
      when: { send: isNot("medium", "link") },
      scopes: ["documents_contracts/sendLink.write"],
      riskNote: "Mails the recipients.",
      body: {
        locationId,
        documentId: id("document"),
        sentBy: id("user"),
        medium: z.enum(["link", "email"]).optional(),
        documentName: z.string().optional(),
        ccRecipients: z
          .array(copyRecipient)
          .optional()
          .describe("[{id, email, contactName, firstName, lastName, imageUrl}]; id of the contact."),
        notificationSettings: object({
          sender: object({ fromName: z.string(), fromEmail: z.string() }),
          receive: object({ subject: z.string(), templateId: z.string() }),
        })
          .optional()
          .describe("{sender: {fromName, fromEmail}, receive: {subject, templateId}} of the email."),
      },
      returns: { success: "value", links: "list" },
      example: {
        documentId: "hTlkh7t8gujsahgg93Qw",
        sentBy: "sx6wyHhbFdRXh302Lunr",
        medium: "email",
      },
    }),

    list_templates: read("GET /proposals/templates", {
      title: "List document templates",
      description:
        "Find the templates for proposals, contracts and estimates, by name, type or date. Fill one in for a contact with documents_send_template.",
      scopes: ["documents_contracts_template/list.readonly"],
      query: {
        locationId,
        name: z.string().optional(),
        type: z.string().optional().describe("proposal, estimate, contentLibrary; several with commas."),
        dateFrom: time("iso").optional(),
        dateTo: time("iso").optional(),
        isPublicDocument: z.boolean().optional().describe("Only forms that anyone can open; needs userId."),
        userId: id("user").optional(),
        limit: z.number().default(20),
        skip: z.number().optional(),
      },
      pager: bySkip("data", "total"),
      returns: { data: "list", total: "value" },
      example: { name: "Treatment consent", type: "proposal", limit: 20 },
    }),

    send_template: send("POST /proposals/templates/send", {
      title: "Send document from template",
      description:
        "Make a proposal or contract for a contact from a template, and send it. With sendDocument false it should only be made: send it then with documents_send_document.",
      scopes: ["documents_contracts_template/sendLink.write"],
      when: { send: isNot("sendDocument", false) },
      riskNote: "Mails the contact.",
      body: {
        locationId,
        templateId: id("documentTemplate"),
        contactId: id("contact"),
        userId: id("user").describe("Team member who sends it, of users_search_users."),
        sendDocument: z.boolean().optional(),
        opportunityId: id("opportunity").optional(),
      },
      returns: { success: "value", links: "list" },
      example: {
        templateId: "685d11c371c22e636e9c04b2",
        contactId: "ocQHyuzHvysMo5N5VsXc",
        userId: "sx6wyHhbFdRXh302Lunr",
        sendDocument: true,
      },
    }),
  },
);
