interface ChannelCodes {
  /** The number in a message's `type`. */
  readonly number: number;
  readonly messageType: string;
  /** The key of `dndSettings` that stops it. */
  readonly dnd: string | undefined;
}

/** In the files' list of a message's types it ends in an s, in that of a conversation's last message in none. */
const internalComment = "TYPE_INTERNAL_COMMENT";

/** How each channel of a message is written in replies. */
export const channelCodes: Readonly<Record<string, ChannelCodes>> = {
  Call: { number: 1, messageType: "TYPE_CALL", dnd: "Call" },
  Email: { number: 3, messageType: "TYPE_EMAIL", dnd: "Email" },
  FB: { number: 11, messageType: "TYPE_FACEBOOK", dnd: "FB" },
  GMB: { number: 14, messageType: "TYPE_GMB", dnd: "GMB" },
  IG: { number: 18, messageType: "TYPE_INSTAGRAM", dnd: undefined },
  WhatsApp: { number: 19, messageType: "TYPE_WHATSAPP", dnd: "WhatsApp" },
  SMS: { number: 20, messageType: "TYPE_SMS", dnd: "SMS" },
  Live_Chat: { number: 29, messageType: "TYPE_LIVE_CHAT", dnd: undefined },
  RCS: { number: 40, messageType: "TYPE_RCS", dnd: "SMS" },
  InternalComment: { number: 39, messageType: internalComment, dnd: undefined },
  TIKTOK: { number: 41, messageType: "TYPE_TIKTOK", dnd: undefined },
};

const customCodes: ChannelCodes = { number: 20, messageType: "TYPE_CUSTOM_SMS", dnd: "SMS" };

export function codesOf(channel: string): ChannelCodes {
  return channelCodes[channel] ?? customCodes;
}
