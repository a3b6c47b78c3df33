/** One part of a multipart/form-data body. */
export interface FormPart {
  readonly name: string;
  /** Set for files. */
  readonly filename: string | undefined;
  readonly contentType: string;
  readonly bytes: Buffer;
}

const lineEnd = Buffer.from("\r\n");
const headEnd = Buffer.from("\r\n\r\n");

/** Parts of a multipart/form-data body (RFC 7578); undefined where it is none. */
export function formParts(contentType: string, body: Buffer): readonly FormPart[] | undefined {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const name = boundary?.[1] ?? boundary?.[2];
  if (!contentType.toLowerCase().startsWith("multipart/form-data") || !name) return undefined;
  const mark = Buffer.from(`--${name}`);
  const parts: FormPart[] = [];
  let start = body.indexOf(mark);
  while (start >= 0) {
    const next = body.indexOf(mark, start + mark.length);
    if (next < 0) return parts;
    // Between two marks: a line end, the part, a line end.
    const part = formPart(body.subarray(start + mark.length + lineEnd.length, next - lineEnd.length));
    if (part) parts.push(part);
    start = next;
  }
  return undefined;
}

function formPart(bytes: Buffer): FormPart | undefined {
  const split = bytes.indexOf(headEnd);
  if (split < 0) return undefined;
  const head = bytes.subarray(0, split).toString("utf8");
  const name = /;\s*name="([^"]*)"/i.exec(head)?.[1];
  if (name === undefined) return undefined;
  return {
    name,
    filename: /;\s*filename="([^"]*)"/i.exec(head)?.[1],
    contentType: /^content-type:\s*(.+)$/im.exec(head)?.[1]?.trim() ?? "text/plain",
    bytes: bytes.subarray(split + headEnd.length),
  };
}
