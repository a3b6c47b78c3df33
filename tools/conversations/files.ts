import { z } from "zod";
import { file, id, locationId } from "../../src/declare/fields.js";
import { replaces } from "../../src/declare/replaced.js";
import { area, read, write } from "../../src/declare/toolset.js";

export const files = area("conversations/message", {
  upload_attachment: write("POST /conversations/messages/upload", {
    title: "Upload message attachment",
    description:
      "Upload a file for a thread and get its URL, to be sent in the attachments of conversations_send_message. Images, PDF, Word, text, audio, MP4, ZIP.",
    multipart: {
      locationId,
      conversationId: id("conversation"),
      contactId: id("contact"),
      // mended: named in the description only
      fileAttachment: file.optional(),
      isGroupSms: z.string().optional().describe("true for a group text: one file a call."),
      chatServiceSid: z.string().optional().describe("Twilio chat service, for a group text."),
      // mended: the spec requires it; the file goes in fileAttachment
      attachmentUrls: z.array(z.string()).optional(),
    },
    listed: ["fileAttachment"],
    returns: { twilioMediaSids: "list", uploadedFiles: "record" },
    example: {
      conversationId: "tDtDnQdgm2LXpyiqYvZ6",
      contactId: "ocQHyuzHvysMo5N5VsXc",
      fileAttachment: { url: "https://example.com/roof-quote.pdf" },
    },
  }),

  add_message_attachments: write("PUT /conversations/messages/{messageId}/attachments", {
    title: "Set attachments of logged call",
    description:
      "Put recordings on a call that was logged from outside: at most 5 URLs, in place of all it had. Other messages cannot take any.",
    body: {
      attachments: replaces(z.array(z.string()).max(5), {
        at: "attachments",
        foundBy: [{ operation: "conversations_get_message", parameter: "id", from: "messageId" }],
      }),
    },
    example: {
      messageId: "t22c6DQcTDf3MjRhwf77",
      attachments: ["https://recordings.example.com/call-4812.mp3"],
    },
  }),

  get_recording: read("GET /conversations/messages/{messageId}/locations/{locationId}/recording", {
    title: "Download call recording",
    description:
      "The sound (WAV) of a recorded call or voicemail. Its words: conversations_get_transcription.",
    reply: "binary",
    example: { messageId: "t22c6DQcTDf3MjRhwf77" },
  }),

  get_transcription: read("GET /conversations/locations/{locationId}/messages/{messageId}/transcription", {
    title: "Get call transcription",
    description:
      "The words of a recorded call sentence by sentence, with channel and time in milliseconds. As plain text: conversations_download_transcription.",
    returns: {
      confidence: "value",
      endTime: "value",
      mediaChannel: "value",
      sentenceIndex: "value",
      startTime: "value",
      transcript: "value",
    },
    example: { messageId: "t22c6DQcTDf3MjRhwf77" },
  }),

  download_transcription: read(
    "GET /conversations/locations/{locationId}/messages/{messageId}/transcription/download",
    {
      title: "Download call transcription",
      description:
        "The words of a recorded call as one plain text, ready to read or sum up. With times and speakers: conversations_get_transcription.",
      reply: "text",
      example: { messageId: "t22c6DQcTDf3MjRhwf77" },
    },
  ),

  initiate_file_upload: write("POST /conversations/messages/upload/initiate", {
    title: "Begin large attachment upload",
    description:
      "First of two steps for a big file: a signed URL, good for 15 minutes. HighLevel calls it internal as of v3; use conversations_upload_attachment.",
    body: {
      locationId,
      conversationId: id("conversation"),
      filename: z.string(),
      contentType: z.string().describe("MIME type."),
      channel: z.string().describe("WHATSAPP allows 100 MB, others 5 MB."),
      fileSize: z.number().optional().describe("Bytes."),
    },
    returns: {
      expiresAt: "value",
      filePath: "value",
      maxFileSize: "value",
      uploadId: "value",
      uploadUrl: "value",
    },
    example: {
      conversationId: "tDtDnQdgm2LXpyiqYvZ6",
      filename: "walkthrough.mp4",
      contentType: "video/mp4",
      channel: "WHATSAPP",
    },
    supersededBy: "conversations_upload_attachment",
    v3: { deprecated: true },
  }),

  complete_file_upload: write("POST /conversations/messages/upload/complete", {
    title: "Finish large attachment upload",
    description:
      "Second step after conversations_initiate_file_upload, once the file has been PUT to the signed URL: gives its public URL. Internal as of v3.",
    body: {
      locationId,
      uploadId: z.string(),
      filePath: z.string(),
      conversationId: id("conversation"),
      filename: z.string(),
    },
    returns: { metadata: "record", uploadedFiles: "record" },
    example: {
      uploadId: "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
      filePath: "location/ve9EPM428h8vShlRW1KT/conversations/tDtDnQdgm2LXpyiqYvZ6/walkthrough.mp4",
      conversationId: "tDtDnQdgm2LXpyiqYvZ6",
      filename: "walkthrough.mp4",
    },
    supersededBy: "conversations_upload_attachment",
    v3: { deprecated: true },
  }),
});
