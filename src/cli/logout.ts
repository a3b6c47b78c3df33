import { openProgram } from "../app/compose.js";
import { ConfigError, loadConfig } from "../app/config.js";

/**
 * Deletes every login of the marketplace app of the settings, and every token obtained through one.
 *
 * @throws ConfigError when the settings name no app.
 */
export async function logout(): Promise<void> {
  const config = loadConfig();
  if (config.app === undefined) throw new ConfigError("GHL_CLIENT_ID and GHL_CLIENT_SECRET are not set.");
  const program = await openProgram({ ...config, pit: undefined }, true);
  try {
    const count = (await program.oauth?.installations.clear()) ?? 0;
    const what =
      count === 0 ? "Nobody was logged in." : `Forgot ${count} ${count === 1 ? "login" : "logins"}.`;
    process.stderr.write(`${what} The app stays installed at HighLevel until it is uninstalled there.\n`);
  } finally {
    await program.close();
  }
}
