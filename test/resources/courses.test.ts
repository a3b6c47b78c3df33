import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { type SceneWithClient, scene } from "../harness/scene.js";

let on: SceneWithClient;
beforeAll(async () => {
  on = await scene({ transport: "stdio", person: "nobody" });
});
afterAll(() => on?.close());

const course = "ghl://courses/Laser%20safety%20basics";

it("shows the courses, and which offers give access to them", async () => {
  expect(await on.peer.read("ghl://courses")).toMatchObject({
    courses: expect.arrayContaining([
      expect.objectContaining({ title: "Laser safety basics", instructor: "Priya Raman" }),
    ]),
    offers: expect.arrayContaining([
      expect.objectContaining({
        title: "Team onboarding",
        courses: [expect.objectContaining({ title: "Laser safety basics" })],
      }),
    ]),
  });
});

it("shows the outline of a course by its name: modules in order with their lessons in order", async () => {
  const outline = z
    .object({
      course: z.object({ title: z.string(), lessons: z.number() }),
      modules: z.array(
        z.object({
          title: z.string(),
          visibility: z.string(),
          lessons: z.array(z.looseObject({ title: z.string() })).optional(),
        }),
      ),
    })
    .parse(await on.peer.read(course));
  expect(outline.course).toEqual({ title: "Laser safety basics", lessons: 6 });
  expect(outline.modules.map(({ title }) => title)).toEqual([
    "Before you start",
    "First treatments",
    "Advanced devices",
  ]);
  expect(outline.modules[0]?.lessons?.map(({ title }) => title)).toEqual(["Eye protection", "Goggles quiz"]);
});

const learnersOf = async () =>
  z
    .object({
      lessons: z.number(),
      learners: z.array(
        z.object({
          contactId: z.string(),
          enrolledAt: z.string(),
          finishedLessons: z.number(),
          lastFinishedAt: z.string().optional(),
        }),
      ),
    })
    .parse(await on.peer.read(`${course}/learners`));

it("shows everybody who is in a course, who is behind first, and counts the lessons that are published", async () => {
  const { lessons, learners } = await learnersOf();
  expect(lessons).toBe(5);
  expect(learners.length).toBeGreaterThan(10);
  expect(new Set(learners.map(({ contactId }) => contactId)).size).toBe(learners.length);
  const counts = learners.map(({ finishedLessons }) => finishedLessons);
  expect(counts).toEqual(counts.toSorted((one, other) => one - other));
  for (const { finishedLessons, lastFinishedAt } of learners) {
    expect(lastFinishedAt !== undefined).toBe(finishedLessons > 0);
  }
});

it("shows how far one learner is in each course", async () => {
  const { learners } = await learnersOf();
  const begun = learners.find(({ finishedLessons }) => finishedLessons === 2);
  expect(await on.peer.read(`ghl://contacts/${begun?.contactId}/courses`)).toMatchObject({
    courses: expect.arrayContaining([
      expect.objectContaining({
        title: "Laser safety basics",
        percent: 40,
        completedLessons: 2,
        totalLessons: 5,
      }),
    ]),
  });
});
