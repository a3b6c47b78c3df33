import { prompt } from "../src/declare/prompt.js";
import { timeRanges } from "./time-ranges.js";

export const callReview = prompt({
  name: "call_review",
  title: "Review calls and Voice AI",
  description:
    "Looks at calls answered by people and by Voice AI, finds missed and badly handled ones, and files call-backs.",
  arguments: {
    since: { description: "Calls from when on; the last 7 days unless given.", completes: timeRanges },
  },
  embeds: ["ghl://phone-numbers", "ghl://users"],
  text: ({ since }) => `Review the calls since ${since ?? "7 days ago"}.

1. read_operation voice_ai_list_agents: which agents answer, on which numbers, and what they are told to do (agentPrompt).
2. read_operation voice_ai_list_call_logs with startDate and endDate, callType LIVE, following "next". Count per agent: calls, length, under twenty seconds, actions executed.
3. Choose up to ten to read whole with read_operation voice_ai_get_call_log: the longest, the shortest, those whose summary shows trouble, and a few at random. Judge from the transcript: did it understand, was the answer true to its prompt and to what we sell, did it get name and wish, did it book or hand over when it should, did it promise what it may not?
4. Calls with people: read_operation conversations_export_messages with channel Call. Missed: inbound with meta.callStatus no-answer, busy or failed. Returned: a later outbound call or message to the same contactId; check doubtful ones with conversations_search_conversations. Median time until returned.
5. Missed and never returned, and callers whom the agent let down, are to be called back: contacts_get_contact for name, owner and do-not-disturb. Show the list and stop.
6. On a person's yes: contacts_create_task "Call back" for the owner, due today, with what the caller wanted.

Do not change an agent here. Propose wording; a person tries it and puts it in.

Deliver:
- numbers: calls, answered, missed, returned, median time to return; per Voice AI agent calls, length, useful outcomes;
- the calls read: what went well, what went wrong, the sentence that shows it, the call's id;
- changes to each agent's prompt, as text to paste, with the call that calls for it;
- call-backs: who, when they called, what about, task id.`,
});
