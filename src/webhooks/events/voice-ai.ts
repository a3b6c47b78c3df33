import { group } from "../declare/event.js";
import { amount, bag, flag, id, list, moment, text, typed } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const voiceAi = group("Voice AI", {
  // Documented on the event's own page; HighLevel's table of scopes leaves it out.
  scopes: ["voice-ai-dashboard.readonly"],
  entity: { kind: "voice-ai-call", idField: "id" },
  mentions: [
    { kind: "contact", idField: "contactId" },
    { kind: "message", idField: "messageId" },
  ],
  reads: "GET /voice-ai/dashboard/call-logs/{callId}",
  stales: ["voice-ai-call", "voice-ai-calls", "conversations", "messages"],
});

export default [
  voiceAi("VoiceAiCallEnd", {
    title: "Voice AI call ended",
    description:
      "Sent when a call held by a voice agent is over, with summary, transcript and what the agent did; calls made " +
      "for trial are sent too and bear trialCall.",
    payload: typed("VoiceAiCallEnd", {
      locationId: id,
      id,
      agentId: text,
      contactId: text,
      messageId: text,
      fromNumber: text,
      createdAt: moment,
      duration: amount,
      summary: text,
      transcript: text,
      translation: bag,
      extractedData: bag,
      trialCall: flag,
      executedCallActions: list,
    }),
    sample: {
      type: "VoiceAiCallEnd",
      locationId: ids.location,
      id: "65a1b2c3d4e5f60718294301",
      agentId: "65a1b2c3d4e5f60718294302",
      contactId: ids.contact,
      messageId: ids.message,
      fromNumber: "+14155550142",
      createdAt: "2026-03-02T11:00:00.000Z",
      duration: 94,
      summary: "Asked for the price of a cleaning and booked one.",
      transcript: "bot: Harbor Dental, how can I help?\nhuman: What does a cleaning cost?",
      translation: { enabled: false },
      extractedData: { preferredDay: "Friday" },
      trialCall: false,
      executedCallActions: [{ _id: "65a1b2c3d4e5f60718294303", actionType: "APPOINTMENT_BOOKING" }],
    },
  }),
] as const;
