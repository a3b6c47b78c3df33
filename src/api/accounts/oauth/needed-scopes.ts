import type { Card } from "../../../catalogue/card.js";
import type { Catalogue } from "../../../catalogue/catalogue.js";
import { surfaceOf } from "../../../catalogue/surface.js";

/** The account's requests need these: the names of sub-accounts, where the app is installed, and their tokens. */
const accountScopes = ["locations.readonly", "oauth.readonly", "oauth.write"] as const;

export interface ScopeSettings {
  readonly tools: string;
  readonly readOnly: boolean;
}

/** The operations that the settings list as tools. */
export function enabledCards(settings: ScopeSettings, catalogue: Catalogue): readonly Card[] {
  const { cards } = surfaceOf(settings.tools, catalogue);
  return cards.filter((card) => !settings.readOnly || card.class === "read");
}

/** The scopes that a login needs for the listed operations and for the account itself. */
export function neededScopes(settings: ScopeSettings, catalogue: Catalogue): readonly string[] {
  const listed = enabledCards(settings, catalogue).flatMap(({ scopes }) => scopes);
  return [...new Set([...accountScopes, ...listed])].toSorted();
}
