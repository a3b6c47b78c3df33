/**
 * What to do after a failure that may have come after the deed. A read changes nothing, so nothing is to be looked for.
 *
 * @param changes whether the call that failed changes something.
 */
export function afterUncertain(changes: boolean): string {
  return changes ? "Before you repeat it, look first whether it took effect." : "Call again in a moment.";
}
