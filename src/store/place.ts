/** True for a store that several nodes may share. */
export function isShared(location: string): boolean {
  return /^rediss?:\/\//.test(location);
}

/** Where a store is, for people: an address of Redis may hold a password, so only its host is shown. */
export function placeOf(location: string): string {
  if (!isShared(location)) return location;
  return URL.canParse(location) ? new URL(location).host : "its address";
}
