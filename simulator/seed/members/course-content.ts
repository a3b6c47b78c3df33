/** What the courses of the demo hold: modules with their lessons, in order. Fixed ids are those of the catalogue's examples. */
export interface SeededLesson {
  readonly id?: string;
  readonly title: string;
  readonly contentType: "video" | "quiz" | "assignment" | "audio";
  readonly description: string;
}

export interface SeededCategory {
  readonly id?: string;
  readonly title: string;
  readonly visibility: "published" | "draft" | "drip";
  readonly dripDays?: number;
  readonly lessons: readonly SeededLesson[];
}

export const laserCourse = {
  id: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
  title: "Laser safety basics",
  description: "What every new technician must know before the first treatment.",
  instructor: { instructorName: "Priya Raman", instructorTitle: "Medical director" },
};

export const laserContent: readonly SeededCategory[] = [
  {
    id: "a3d94c10-6be2-4f7a-8d15-20c7e9b4f3a6",
    title: "Before you start",
    visibility: "published",
    lessons: [
      {
        id: "c81e5f26-0d7b-4b93-a4e2-96f3d1087ba5",
        title: "Eye protection",
        contentType: "video",
        description: "<p>Goggles, wavelengths and warning signs.</p>",
      },
      {
        id: "2b6a9d47-f350-4c18-8e7d-15b0c4a3e968",
        title: "Goggles quiz",
        contentType: "quiz",
        description: "<p>Three questions; 80 percent to pass.</p>",
      },
    ],
  },
  {
    id: "5e08b7d2-91c4-4a36-b8f0-7d2c6a9e1f54",
    title: "First treatments",
    visibility: "published",
    lessons: [
      {
        title: "Settings by skin type",
        contentType: "video",
        description: "<p>Fluence and pulse width, from type I to VI.</p>",
      },
      {
        id: "74e0a5b9-1c2d-4f68-b3a7-e9d8065c1f42",
        title: "Your treatment room",
        contentType: "assignment",
        description: "<p>Show us the room you will work in.</p>",
      },
      {
        title: "When to stop",
        contentType: "audio",
        description: "<p>Signs that a treatment has to end.</p>",
      },
    ],
  },
  {
    title: "Advanced devices",
    visibility: "draft",
    lessons: [{ title: "Picosecond lasers", contentType: "video", description: "<p>To be recorded.</p>" }],
  },
];

export const skinCourse = {
  title: "Skin care at home",
  description: "Six weeks of routines between treatments.",
  instructor: { instructorName: "Elena Voss", instructorTitle: "Aesthetician" },
};

export const skinContent: readonly SeededCategory[] = [
  {
    title: "Week 1: Cleanse",
    visibility: "published",
    lessons: [
      { title: "Know your skin", contentType: "video", description: "<p>Dry, oily or both.</p>" },
      { title: "Morning routine", contentType: "video", description: "<p>Five minutes, four steps.</p>" },
    ],
  },
  {
    title: "Week 2: Protect",
    visibility: "drip",
    dripDays: 7,
    lessons: [
      { title: "Sunscreen without excuses", contentType: "video", description: "<p>SPF, and how much.</p>" },
      { title: "After a peel", contentType: "video", description: "<p>The first three days.</p>" },
    ],
  },
];

export const goggleQuestions = [
  {
    title: "Which goggles go with a 1064 nm laser?",
    options: ["OD 6+ at 1064 nm", "Any dark glasses", "None, if you look away"],
    explanation: "The marking names wavelength and density.",
  },
  {
    title: "Who in the room wears goggles?",
    options: ["Everybody", "The technician", "The client"],
    explanation: "A beam that is thrown back does not choose.",
  },
  {
    title: "When does the warning sign hang at the door?",
    options: ["Whenever the laser can fire", "On inspection days", "At night"],
    explanation: "Whoever comes in must know before the door opens.",
  },
];
