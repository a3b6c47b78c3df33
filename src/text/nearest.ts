/** The candidates most similar to a mistyped word, best first; empty when none is similar. */
export function nearest(word: string, candidates: Iterable<string>, most = 3): readonly string[] {
  if (word.length > longest) return [];
  const wanted = plain(word);
  const furthest = Math.max(2, Math.floor(wanted.length / 3));
  const near: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    if (candidate.length > longest) continue;
    const distance = candidateDistance(wanted, plain(candidate), furthest);
    if (distance <= furthest) near.push({ candidate, distance });
  }
  near.sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate));
  return near.slice(0, most).map(({ candidate }) => candidate);
}

/** What is longer is no word or name; comparing two takes as long as both their lengths multiplied. */
const longest = 100;

function plain(word: string): string {
  return word.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** A word that contains the other is nearer than its edit distance: `email` and `emailAddress`. */
function candidateDistance(a: string, b: string, furthest: number): number {
  if (a.length > 2 && b.length > 2 && (a.includes(b) || b.includes(a))) return 1;
  // Each letter that one has more than the other must be inserted.
  const more = Math.abs(a.length - b.length);
  return more > furthest ? more : editDistance(a, b);
}

/** The Levenshtein distance: how many letters must be inserted, deleted or replaced. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
