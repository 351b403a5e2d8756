import "server-only";
import type { Recipient } from "@/lib/domain/notice";

/** A message as it lies in the outbox for one channel. */
export type Letter = { recipient: string; subject: string; body: string; link: string; messageId: string };

/** One way of reaching somebody. A new one is an adapter beside these and a value of the database's notice_channel. */
export type Channel = {
  /** Where this recipient is reached; "" where the channel needs no address, null: not by this channel. */
  addressOf(to: Recipient): string | null;
  /** Whether it goes this way where the recipient has chosen nothing for its kind. */
  isWanted(to: Recipient): boolean;
  /** Absent: what is written in the outbox has arrived. Otherwise a job sends it after the commit. */
  delivery?: Delivery;
};

export type Delivery = {
  /** Fixed when the message is written, so that a repeated delivery is the same message to whoever receives it. */
  newMessageId(): string;
  /** False: the setting is missing; the message waits without a try being counted. */
  isReady(): boolean;
  send(letter: Letter): Promise<void>;
  /** No further try can help. */
  isRefusedForGood(error: unknown): boolean;
  /** What may be shown and kept of an error: no address, no words of the message. */
  describe(error: unknown): string;
};
