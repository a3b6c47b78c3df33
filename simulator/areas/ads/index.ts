import type { Endpoint } from "../../endpoint/endpoint.js";
import { facebookTree } from "./facebook.js";
import { facebookAccount } from "./facebook-account.js";
import { facebookAudiences } from "./facebook-audiences.js";
import { google } from "./google.js";
import { googleAudiences } from "./google-audiences.js";
import { linkedin } from "./linkedin.js";

/** Ads on Facebook, Google and LinkedIn. */
export const ads: readonly Endpoint[] = [
  ...facebookTree,
  ...facebookAccount,
  ...facebookAudiences,
  ...google,
  ...googleAudiences,
  ...linkedin,
];
