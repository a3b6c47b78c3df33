interface Called {
  readonly name: string;
  /** What else it is called by. */
  readonly also?: readonly string[];
}

/** Nothing has a longer name, and looking for one among many would take long. */
const longestName = 500;

/** Whether it has this name, whole. Case and blanks do not matter. */
export function isNamed({ name, also = [] }: Called, wanted: string): boolean {
  if (wanted.length > longestName) return false;
  return plain(wanted) !== "" && [name, ...also].some((one) => plain(one) === plain(wanted));
}

/** Whether its name contains the text. Nothing contains an empty one. */
export function mentions({ name }: Called, text: string): boolean {
  if (text.length > longestName) return false;
  return plain(text) !== "" && plain(name).includes(plain(text));
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}
