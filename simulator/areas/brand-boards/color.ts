import { serviceError } from "../../endpoint/service-error.js";
import type { KitColor } from "../../world/records/branding.js";

/** A color of 3, 4, 6 or 8 hex digits, with or without `#`, as the replies write it. Throws 422 on any other text. */
export function colorOf(value: string): Pick<KitColor, "hex" | "hexa" | "rgb" | "rgba"> {
  const given = value.replace(/^#/, "").toUpperCase();
  if (!/^([0-9A-F]{3,4}|[0-9A-F]{6}|[0-9A-F]{8})$/.test(given))
    throw serviceError(422, [`colors value must be a hex color: ${value}`]);
  const digits = given.length < 6 ? [...given].map((digit) => digit + digit).join("") : given;
  const [red, green, blue, alpha = 255] = (digits.match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  const rgb = `${red}, ${green}, ${blue}`;
  return {
    hex: `#${digits.slice(0, 6)}`,
    hexa: `#${digits.padEnd(8, "F")}`,
    rgb: `rgb(${rgb})`,
    rgba: `rgba(${rgb}, ${Number((alpha / 255).toFixed(2))})`,
  };
}
