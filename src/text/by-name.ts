/** The things that have this name; if there are none, those whose name contains it. Case does not matter. */
export function byName<T extends { readonly name: string }>(
  text: string,
  things: readonly T[],
): readonly T[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  const same = things.filter(({ name }) => name.trim().toLowerCase() === wanted);
  return same.length > 0 ? same : things.filter(({ name }) => name.toLowerCase().includes(wanted));
}
