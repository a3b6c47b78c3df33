import { toolset } from "../../src/declare/toolset.js";
import { facebook2021 } from "./facebook-2021.js";
import { facebookAccount } from "./facebook-account.js";
import { facebookAds } from "./facebook-ads.js";
import { facebookAudiences } from "./facebook-audiences.js";
import { facebookCampaigns } from "./facebook-campaigns.js";
import { facebookReports } from "./facebook-reports.js";
import { googleAccount } from "./google-account.js";
import { googleAudiences } from "./google-audiences.js";
import { googleCampaigns } from "./google-campaigns.js";
import { googleReports } from "./google-reports.js";
import { linkedin } from "./linkedin.js";

export default toolset(
  "ads",
  {
    title: "Ads",
    summary:
      "Paid ads on Facebook and Instagram (Meta), Google and LinkedIn: campaigns, audiences, lead forms, results, connections.",
    version: "2021-07-28",
    area: "adPublishing",
  },
  {
    ...facebookCampaigns,
    ...facebookAds,
    ...facebookReports,
    ...facebookAudiences,
    ...facebookAccount,
    ...googleCampaigns,
    ...googleReports,
    ...googleAudiences,
    ...googleAccount,
    ...linkedin,
    ...facebook2021,
  },
);
