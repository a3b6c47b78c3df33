import { z } from "zod";
import { id, locationId, object } from "../src/catalogue/fields.js";
import { bulk, toolset } from "../src/catalogue/toolset.js";

const mediaType = z.enum(
  `
  pdf image docx pptx xlsx html dotx epub webp gdoc mp3 doc txt zip ppt key htm xls odp odt rtf m4a
  ods mp4 ai avi mov wmv mkv wav flac ogg png jpeg jpg gif bmp tiff svg odg sxw sxc sxi rar 7z json
  xml csv md obj stl woff ttf
`
    .trim()
    .split(/\s+/),
);

const post = object({
  title: z.string(),
  visibility: z.enum(["published", "draft"]),
  thumbnailUrl: z.string().optional(),
  contentType: z.enum(["video", "assignment", "quiz"]),
  description: z.string(),
  bucketVideoUrl: z.string().optional(),
  postMaterials: z.array(object({ title: z.string(), type: mediaType, url: z.string() })).optional(),
});

const subCategory = object({
  title: z.string(),
  visibility: z.enum(["published", "draft"]),
  thumbnailUrl: z.string().optional(),
  posts: z.array(post).optional(),
});

const category = object({
  title: z.string(),
  visibility: z.enum(["published", "draft"]),
  thumbnailUrl: z.string().optional(),
  posts: z.array(post).optional(),
  subCategories: z.array(subCategory).optional(),
});

const product = object({
  title: z.string(),
  description: z.string(),
  imageUrl: z.string().optional(),
  categories: z.array(category),
  instructorDetails: object({ name: z.string(), description: z.string() }).optional(),
});

export default toolset(
  "courses",
  { title: "Courses", summary: "TODO", version: "2021-07-28" },
  {
    /* RAW summary: Import Courses; description: Import Courses through public channels */
    import_courses: bulk("POST /courses/courses-exporter/public/import", {
      title: "TODO",
      description: "TODO",
      scopes: ["courses.write"],
      // NOTE risk: creates whole courses in one call
      body: {
        locationId,
        products: z.array(product),
        userId: id("user").optional(),
      },
      aliases: [],
      example: {},
    }),
  },
);
