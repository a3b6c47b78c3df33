import { demo } from "../world/demo.js";
import type { World } from "../world/world.js";

/** The agent that answered the seeded calls. */
export const voiceAgentId = "507f1f77bcf86cd799439011";

/** A number for each sub-account and one for the telephone agent of the main one. */
export function seedTelephony(world: World): void {
  for (const location of world.locations.all()) {
    const staff = world.users.find((user) => user.locationIds.includes(location.id));
    seedNumber(world, location.id, location.phone, {
      friendlyName: "Main line",
      linkedUser: staff?.id,
      isDefaultNumber: true,
    });
  }
  const number = "+12125550119";
  seedNumber(world, demo.locationId, number, {
    friendlyName: "After hours",
    isDefaultNumber: false,
    inboundCallService: { type: "voice_ai", value: voiceAgentId },
  });
  world.voiceAgents.put({
    id: voiceAgentId,
    locationId: demo.locationId,
    agentName: "After-hours receptionist",
    businessName: "Lumina Aesthetics & Med Spa",
    welcomeMessage: "Thank you for calling Lumina, how can I help?",
    agentPrompt: "Answer questions on prices and opening hours, and offer a free consultation.",
    language: "en-US",
    inboundNumber: number,
    maxCallDuration: 600,
    timezone: "America/New_York",
    agentWorkingHours: [],
    actions: [],
  });
}

function seedNumber(
  world: World,
  locationId: string,
  phoneNumber: string,
  more: Readonly<Record<string, unknown>>,
) {
  world.phoneNumbers.put({
    id: `PN${world.chance.objectId()}`,
    locationId,
    phoneNumber,
    countryCode: phoneNumber.startsWith("+44") ? "GB" : "US",
    type: "local",
    capabilities: { voice: true, sms: true, mms: true, fax: false },
    origin: "twilio",
    ...more,
  });
}
