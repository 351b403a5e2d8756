import { describe, expect, it } from "vitest";
import { readReturnedMail } from "./returned-mail";

const ID = "<3f0c9c7e-5f1d-4a53-9d84-0a3a4d2c9f11@umkm.contoh.go.id>";

type Parts = { report?: string; reportType?: string; returned?: string; returnedType?: string; type?: string };

const POSTFIX = `Reporting-MTA: dns; surat.contoh.go.id
X-Postfix-Queue-ID: 4R2x
Arrival-Date: Sat, 28 Nov 2026 09:12:44 +0800 (WITA)

Final-Recipient: rfc822; inaq.sri@contoh.id
Original-Recipient: rfc822;inaq.sri@contoh.id
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.contoh.id
Diagnostic-Code: smtp; 550 5.1.1 <inaq.sri@contoh.id>: Recipient address
    rejected: User unknown`;

const HEAD = `From: Layanan UMKM Lombok Barat <layanan@umkm.contoh.go.id>
To: inaq.sri@contoh.id
Subject: Permohonan diterima
Message-ID: ${ID}

Kami sudah menerima permohonan Anda.`;

/** A report as mail servers write it. */
function mail({
  type = "multipart/report; report-type=delivery-status",
  report = POSTFIX,
  reportType = "message/delivery-status",
  returned = HEAD,
  returnedType = "message/rfc822",
}: Parts = {}): Buffer {
  const lines = `From: MAILER-DAEMON@surat.contoh.go.id
To: layanan@umkm.contoh.go.id
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: ${type}; boundary="batas"

This is a MIME-encapsulated message.

--batas
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered. Action: failed

--batas
Content-Type: ${reportType}

${report}

--batas
Content-Type: ${returnedType}

${returned}

--batas--
`;
  return Buffer.from(lines.replaceAll("\n", "\r\n"));
}

describe("a delivery report", () => {
  it.each<[string, Parts, string]>([
    ["of Postfix", {}, "5.1.1"],
    [
      "with the head of the mail alone",
      { returnedType: "text/rfc822-headers", returned: `${HEAD.split("\n\n")[0]}` },
      "5.1.1",
    ],
    ["without quoted words in its type", { type: "Multipart/Report; Report-Type=delivery-status" }, "5.1.1"],
    ["of a full box", { report: POSTFIX.replace("5.1.1\n", "5.2.2 (mailbox full)\n") }, "5.2.2"],
    ["given up after days", { report: POSTFIX.replace("5.1.1\n", "4.4.7\n") }, "4.4.7"],
    ["that says no code", { report: POSTFIX.replace("Status: 5.1.1\n", "") }, ""],
    [
      "of a server that speaks UTF-8",
      { reportType: "message/global-delivery-status", returnedType: "message/global" },
      "5.1.1",
    ],
    [
      "with one block for each recipient",
      {
        report: POSTFIX.replace(
          "\n\nFinal",
          "\n\nFinal-Recipient: rfc822; b@contoh.id\nAction: relayed\nStatus: 2.0.0\n\nFinal",
        ),
      },
      "5.1.1",
    ],
  ])("%s names the mail and why", async (_, parts, status) => {
    expect(await readReturnedMail(mail(parts))).toEqual({ messageId: ID, status });
  });

  it.each<[string, Parts]>([
    ["that the mail is late", { report: POSTFIX.replace("Action: failed", "Action: delayed") }],
    ["that the mail has arrived", { report: POSTFIX.replace("Action: failed", "Action: delivered") }],
    ["of a mail without a Message-ID", { returned: HEAD.replace(/Message-ID.*\n/, "") }],
    ["that was read (RFC 8098)", { reportType: "message/disposition-notification" }],
    ["in an ordinary mail", { type: "multipart/mixed" }],
  ])("%s marks nothing", async (_, parts) => {
    expect(await readReturnedMail(mail(parts))).toBeNull();
  });

  it.each([
    ["nothing", ""],
    ["no mail", "\0\x01{}"],
    ["an answer of a person", `From: inaq.sri@contoh.id\r\nIn-Reply-To: ${ID}\r\n\r\nTerima kasih`],
    ["a report that is cut off", mail().toString().slice(0, 700)],
  ])("%s is taken for none", async (_, text) => {
    expect(await readReturnedMail(Buffer.from(text))).toBeNull();
  });
});
