import manifest from "../package.json" with { type: "json" };

/** The version of this package, as package.json states it. The build copies it into the program. */
export const version: string = manifest.version;
