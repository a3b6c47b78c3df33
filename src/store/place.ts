/** True for a store that several nodes may share. */
export function isShared(location: string): boolean {
  return /^rediss?:\/\//.test(location);
}

/** The location of a store in the memory of this process. */
export const inMemory = ":memory:";

export function isInFolder(location: string): boolean {
  return !isShared(location) && location !== inMemory;
}

/** Where a store is, for people: an address of Redis may hold a password, so only its host is shown. */
export function placeOf(location: string): string {
  if (!isShared(location)) return location;
  return URL.canParse(location) ? new URL(location).host : "its address";
}
