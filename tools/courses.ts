import { z } from "zod";
import { id, locationId, object } from "../src/declare/fields.js";
import { bulk, toolset } from "../src/declare/toolset.js";

const visibility = z.enum(["published", "draft"]);

const titled = { title: z.string(), visibility, thumbnailUrl: z.string().optional() };

const fileEndings = [
  "pdf image docx pptx xlsx html dotx epub webp gdoc mp3 doc txt zip ppt key htm xls odp odt rtf",
  "m4a ods mp4 ai avi mov wmv mkv wav flac ogg png jpeg jpg gif bmp tiff svg odg sxw sxc sxi rar 7z",
  "json xml csv md obj stl woff ttf",
].flatMap((line) => line.split(" "));

const material = object({
  title: z.string(),
  type: z.enum(fileEndings).describe("File ending, such as pdf or mp4."),
  url: z.string(),
});

const lesson = object({
  ...titled,
  contentType: z.enum(["video", "assignment", "quiz"]),
  description: z.string(),
  bucketVideoUrl: z.string().optional(),
  postMaterials: z.array(material).optional(),
});

const chapter = object({ ...titled, posts: z.array(lesson).optional() });

const category = object({
  ...titled,
  posts: z.array(lesson).optional(),
  subCategories: z.array(chapter).optional(),
});

const course = object({
  title: z.string(),
  description: z.string(),
  imageUrl: z.string().optional(),
  categories: z.array(category),
  instructorDetails: object({ name: z.string(), description: z.string() }).optional(),
});

export default toolset(
  "courses",
  {
    title: "Courses",
    summary: "Membership courses: whole courses with categories and lessons, brought in from elsewhere.",
    version: "2021-07-28",
    area: "courses",
  },
  {
    import_courses: bulk("POST /courses/courses-exporter/public/import", {
      title: "Import courses",
      description:
        "Create whole membership courses in one call: categories, chapters, lessons, materials. Drafts stay hidden; nothing here reads or changes a course later.",
      riskNote: "Creates every course that is given; a second call creates them again.",
      body: {
        locationId,
        products: z.array(course).min(1),
        userId: id("user").optional(),
      },
      example: {
        products: [
          {
            title: "Laser safety basics",
            description: "What every new technician must know.",
            categories: [
              {
                title: "Week 1",
                visibility: "draft",
                posts: [
                  {
                    title: "Eye protection",
                    visibility: "draft",
                    contentType: "video",
                    description: "Goggles and signs.",
                  },
                ],
              },
            ],
          },
        ],
      },
    }),
  },
);
