import type { NameOf } from "../src/declare/resource.js";
import { at, isRecord, type UnknownRecord } from "../src/text/json.js";
import { failed, fieldsAt, joined, line, listAt, pick, textOf, textsOf } from "./view.js";

/** The messages of a reply, newest first. The service nests them one level deeper than its spec (docs issue #54). */
export function messagesOf(reply: unknown): readonly UnknownRecord[] {
  const nested = listAt(reply, "messages.messages");
  return nested.length > 0 ? nested : listAt(reply, "messages");
}

/** The ids to read the emails of a message by, because the list does not contain their text (docs issue #40). */
export function emailIdsOf(message: UnknownRecord): readonly string[] {
  return textsOf(at(message, "meta.email.messageIds"));
}

/** A message as the resource shows it: time, direction, channel, sender and text. */
export function messageView(message: UnknownRecord, name: NameOf, email?: unknown): UnknownRecord {
  const written = failed(email) ? { error: email.error } : isRecord(email) ? fieldsIn(email) : {};
  return {
    ...pick(message, "id", "dateAdded", "direction"),
    channel: channelOf(message),
    by: name("user", message.userId) ?? message.userId,
    status: message.status,
    subject: textOf(written.subject),
    text: textOf(written.body) === undefined ? message.body : plainText(written.body),
    unread: written.error,
    attachments: message.attachments,
    call:
      at(message, "meta.callStatus") === undefined
        ? undefined
        : pick(fieldsAt(message, "meta"), "callStatus", "callDuration"),
    source: message.source === "app" ? undefined : message.source,
  };
}

/** The 2021 reply is documented as the email itself; a live account was seen to wrap it. */
function fieldsIn(email: UnknownRecord): UnknownRecord {
  return isRecord(email.emailMessage) ? email.emailMessage : email;
}

/** TYPE_SMS is "SMS". */
function channelOf({ messageType }: UnknownRecord): string | undefined {
  return textOf(messageType)?.replace(/^TYPE_/, "");
}

const mostText = 2_000;

/** The text of an email without its markup. */
function plainText(html: unknown): string {
  const text = String(html)
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, " ")
    .replace(/<(br|\/p|\/div|\/tr|\/li)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, " ")
    .replace(/&nbsp;/gi, " ")
    .replace(/&lt;/gi, "<")
    .replace(/&gt;/gi, ">")
    .replace(/&quot;/gi, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/gi, "&")
    .replace(/[ \t]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
  return text.length > mostText ? `${text.slice(0, mostText)}…` : text;
}

/** One line of a transcript. */
export function messageLine(message: UnknownRecord): string {
  const inbound = message.direction === "inbound";
  const who = inbound ? "they" : line(message.by ?? "we");
  const head = joined([line(message.dateAdded).slice(0, 16), line(message.channel), who], " ");
  const call = at(message, "call.callStatus");
  const words = joined(
    [line(message.subject), line(message.text), call === undefined ? undefined : `call ${line(call)}`],
    " | ",
  );
  return `${head}: ${words === "" ? "(no text)" : words}`;
}
