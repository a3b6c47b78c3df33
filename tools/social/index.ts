import { toolset } from "../../src/declare/toolset.js";
import { accounts } from "./accounts.js";
import { comments } from "./comments.js";
import { csv } from "./csv.js";
import { labels } from "./labels.js";
import { networkAccounts } from "./network-accounts.js";
import { posts } from "./posts.js";
import { queueItems } from "./queue-items.js";
import { queues } from "./queues.js";
import { watermarks } from "./watermarks.js";

export default toolset(
  "social",
  {
    title: "Social planner",
    summary:
      "Posts on Facebook, Instagram, LinkedIn, TikTok, Google and more: write, schedule, bulk upload, recycle in queues, watermark, answer comments, connect accounts, read statistics.",
    version: "2021-07-28",
  },
  {
    ...posts,
    ...accounts,
    ...comments,
    ...csv,
    ...labels,
    ...queues,
    ...queueItems,
    ...networkAccounts,
    ...watermarks,
  },
);
