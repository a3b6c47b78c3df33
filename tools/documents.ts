import { z } from "zod";
import { id, locationId, object, time } from "../src/declare/fields.js";
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
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "documents", total: "total" },
      returns: ["documents", "total", "whiteLabelBaseUrl", "whiteLabelBaseUrlForInvoice"],
      aliases: [
        "who hasn't signed yet",
        "contracts out for signature",
        "has the client opened the proposal",
        "signed agreements this month",
        "find a client's contract",
        "did she sign the agreement yet",
        "which proposals are still sitting unsigned",
        "pull up the patient's signed consent form",
        "contracts that got paid",
        "any proposal drafts not sent out",
        "which waivers are waiting on a signature",
        "deals held up by paperwork",
        "all proposals and contracts with their status",
        "which documents are awaiting signature",
        "enumerate signed or unsigned agreements by date",
        "search contracts by recipient or title",
      ],
      example: { status: "sent,viewed", limit: 20 },
    }),

    send_document: send("POST /proposals/document/send", {
      title: "Send document",
      description:
        "Send a proposal or contract that exists to the people named in it, for signing, or again as a reminder. From a template: documents_send_template.",
      scopes: ["documents_contracts/sendLink.write"],
      riskNote: "medium email mails the recipients; medium link should only give links to pass on.",
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
      returns: ["success", "links"],
      aliases: [
        "get a contract signed",
        "email the agreement to the client",
        "remind them to sign",
        "signing link for a proposal",
        "shoot the contract over for signature",
        "he lost the agreement resend it",
        "nudge her to sign the proposal",
        "that drafted proposal is ready send it",
        "they never got the contract email it again",
        "chase the client for his signature",
        "text him the proposal link to sign",
        "deliver an existing proposal to its recipients",
        "dispatch a contract for electronic signature",
        "email a drafted agreement to its signers",
        "obtain signing links for an existing document",
      ],
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
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "data", total: "total" },
      returns: ["data", "total"],
      aliases: [
        "which contracts can we send out",
        "blank agreements we can fill in",
        "our proposal layouts",
        "waiver form to sign",
        "what standard contracts do we have",
        "is there an nda template",
        "find our service agreement template",
        "pull up the proposal we usually use",
        "which estimate templates are saved",
        "do we have a photo release form",
        "find the consent form template",
        "all reusable contract and proposal templates",
        "which document templates exist in this location",
        "enumerate agreement layouts by type",
        "search proposal templates by name",
      ],
      example: { name: "Treatment consent", type: "proposal", limit: 20 },
    }),

    send_template: send("POST /proposals/templates/send", {
      title: "Send document from template",
      description:
        "Make a proposal or contract for a contact from a template, and send it. With sendDocument false it should only be made: send it then with documents_send_document.",
      scopes: ["documents_contracts_template/sendLink.write"],
      riskNote: "With sendDocument false the document should only be prepared, and nothing sent.",
      body: {
        locationId,
        templateId: id("documentTemplate"),
        contactId: id("contact"),
        userId: id("user").describe("Team member who sends it, of users_search_users."),
        sendDocument: z.boolean().optional(),
        opportunityId: id("opportunity").optional(),
      },
      returns: ["success", "links"],
      aliases: [
        "send a new client our service agreement",
        "have the patient sign the consent",
        "proposal for this deal",
        "nda for a contractor to sign",
        "new client signed up send the standard contract",
        "shoot the nda to our contractor",
        "draw up a proposal for this lead",
        "she needs the waiver before her visit",
        "write him up a service agreement",
        "get paperwork started for the new member",
        "fill in our contract for this customer",
        "generate a contract from a template for a contact",
        "create and deliver a proposal based on a template",
        "instantiate a document template for a lead",
        "issue an agreement to a contact from a saved layout",
      ],
      example: {
        templateId: "685d11c371c22e636e9c04b2",
        contactId: "ocQHyuzHvysMo5N5VsXc",
        userId: "sx6wyHhbFdRXh302Lunr",
        sendDocument: true,
      },
    }),
  },
);
