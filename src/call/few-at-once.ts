/**
 * Works through a list, so many at a time, and answers in the list's order. After a failure nothing more is begun.
 *
 * @throws what the work on an item throws.
 */
export async function fewAtOnce<T, R>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  let failed = false;
  const lane = async () => {
    for (const [position, item] of waiting) {
      if (failed) return;
      try {
        results[position] = await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: most }, lane));
  return results;
}

/** So many items of an argument are filled in at once. */
export const atOnce = 4;
