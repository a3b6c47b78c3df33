import { sentence } from "../text/plain-text.js";
/** Whatever the store refuses or cannot interpret, as opposed to a failing disk or connection. */
export class StoreError extends Error {
  override readonly name: string = "StoreError";
}

export class StoreClosedError extends StoreError {
  override readonly name = "StoreClosedError";
  constructor() {
    super("The store is closed.");
  }
}

/** The store does not do what it is asked: the message says why, and how a person mends it, in one line. */
export class StoreUnusableError extends StoreError {
  override readonly name: string = "StoreUnusableError";

  constructor(store: string, trouble: Trouble, cause?: unknown) {
    super(`${store} cannot be used: ${sentence(trouble.why)} ${sentence(trouble.mend)}`, { cause });
  }
}

/** Both without a full stop. */
export interface Trouble {
  readonly why: string;
  readonly mend: string;
}

/** A folder or file with secrets can be read by other users than its owner. */
export class StorePermissionsError extends StoreUnusableError {
  override readonly name = "StorePermissionsError";
}

/** Redis cannot be reached, refuses the login, or does not do what it is asked. */
export class StoreUnreachableError extends StoreUnusableError {
  override readonly name = "StoreUnreachableError";
}

/** The file was written by a later version of this program. */
export class StoreVersionError extends StoreError {
  override readonly name = "StoreVersionError";
  constructor(path: string, found: number, known: number) {
    super(
      `${path} has schema version ${found}; this ghl-mcp knows up to ${known}. Run the newer ghl-mcp on it.`,
    );
  }
}

/** A sealed value is needed and no key is configured. */
export class StoreKeyMissingError extends StoreError {
  override readonly name = "StoreKeyMissingError";
  constructor() {
    super("Secrets are kept sealed, and nodes that share a store need one key: set GHL_STORE_KEY on each.");
  }
}

/** The value was sealed with another key. */
export class WrongStoreKeyError extends StoreError {
  override readonly name = "WrongStoreKeyError";
  constructor(collection: string) {
    super(
      `A record of "${collection}" was sealed with another key. Give back the GHL_STORE_KEY (or the key file) ` +
        `that it was written with, or remove the record and log in again.`,
    );
  }
}

/** A sealed value was altered, moved from another row, or written unsealed. */
export class TamperedRecordError extends StoreError {
  override readonly name = "TamperedRecordError";
  constructor(collection: string) {
    super(`A sealed record of "${collection}" is not what was written there. It is refused.`);
  }
}

/** A stored value does not match the schema that it is read with. */
export class StoredValueError extends StoreError {
  override readonly name = "StoredValueError";
  constructor(where: string, cause: unknown) {
    super(
      `What is stored in "${where}" is damaged, or of another version of ghl-mcp. "ghl-mcp store check" says what is ` +
        `wrong, and "ghl-mcp store repair" takes it out and keeps a copy.`,
      { cause },
    );
  }
}

/** A cursor that this store never gave out. */
export class BadCursorError extends StoreError {
  override readonly name = "BadCursorError";
  constructor() {
    super("The cursor is not one that this log gave out. Read again without it.");
  }
}
