import { group } from "../declare/event.js";
import { flag, id, text, texts, typed } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const externalAuth = group("External Auth", {
  entity: { kind: "app", idField: "appId" },
  reads: "GET /marketplace/app/{appId}/installations",
  stales: ["installations"],
});

export default [
  externalAuth("ExternalAuthConnected", {
    title: "External account connected",
    description:
      "Sent when an installer connects their account at the app's own service by OAuth or basic login; the " +
      "credentials are not in the body, and an agency-level one has no locationId.",
    payload: typed("EXTERNAL_AUTH_CONNECTED", {
      appId: id,
      locationId: text,
      companyId: text,
      authType: text,
      scopes: texts,
      isAutoRefreshTokenEnabled: flag,
    }),
    sample: {
      type: "EXTERNAL_AUTH_CONNECTED",
      appId: ids.app,
      locationId: ids.location,
      companyId: ids.company,
      authType: "oauth2",
      scopes: ["read:patients", "write:visits"],
      isAutoRefreshTokenEnabled: true,
      timestamp: "2026-03-02T09:30:00.000Z",
      webhookId: "5b0e7f6a-1c2d-4e3f-8a9b-0c1d2e3f4a5b",
    },
  }),
] as const;
