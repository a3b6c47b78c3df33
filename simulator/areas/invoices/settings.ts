import { type Endpoint, param } from "../../endpoint/endpoint.js";
import { ownerOf, plainAnswer } from "../../endpoint/plain.js";
import type { World } from "../../world/world.js";

/** How a sub-account bills. Nobody can change it through the API. */
export function settingsOf(locationId: string | undefined, world: World) {
  const location = world.locations.get(locationId);
  return {
    altId: locationId,
    altType: "location",
    title: "INVOICE",
    estimatesTitle: "ESTIMATE",
    termsNote: "<p>Payment is due within 14 days.</p>",
    estimatesTermsNote: "<p>This estimate is valid for 30 days.</p>",
    invoiceNumberPrefix: "INV-",
    estimateNumberPrefix: "EST-",
    dueAfterXDays: 14,
    estimatesExpireAfterXDays: 30,
    minimumPercentagePartialPayment: 25,
    customFields: [],
    customNotification: {},
    businessDetails: {
      name: location?.name,
      phoneNo: location?.phone,
      website: location?.website,
      address: {
        addressLine1: location?.address,
        city: location?.city,
        state: location?.state,
        countryCode: location?.country,
        postalCode: location?.postalCode,
      },
      customValues: [],
    },
    senderConfiguration: { fromName: location?.name, fromEmail: location?.email },
    productSettings: { enableImportProductDescription: true, descriptionOptional: true },
    tipsConfiguration: { tipsEnabled: false, tipsPercentage: [5, 10, 15] },
    paymentMethods: { stripe: { enableBankDebitOnly: false } },
  };
}

export const invoiceSettings: readonly Endpoint[] = [
  plainAnswer("GET /invoices/settings", (request, world) => {
    const { locationId } = ownerOf(request, world);
    return settingsOf(typeof locationId === "string" ? locationId : param(request, "altId"), world);
  }),
];
