import { toolset } from "../../src/catalogue/toolset.js";
import { accounts } from "./accounts.js";
import { comments } from "./comments.js";
import { csv } from "./csv.js";
import { labels } from "./labels.js";
import { networkAccounts } from "./network-accounts.js";
import { posts } from "./posts.js";
import { queues } from "./queues.js";

export default toolset(
  "social",
  { title: "Social", summary: "TODO", version: "2021-07-28" },
  { ...queues, ...comments, ...networkAccounts, ...accounts, ...csv, ...labels, ...posts },
);
