/** How people say from when on, for arguments that take a span of time. */
export const spans: readonly string[] = [
  "this morning",
  "yesterday",
  "the last 3 days",
  "the last 7 days",
  "Monday",
  "the last 30 days",
];
