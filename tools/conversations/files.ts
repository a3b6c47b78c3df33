import { z } from "zod";
import { file, id, locationId } from "../../src/declare/fields.js";
import { type Declarations, read, write } from "../../src/declare/toolset.js";

export const files = {
  upload_attachment: write("POST /conversations/messages/upload", {
    title: "Upload message attachment",
    description:
      "Upload a file for a thread and get its URL, to be sent in the attachments of conversations_send_message. Images, PDF, Word, text, audio, MP4, ZIP.",
    scopes: ["conversations/message.write"],
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
    returns: ["twilioMediaSids", "uploadedFiles"],
    aliases: [
      "attach a picture to a text",
      "send the client a pdf",
      "put a file into the chat",
      "mms photo for a lead",
      "upload a flyer to text out",
      "get a file link to send in a message",
      "attach the brochure before i email it",
      "load an image for an mms",
      "turn a pdf into a url for the thread",
      "send a voice clip or video to a customer",
      "need to text her a photo of the job",
      "upload media to include in an outgoing message",
      "host a document and obtain its url for messaging",
      "prepare an image or pdf for an sms or chat",
      "file upload for a conversation thread",
    ],
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
    scopes: ["conversations/message.write"],
    body: { attachments: z.array(z.string()).max(5) },
    aliases: [
      "add the recording to a logged call",
      "link an mp3 to a phone call entry",
      "swap the recording of a call",
      "attach the audio file to the call entry",
      "the logged call has no recording add it",
      "replace a wrong call recording",
      "upload our dialer's recording onto the call",
      "hang a sound file on a call record",
      "put a missing call audio in the thread",
      "set recording urls on an externally logged call",
      "replace the audio attached to a manual call entry",
      "associate a sound file with a logged phone conversation",
      "modify attachments of a call message",
    ],
    example: {
      messageId: "t22c6DQcTDf3MjRhwf77",
      attachments: ["https://recordings.example.com/call-4812.mp3"],
    },
  }),

  get_recording: read("GET /conversations/messages/{messageId}/locations/{locationId}/recording", {
    title: "Download call recording",
    description:
      "The sound (WAV) of a recorded call or voicemail. Its words: conversations_get_transcription.",
    scopes: ["conversations/message.readonly"],
    reply: "binary",
    aliases: [
      "listen to the phone call",
      "audio of a voicemail",
      "play back what the rep said",
      "pull up the recording of that call",
      "hear what the customer said on the call",
      "download the call audio",
      "listen to her voicemail",
      "play the message he left us",
      "get the wav of a call",
      "i want to hear how the rep did",
      "audio file of a phone conversation",
      "retrieve recorded call media by message id",
      "wav data of a voicemail message",
      "sound of a specific call message",
    ],
    example: { messageId: "t22c6DQcTDf3MjRhwf77" },
  }),

  get_transcription: read("GET /conversations/locations/{locationId}/messages/{messageId}/transcription", {
    title: "Get call transcription",
    description:
      "The words of a recorded call sentence by sentence, with channel and time in milliseconds. As plain text: conversations_download_transcription.",
    scopes: ["conversations/message.readonly"],
    returns: ["confidence", "endTime", "mediaChannel", "sentenceIndex", "startTime", "transcript"],
    aliases: [
      "what was said on the phone",
      "who said what in a call",
      "read a voicemail",
      "transcript with timestamps",
      "call transcript line by line",
      "what exactly did she say on the call",
      "find the moment he mentioned the price",
      "show the words of a voicemail",
      "which speaker said that in the call",
      "written version of the call with times",
      "pull up what he said in his voice message",
      "timestamped sentences of a recorded call",
      "speech to text result per speaker",
      "transcribed segments of a phone conversation with confidence",
      "structured transcript of a call message",
    ],
    example: { messageId: "t22c6DQcTDf3MjRhwf77" },
  }),

  download_transcription: read(
    "GET /conversations/locations/{locationId}/messages/{messageId}/transcription/download",
    {
      title: "Download call transcription",
      description:
        "The words of a recorded call as one plain text, ready to read or sum up. With times and speakers: conversations_get_transcription.",
      scopes: ["conversations/message.readonly"],
      reply: "text",
      aliases: [
        "transcript file of a call",
        "summarize a phone call",
        "save the call text",
        "give me the whole call as text",
        "plain text of a phone conversation",
        "download what was said on the call",
        "call write-up without timestamps",
        "export a call transcript as a file",
        "copy the call text into my notes",
        "recap the call with a patient",
        "transcript text file of a phone conversation",
        "full speech to text output as one document",
        "retrieve call wording as a txt download",
        "unstructured transcript of a recorded call",
      ],
      example: { messageId: "t22c6DQcTDf3MjRhwf77" },
    },
  ),

  initiate_file_upload: write("POST /conversations/messages/upload/initiate", {
    title: "Begin large attachment upload",
    description:
      "First of two steps for a big file: a signed URL, good for 15 minutes. HighLevel calls it internal as of v3; use conversations_upload_attachment.",
    scopes: ["conversations/message.write"],
    body: {
      locationId,
      conversationId: id("conversation"),
      filename: z.string(),
      contentType: z.string().describe("MIME type."),
      channel: z.string().describe("WHATSAPP allows 100 MB, others 5 MB."),
      fileSize: z.number().optional().describe("Bytes."),
    },
    returns: ["expiresAt", "filePath", "maxFileSize", "uploadId", "uploadUrl"],
    aliases: ["signed url for a whatsapp video", "large chat file, step one"],
    example: {
      conversationId: "tDtDnQdgm2LXpyiqYvZ6",
      filename: "walkthrough.mp4",
      contentType: "video/mp4",
      channel: "WHATSAPP",
    },
    supersededBy: "conversations_upload_attachment",
  }),

  complete_file_upload: write("POST /conversations/messages/upload/complete", {
    title: "Finish large attachment upload",
    description:
      "Second step after conversations_initiate_file_upload, once the file has been PUT to the signed URL: gives its public URL. Internal as of v3.",
    scopes: ["conversations/message.write"],
    body: {
      locationId,
      uploadId: z.string(),
      filePath: z.string(),
      conversationId: id("conversation"),
      filename: z.string(),
    },
    returns: ["metadata", "uploadedFiles"],
    aliases: ["confirm a signed upload", "large chat file, step two"],
    example: {
      uploadId: "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
      filePath: "location/ve9EPM428h8vShlRW1KT/conversations/tDtDnQdgm2LXpyiqYvZ6/walkthrough.mp4",
      conversationId: "tDtDnQdgm2LXpyiqYvZ6",
      filename: "walkthrough.mp4",
    },
    supersededBy: "conversations_upload_attachment",
  }),
} satisfies Declarations;
