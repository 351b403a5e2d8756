import "server-only";
import { simpleParser } from "mailparser";

/** `messageId` is that of the mail that came back, `status` the enhanced code of RFC 3463 ("5.1.1"), "" when none is said. */
export type ReturnedMail = { messageId: string; status: string };

/**
 * What a delivery report (RFC 3464, `multipart/report`) says to have failed for good; null for every other mail: an
 * answer of a person, a report that it is only late or has arrived, one that does not name what it speaks of.
 */
export async function readReturnedMail(source: Buffer): Promise<ReturnedMail | null> {
  const { headers, attachments } = await parse(source);
  if (!/^multipart\/report/i.test(kindOf(headers.get("content-type")))) return null;
  const part = (types: string[]) => attachments.find(({ contentType }) => types.includes(contentType))?.content;
  const [report, returned] = [part(REPORTS), part(RETURNED)];
  if (!report || !returned) return null;

  const blocks = report.toString("utf8").split(/\r?\n[ \t]*\r?\n/);
  const recipients = await Promise.all(
    blocks.map(async (block) => (await parse(Buffer.from(`${block}\r\n\r\n`))).headers),
  );
  const failed = recipients.find((fields) => /^failed\b/i.test(String(fields.get("action") ?? "").trim()));
  const { messageId } = await parse(returned);
  if (!failed || !messageId) return null;
  return { messageId, status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(String(failed.get("status") ?? ""))?.[0] ?? "" };
}

// The second of each: of mail servers that speak UTF-8 (RFC 6533).
const REPORTS = ["message/delivery-status", "message/global-delivery-status"];
const RETURNED = ["message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers"];

/** Every part stays one of its own; by itself the parser would pour them into one text. */
function parse(source: Buffer) {
  return simpleParser(source, {
    keepDeliveryStatus: true,
    ignoreEmbedded: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
  });
}

function kindOf(header: unknown): string {
  return typeof header === "object" && header !== null && "value" in header ? String(header.value) : String(header);
}
