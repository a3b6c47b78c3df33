import { toolset } from "../../src/declare/toolset.js";
import { conversations } from "./conversations.js";
import { emails } from "./emails.js";
import { files } from "./files.js";
import { messages } from "./messages.js";
import { preferences } from "./preferences.js";

export default toolset(
  "conversations",
  {
    title: "Conversations",
    summary:
      "The inbox: send texts, emails and chats, read threads, call recordings and transcripts, log outside calls, unsubscribes.",
    version: "2021-04-15",
  },
  { ...conversations, ...messages, ...emails, ...files, ...preferences },
);
