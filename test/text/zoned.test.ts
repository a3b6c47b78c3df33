import { describe, expect, it } from "vitest";
import { dateIn, instantOf, isoIn, isTimeZone, wallClock, withOffset } from "../../src/text/zoned.js";

describe("a zone's clock", () => {
  it.each([
    ["America/New_York", "2026-03-08T02:30", "2026-03-08T03:30:00-04:00"],
    ["Europe/Berlin", "2026-03-29T02:30", "2026-03-29T03:30:00+02:00"],
  ])("in %s reads the hour that it skips as an hour later", (zone, local, read) => {
    expect(withOffset(local, zone)).toBe(read);
  });

  it.each([
    ["America/New_York", "2026-11-01T01:30", "2026-11-01T01:30:00-04:00"],
    ["Europe/Berlin", "2026-10-25T02:30", "2026-10-25T02:30:00+02:00"],
  ])("in %s reads the hour that it repeats as the first", (zone, local, read) => {
    expect(withOffset(local, zone)).toBe(read);
  });

  it.each([
    ["Asia/Kolkata", "2026-01-15T12:00:00+05:30"],
    ["Australia/Sydney", "2026-01-15T12:00:00+11:00"],
  ])("in %s has the offset of its half hour or its hemisphere", (zone, read) => {
    expect(isoIn(instantOf("2026-01-15T12:00", zone), zone)).toBe(read);
  });

  it("reads the same from text and from fields, days past the end of a month included", () => {
    const fields = { year: 2026, month: 2, day: 29, hour: 9, minute: 30 };
    expect(instantOf(fields, "Europe/London")).toBe(instantOf("2026-03-01 09:30", "Europe/London"));
  });

  it("shows its own date and time of an instant", () => {
    const instant = Date.parse("2026-03-05T23:30:00Z");
    expect(dateIn(instant, "Asia/Kolkata")).toBe("2026-03-06");
    expect(wallClock(instant, "Asia/Kolkata")).toEqual({ year: 2026, month: 3, day: 6, hour: 5, minute: 0 });
  });

  it("reads no time out of other text", () => {
    expect(instantOf("soon", "UTC")).toBeNaN();
    expect(withOffset("soon", "UTC")).toBeUndefined();
  });

  it("belongs to a zone with an IANA name", () => {
    expect(isTimeZone("Europe/London")).toBe(true);
    expect(isTimeZone("nowhere")).toBe(false);
  });
});
