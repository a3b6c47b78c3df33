/** How people name the start of a time range; completions for arguments such as `since`. */
export const timeRanges: readonly string[] = [
  "this morning",
  "yesterday",
  "the last 3 days",
  "the last 7 days",
  "Monday",
  "the last 30 days",
];
