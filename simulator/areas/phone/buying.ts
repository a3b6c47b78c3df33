import { type Endpoint, param } from "../../endpoint/endpoint.js";
import { plain, plainAnswer } from "../../endpoint/plain.js";
import { checkReach } from "../../endpoint/reach.js";
import { serviceError } from "../../endpoint/service-error.js";

const pools = plain({ kind: "numberPools", what: "Number pool", ids: "hex" });

/** Numbers that can be bought, those that are, and the pools that they stand in. */
export const buying: readonly Endpoint[] = [
  pools.list("GET /phone-system/number-pools"),
  plainAnswer("GET /phone-system/numbers/location/{locationId}/available", (request) => {
    const { countryCode = "US", firstPart = "212", lastPart = "" } = request.query;
    const prefix = countryCode === "GB" ? "+4420794" : `+1${firstPart}555`;
    const numbers = Array.from({ length: 5 }, (_, place) => {
      const phoneNumber =
        `${prefix}${String(2_100 + place * 37)}`.slice(0, 12 - String(lastPart).length) + lastPart;
      return {
        phoneNumber,
        friendlyName: phoneNumber,
        isoCountry: countryCode,
        addressRequirements: "none",
        beta: false,
        capabilities: { voice: true, SMS: true, MMS: true, fax: false },
        price: { type: "local", price: 1.15, currency: "USD" },
      };
    });
    return { fingerprintId: "demo-fingerprint", numbers };
  }),
  plainAnswer("POST /phone-system/numbers/location/{locationId}/purchase", (request, world) => {
    const locationId = param(request, "locationId");
    checkReach(request.token, locationId, world);
    const phoneNumber = String(request.body.phoneNumber);
    if (world.phoneNumbers.find((number) => number.phoneNumber === phoneNumber) !== undefined) {
      throw serviceError(400, "Phone number is not available");
    }
    const number = world.phoneNumbers.put({
      id: `PN${world.chance.objectId()}`,
      locationId,
      phoneNumber,
      friendlyName: phoneNumber,
      countryCode: String(request.body.countryCode ?? "US"),
      type: "local",
      capabilities: { voice: true, sms: true, mms: true, fax: false },
      origin: "twilio",
      isDefaultNumber: false,
    });
    return {
      id: number.id,
      account_sid: "ACdemo",
      under_ghl_account: true,
      validate_sms: true,
      location_id: locationId,
      numbers: { [phoneNumber]: number.id },
    };
  }),
];
