import { group } from "../declare/event.js";
import { amount, flag, id, list, moment, nameless, part, text, texts, typed } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const message = group("Message", {
  scopes: ["conversations/message.readonly"],
  entity: { kind: "message", idField: "messageId" },
  mentions: [
    { kind: "conversation", idField: "conversationId" },
    { kind: "contact", idField: "contactId" },
  ],
  reads: "GET /conversations/messages/{id}",
  stales: ["conversation", "conversations", "messages"],
});

/** Which fields come depends on the channel: calls have callDuration, e-mail subject, to, cc and bcc. */
const spoken = {
  locationId: id,
  // Calls and some channels come without a message id of their own.
  messageId: text,
  conversationId: text,
  contactId: text,
  direction: text,
  messageType: text,
  contentType: text,
  status: text,
  body: text,
  attachments: texts,
  dateAdded: moment,
  userId: text,
  conversationProviderId: text,
  provider: text,
  callDuration: amount,
  callStatus: text,
  emailMessageId: text,
  threadId: text,
  from: text,
  to: text,
  cc: text,
  bcc: text,
  subject: text,
};

const deliveryReport = part({
  event: text,
  id: text,
  timestamp: amount,
  recipient: text,
  "recipient-domain": text,
  "recipient-provider": text,
  "log-level": text,
  tags: list,
  campaigns: list,
  flags: part({
    "is-authenticated": flag,
    "is-routed": flag,
    "is-big": flag,
    "is-system-test": flag,
    "is-test-mode": flag,
  }),
  message: part({
    attachments: list,
    size: amount,
    headers: part({ "message-id": text, from: text, to: text }),
  }),
  "delivery-status": part({
    "attempt-no": amount,
    code: amount,
    message: text,
    description: text,
    "session-seconds": amount,
    "enhanced-code": text,
    "mx-host": text,
    utf8: flag,
    "i-first-delivery-attempt-seconds": amount,
  }),
  envelope: part({
    sender: text,
    targets: text,
    transport: text,
    "sending-ip": text,
    "i-ip-pool-id": text,
    "i-ip-pool-name": text,
  }),
});

const reply = {
  locationId: ids.location,
  messageId: ids.message,
  conversationId: ids.conversation,
  contactId: ids.contact,
  direction: "inbound",
  messageType: "SMS",
  contentType: "text/plain",
  status: "delivered",
  body: "Yes, Tuesday at ten works.",
  attachments: [],
  dateAdded: "2026-03-02T10:02:11.000Z",
};

export default [
  message("InboundMessage", {
    title: "Message received",
    description:
      "Sent when a contact writes or calls in on any channel; attachments are known to be missing at times, so read " +
      "the message by its id where they matter.",
    payload: typed("InboundMessage", spoken),
    sample: { type: "InboundMessage", ...reply },
  }),
  message("OutboundMessage", {
    title: "Message sent",
    description:
      "Sent for messages that leave for a contact, those that automations and this server send among them; whoever " +
      "answers these answers itself.",
    payload: typed("OutboundMessage", { ...spoken, source: text }),
    sample: {
      type: "OutboundMessage",
      ...reply,
      direction: "outbound",
      status: "sent",
      source: "app",
      userId: ids.user,
      body: "Would Tuesday at ten suit you?",
    },
  }),
  message("ProviderOutboundMessage", {
    title: "Message to be delivered by a conversation provider",
    description:
      "Sent to a conversation provider's delivery URL when a message has to go out through it; `type` is the channel " +
      "(SMS or Email), there is no event name, and the provider must report the status itself.",
    scopes: ["conversations/message.write"],
    mentions: [
      { kind: "contact", idField: "contactId" },
      { kind: "user", idField: "userId" },
    ],
    payload: nameless({
      locationId: id,
      messageId: id,
      contactId: text,
      type: id,
      message: text,
      attachments: texts,
      phone: text,
      userId: text,
      emailMessageId: text,
      emailTo: text,
      emailFrom: text,
      html: text,
      subject: text,
    }),
    sample: {
      locationId: ids.location,
      messageId: ids.message,
      contactId: ids.contact,
      type: "SMS",
      message: "Would Tuesday at ten suit you?",
      attachments: [],
      phone: "+14155550142",
      userId: ids.user,
    },
  }),
  message("LCEmailStats", {
    title: "E-mail delivery reported",
    description:
      "Sent when mail through LC Email is delivered, opened, clicked, bounced or complained of; the report stands in " +
      "webhookPayload, in seconds since 1970, and its ids are the mail system's and not HighLevel's.",
    scopes: [],
    entity: null,
    mentions: [],
    reads: null,
    stales: ["messages"],
    payload: typed("LCEmailStats", { locationId: id, companyId: text, webhookPayload: deliveryReport }),
    sample: {
      type: "LCEmailStats",
      locationId: ids.location,
      companyId: ids.company,
      webhookPayload: {
        event: "delivered",
        id: "Zk4sXq1tR7GdP0mNw2Ybvg",
        timestamp: 1772446931,
        recipient: "mara@example.com",
        "recipient-domain": "example.com",
        "recipient-provider": "Other",
        "log-level": "info",
        tags: [],
        campaigns: [],
        flags: {
          "is-authenticated": true,
          "is-routed": false,
          "is-big": false,
          "is-system-test": false,
          "is-test-mode": false,
        },
        message: {
          attachments: [],
          size: 4810,
          headers: {
            "message-id": "20260302100211.1a2b3c@mg.harbor.example.com",
            from: "Harbor Dental <front.desk@harbor.example.com>",
            to: "mara@example.com",
          },
        },
        "delivery-status": {
          "attempt-no": 1,
          code: 250,
          message: "OK",
          description: "",
          "session-seconds": 0.41,
          "enhanced-code": "2.0.0",
          "mx-host": "mx.example.com",
          utf8: true,
          "i-first-delivery-attempt-seconds": 0.02,
        },
        envelope: {
          sender: "front.desk@mg.harbor.example.com",
          targets: "mara@example.com",
          transport: "smtp",
          "sending-ip": "192.0.2.25",
          "i-ip-pool-id": "65a1b2c3d4e5f60718293c01",
          "i-ip-pool-name": "shared",
        },
      },
    },
  }),
] as const;
