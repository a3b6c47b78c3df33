/** Something that people ask for and HighLevel's API has no way to do. */
export interface Unsupported {
  /** One sentence: what the API cannot do, and where a person does it or what comes nearest. */
  readonly says: string;
  /** Names of the operations that come nearest. */
  readonly nearest: readonly string[];
}
