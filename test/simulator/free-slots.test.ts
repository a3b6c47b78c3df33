import { describe, expect, it } from "vitest";
import { freeSlots, type SlotQuestion } from "../../simulator/areas/calendars/free-slots.js";
import { isoIn } from "../../src/text/zoned.js";

const zone = "America/New_York";

function question(change: Partial<SlotQuestion>): SlotQuestion {
  return {
    zone,
    openHours: [
      {
        daysOfTheWeek: [0, 1, 2, 3, 4, 5, 6],
        hours: [{ openHour: 9, openMinute: 0, closeHour: 11, closeMinute: 0 }],
      },
    ],
    dateHours: new Map(),
    durationMinutes: 30,
    intervalMinutes: 30,
    bufferMinutes: 0,
    preBufferMinutes: 0,
    userIds: [],
    perSlot: 1,
    perDay: undefined,
    busy: [],
    from: Date.parse("2026-03-02T00:00:00-05:00"),
    to: Date.parse("2026-03-02T23:59:59-05:00"),
    ...change,
  };
}

const times = (change: Partial<SlotQuestion>) =>
  freeSlots(question(change)).map((start) => isoIn(start, zone));
const day = (date: string, offset: string) => ({
  from: Date.parse(`${date}T00:00:00${offset}`),
  to: Date.parse(`${date}T23:59:59${offset}`),
});
const meeting = (start: string, minutes: number, userId?: string) => ({
  start: Date.parse(start),
  end: Date.parse(start) + minutes * 60_000,
  userId,
});

describe("free slots", () => {
  it("fill the open hours in steps of the interval, none running past closing", () => {
    expect(times({ intervalMinutes: 45 })).toEqual([
      "2026-03-02T09:00:00-05:00",
      "2026-03-02T09:45:00-05:00",
      "2026-03-02T10:30:00-05:00",
    ]);
  });

  it("keep the wall-clock hours across the start of daylight saving time", () => {
    const found = times({ from: Date.parse("2026-03-07T05:00:00Z"), to: Date.parse("2026-03-09T04:00:00Z") });
    expect(found.filter((time) => time.includes("T09:00"))).toEqual([
      "2026-03-07T09:00:00-05:00",
      "2026-03-08T09:00:00-04:00",
    ]);
  });

  it("leave out the hour that the clocks skip and hold the one they repeat", () => {
    const night = [
      { daysOfTheWeek: [0], hours: [{ openHour: 1, openMinute: 0, closeHour: 4, closeMinute: 0 }] },
    ];
    const hourly = { openHours: night, durationMinutes: 60, intervalMinutes: 60 };
    expect(times({ ...hourly, ...day("2026-03-08", "-05:00") })).toEqual([
      "2026-03-08T01:00:00-05:00",
      "2026-03-08T03:00:00-04:00",
    ]);
    expect(times({ ...hourly, ...day("2026-11-01", "-04:00") })).toEqual([
      "2026-11-01T01:00:00-04:00",
      "2026-11-01T01:00:00-05:00",
      "2026-11-01T02:00:00-05:00",
      "2026-11-01T03:00:00-05:00",
    ]);
  });

  it("give way to bookings", () => {
    const busy = [meeting("2026-03-02T09:30:00-05:00", 30)];
    expect(times({ busy }).map((time) => time.slice(11, 16))).toEqual(["09:00", "10:00", "10:30"]);
  });

  it("keep the buffer free on both sides of a booking", () => {
    const busy = [meeting("2026-03-02T10:00:00-05:00", 30)];
    expect(times({ busy, bufferMinutes: 15 }).map((time) => time.slice(11, 16))).toEqual(["09:00"]);
  });

  it("last while any member of the team is free", () => {
    const userIds = ["ann", "ben"];
    const one = [meeting("2026-03-02T09:00:00-05:00", 120, "ann")];
    const both = [...one, meeting("2026-03-02T09:00:00-05:00", 60, "ben")];
    expect(times({ userIds, busy: one })).toHaveLength(4);
    expect(times({ userIds, busy: both })).toHaveLength(2);
    expect(times({ userIds: ["ann"], busy: one })).toHaveLength(0);
  });

  it("take several people where the calendar allows", () => {
    const booking = meeting("2026-03-02T09:00:00-05:00", 30);
    expect(times({ perSlot: 2, busy: [booking] })).toHaveLength(4);
    expect(times({ perSlot: 2, busy: [booking, booking] })).toHaveLength(3);
  });

  it("end for the day when it holds as many bookings as are allowed", () => {
    expect(times({ perDay: 1, busy: [meeting("2026-03-02T09:00:00-05:00", 30)] })).toEqual([]);
  });

  it("follow the hours set for a single date", () => {
    const late = [{ openHour: 20, openMinute: 0, closeHour: 21, closeMinute: 0 }];
    expect(times({ dateHours: new Map([["2026-03-02", late]]) })).toEqual([
      "2026-03-02T20:00:00-05:00",
      "2026-03-02T20:30:00-05:00",
    ]);
    expect(times({ dateHours: new Map([["2026-03-02", []]]) })).toEqual([]);
  });
});
