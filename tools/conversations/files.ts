import { z } from "zod";
import { file, id, locationId } from "../../src/catalogue/fields.js";
import { type Declarations, read, write } from "../../src/catalogue/toolset.js";

export const files = {
  /* RAW summary: Get transcription by Message ID; description: Get the recording transcription for a message
     by passing the message id */
  get_transcription: read("GET /conversations/locations/{locationId}/messages/{messageId}/transcription", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations/message.readonly"],
    returns: ["confidence", "endTime", "mediaChannel", "sentenceIndex", "startTime", "transcript"],
    aliases: [],
    // RAW example: {"messageId": "tDtDnQdgm2LXpyiqYvZ6"}
    example: {},
  }),

  /* RAW summary: Download transcription by Message ID; description: Download the recording transcription for
     a message by passing the message id */
  download_transcription: read(
    "GET /conversations/locations/{locationId}/messages/{messageId}/transcription/download",
    {
      title: "TODO",
      description: "TODO",
      scopes: ["conversations/message.readonly"],
      reply: "text",
      aliases: [],
      // RAW example: {"messageId": "tDtDnQdgm2LXpyiqYvZ6"}
      example: {},
    },
  ),

  /* RAW summary: Upload file attachments; description: Post the necessary fields for the API to upload
     files. The files need to be a buffer with the key "fileAttachment". The allowed file types are: JPG JPEG
     PNG MP4 MPEG ZIP RAR PDF DOC DOCX TXT MP3 WAV The API will return an object with the URLs; params:
     chatServiceSid — Twilio chat service SID for group SMS uploads; isGroupSms — Flag to indicate group SMS
     upload flow. When true, only 1 file upload is allowed per request. */
  upload_attachment: write("POST /conversations/messages/upload", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations/message.write"],
    multipart: {
      locationId,
      conversationId: id("conversation"),
      contactId: id("contact"),
      // mended: the spec requires it; the file goes in fileAttachment
      attachmentUrls: z.array(z.string()).optional(),
      chatServiceSid: z.string().optional(),
      isGroupSms: z.string().optional(),
      // mended: named in the description only
      fileAttachment: file.optional(),
    },
    returns: ["twilioMediaSids", "uploadedFiles"],
    aliases: [],
    // RAW example: {"conversationId": "ve9EPM428h8vShlRW1KT", "contactId": "ve9EPM428h8vShlRW1KT"}
    example: {},
  }),

  /* RAW summary: Add message attachments; description: Set attachments on an existing message (replaces
     existing). Maximum 5 URLs. Supported for TYPE_CUSTOM_CALL (34) and TYPE_CALL (1) with subType
     EXTERNAL_CALL.; params: attachments — Array of attachment URLs to set on the message (replaces
     existing). Maximum 5 URLs. */
  add_message_attachments: write("PUT /conversations/messages/{messageId}/attachments", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations/message.write"],
    body: {
      attachments: z.array(z.string()),
    },
    aliases: [],
    // RAW example: {"messageId": "ve9EPM428h8vShlRW1KT", "attachments":
    // ["https://provider.com/recordings/call-123.mp3"]}
    example: {},
  }),

  /* RAW summary: Get Recording by Message ID; description: Get the recording for a message by passing the
     message id */
  get_recording: read("GET /conversations/messages/{messageId}/locations/{locationId}/recording", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations/message.readonly"],
    reply: "binary",
    aliases: [],
    // RAW example: {"messageId": "tDtDnQdgm2LXpyiqYvZ6"}
    example: {},
  }),

  /* RAW summary: Complete file upload; description: Validates the uploaded file in GCS and returns the
     public URL. Call this endpoint after successfully uploading the file to the signed URL.; params:
     uploadId — Upload ID from request response; filePath — File path from request response; filename —
     Original filename (for response mapping) */
  complete_file_upload: write("POST /conversations/messages/upload/complete", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations/message.write"],
    body: {
      locationId,
      uploadId: z.string(),
      filePath: z.string(),
      conversationId: id("conversation"),
      filename: z.string(),
    },
    returns: ["metadata", "uploadedFiles"],
    aliases: [],
    // RAW example: {"uploadId": "a1b2c3d4-e5f6-7890-abcd-ef1234567890", "filePath":
    // "location/loc123/conversations/conv456/uuid.mp4", "conversationId": "ve9EPM428h8vShlRW1KT",
    // "filename": "video.mp4"}
    example: {},
    supersededBy: "conversations_upload_attachment",
  }),

  /* RAW summary: Initiate file upload to GCS; description: Generates a signed URL for direct file upload to
     Google Cloud Storage. Returns a signed URL valid for 15 minutes. Upload file via PUT request, then call
     /complete to finalize.; params: filename — Original filename with extension; contentType — MIME type of
     the file; channel — Channel type for size limits (WHATSAPP for 100MB limit, others for 5MB); fileSize —
     File size in bytes (optional, for pre-validation) */
  initiate_file_upload: write("POST /conversations/messages/upload/initiate", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations/message.write"],
    body: {
      locationId,
      conversationId: id("conversation"),
      filename: z.string(),
      contentType: z.string(),
      channel: z.string(),
      fileSize: z.number().optional(),
    },
    returns: ["expiresAt", "filePath", "maxFileSize", "uploadId", "uploadUrl"],
    aliases: [],
    // RAW example: {"conversationId": "ve9EPM428h8vShlRW1KT", "filename": "video.mp4", "contentType":
    // "video/mp4", "channel": "WHATSAPP"}
    example: {},
    supersededBy: "conversations_upload_attachment",
  }),
} satisfies Declarations;
