import { demo } from "../../world/demo.js";
import type { Contact } from "../../world/records/contacts.js";
import type { Conversation } from "../../world/records/conversations.js";
import type { World } from "../../world/world.js";
import { dayMs, hourMs } from "../dates.js";
import { voiceAgentId } from "../telephony.js";

type Line = readonly ["in" | "out", string];

interface Thread {
  readonly channel: string;
  readonly lines: readonly Line[];
}

/** Conversations over every channel with about half of the people; each sixth ends unread. */
export function seedConversations(world: World): void {
  for (const { id } of world.locations.all()) {
    const contacts = world.contacts.where((contact) => contact.locationId === id);
    const chosen = contacts.filter((_, index) => index % 2 === 0 || index < 4);
    for (const [index, contact] of chosen.entries()) seedThread(world, contact, index);
  }
}

function seedThread(world: World, contact: Contact, index: number) {
  const thread = threads[index % threads.length];
  if (thread === undefined) return;
  const last = world.now().getTime() - (index * 0.9 + 0.05) * dayMs;
  const answered = index % 6 !== 0;
  const lines = answered ? thread.lines : unanswered(thread.lines);
  const start = new Date(last - lines.length * hourMs).toISOString();
  const conversation = world.conversations.put({
    id: world.chance.id(),
    locationId: contact.locationId,
    contactId: contact.id,
    assignedTo: contact.assignedTo,
    unreadCount: answered ? 0 : 1 + (index % 3),
    starred: index % 9 === 3,
    dateAdded: start,
    dateUpdated: new Date(last).toISOString(),
  });
  for (const [position, line] of lines.entries()) {
    const at = new Date(last - (lines.length - 1 - position) * hourMs * 0.7).toISOString();
    seedMessage(world, conversation, contact, thread.channel, line, at);
  }
  if (index % 7 === 2) seedCall(world, conversation, contact, last - 30 * hourMs);
}

function unanswered(lines: readonly Line[]): readonly Line[] {
  const lastInbound = lines.findLastIndex(([way]) => way === "in");
  return lines.slice(0, lastInbound + 1);
}

function seedMessage(
  world: World,
  conversation: Conversation,
  contact: Contact,
  channel: string,
  [way, text]: Line,
  dateAdded: string,
) {
  const emailId = channel === "Email" ? world.chance.id() : undefined;
  const message = world.messages.put({
    id: world.chance.id(),
    locationId: contact.locationId,
    contactId: contact.id,
    conversationId: conversation.id,
    channel,
    direction: way === "in" ? "inbound" : "outbound",
    status: way === "in" ? "delivered" : "sent",
    body: text,
    attachments: [],
    dateAdded,
    source: way === "in" ? "app" : "workflow",
    userId: way === "out" ? contact.assignedTo : undefined,
    emailMessageId: emailId,
  });
  const location = world.locations.get(contact.locationId);
  if (emailId === undefined) return;
  const ours = location?.email ?? "";
  world.emails.put({
    id: emailId,
    messageId: message.id,
    threadId: conversation.id,
    subject: `Your visit at ${location?.name ?? "our studio"}`,
    html: `<p>Hello ${contact.firstName ?? "there"},</p><p>${text}</p>`,
    from: way === "in" ? (contact.email ?? "") : ours,
    to: [way === "in" ? ours : (contact.email ?? "")],
    cc: [],
    bcc: [],
  });
}

function seedCall(world: World, conversation: Conversation, contact: Contact, at: number) {
  const answered = world.chance.below(3) > 0;
  world.messages.put({
    id: world.chance.id(),
    locationId: contact.locationId,
    contactId: contact.id,
    conversationId: conversation.id,
    channel: "Call",
    direction: "inbound",
    status: answered ? "completed" : "no-answer",
    body: "",
    attachments: [],
    dateAdded: new Date(at).toISOString(),
    source: "app",
    call: {
      status: answered ? "completed" : "no-answer",
      seconds: answered ? 60 + world.chance.below(240) : 0,
    },
  });
  if (contact.locationId !== demo.locationId) return;
  world.voiceCalls.put({
    id: world.chance.objectId(),
    locationId: contact.locationId,
    contactId: contact.id,
    agentId: voiceAgentId,
    fromNumber: contact.phone ?? "",
    createdAt: new Date(at).toISOString(),
    duration: 60 + world.chance.below(240),
    summary: `${contact.firstName ?? "The caller"} asked about prices and was offered a consultation.`,
    transcript:
      "bot: Thank you for calling Lumina, how can I help?\nhuman: I would like to know what a facial costs.",
    trialCall: false,
  });
}

const threads: readonly Thread[] = [
  {
    channel: "SMS",
    lines: [
      ["out", "Hi, thanks for reaching out to us! Would you like to book a free consultation?"],
      ["in", "Yes please, do you have anything on Thursday afternoon?"],
      ["out", "We do: 2:00 or 3:30 pm. Which suits you better?"],
      ["in", "3:30 works. Do I need to prepare anything?"],
      ["out", "Nothing special, just come without make-up. See you then!"],
    ],
  },
  {
    channel: "Email",
    lines: [
      ["out", "Thank you for your visit. Your aftercare instructions are below."],
      ["in", "Thanks! Is a little redness on the second day normal?"],
      ["out", "Yes, it usually fades within 48 hours. Call us if it does not."],
    ],
  },
  {
    channel: "WhatsApp",
    lines: [
      ["in", "Hello! How much is the laser package for six sessions?"],
      ["out", "Hi! It is $1,140 for six, or $210 each."],
      ["in", "Can I pay in instalments?"],
      ["out", "Of course, in three payments without a fee."],
    ],
  },
  {
    channel: "FB",
    lines: [
      ["in", "Saw your ad. Is the offer still on?"],
      ["out", "It is, until Sunday! May I have your number to book you in?"],
      ["in", "Sure, I sent it in the form"],
      ["out", "Got it, we will text you shortly."],
    ],
  },
  {
    channel: "Live_Chat",
    lines: [
      ["in", "Do you take walk-ins?"],
      ["out", "On weekdays before noon, yes. Otherwise please book ahead."],
      ["in", "Great, thank you"],
      ["out", "You are welcome!"],
    ],
  },
];
