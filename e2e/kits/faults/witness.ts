import type { PlainPage } from "@/e2e/plain-browser";
import type { Answers } from "@/lib/domain/answers";
import { refused } from "@/lib/platform/refusal";

/** What the portal says when it did not foresee its own failure; trouble that it knows is told otherwise. */
const UNEXPECTED = refused("unexpected").sentence;

export type SentFile = { requirement: string; name: string; sha256: string };

/** A citizen saw this number on the confirmation page. */
export type Shown = { reference: string; requestId: string; answers: Answers; files: SentFile[] };

/** One press of "Kirim permohonan": what came back, if anything did. */
export type Sending = { requestId: string; nik: string; outcome: "shown" | "unknown" | "refused" };

/** A write that was answered with a refusal, and what would be left of it had it written after all. */
export type RefusedWrite =
  | { kind: "application"; requestId: string }
  | { kind: "file"; name: string; sha256: string }
  | { kind: "event"; reference: string; actorId: string; type: string };

/** What the portal promised for an uploaded file: it is kept, under this id, with this content. */
export type KeptUpload = { name: string; documentId: string; sha256: string };

export type ArrivedMail = { messageId: string; recipients: string[]; at: number; digest: string };

/** When the worker, the database or the line to the mail server may have broken between arrival and note. */
export type Trouble = { kind: string; from: number; until: number };

/** Everything that was seen from outside; what the checker compares the portal's own memory with. */
export class Witness {
  readonly shown: Shown[] = [];
  readonly sendings: Sending[] = [];
  readonly refused: RefusedWrite[] = [];
  readonly uploads: KeptUpload[] = [];
  readonly mails: ArrivedMail[] = [];
  readonly troubles: Trouble[] = [];
  /** Stored files as they were at an earlier look: nothing may change in them. */
  readonly knownFiles = new Map<string, string>();
  /** How often something was pressed, and how often the answer was trouble: a round without trouble proves little. */
  readonly tally = { presses: 0, taken: 0, trouble: 0, mishaps: 0 };
  /** Numbers of letters that the portal showed as given. */
  readonly numbers: { letterId: string; number: string }[] = [];
  /** Letters that the portal showed as signed, with the scan that shows it. */
  readonly signed: string[] = [];
  /** Programmes for whose seats more people were gathered than there are. */
  readonly crowded: { programmeId: string }[] = [];

  /** Answers that admit a fault of the portal: a race nobody locked, an error nobody thought of. */
  readonly unexpected: string[] = [];

  readonly watch = (page: PlainPage) => {
    if (page.text.includes(UNEXPECTED)) this.unexpected.push(`${page.url.pathname} answered "${UNEXPECTED}"`);
  };

  troubled(kind: string, from: number, until = Date.now()) {
    this.troubles.push({ kind, from, until });
  }
}
