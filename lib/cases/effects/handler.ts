import "server-only";
import type { Effect } from "@/lib/domain/workflow";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import type { ProgrammeRun } from "../case-run";
import type { Decided } from "../decision";

export type EffectType = Effect["type"];

/** One effect of one type, with the decision that owes it. */
export type Due<T extends EffectType> = { of: Decided; effect: Extract<Effect, { type: T }> };

/** What a handler may use; `programme` is the one that commands to applications were about. */
export type EffectContext = {
  tx: Tx;
  ctx: Context;
  programme: ProgrammeRun | undefined;
  /** Lets the next in line of a programme have the seats that were freed (waiting-list). */
  moveUp: (programmeId: string, freed: number) => Promise<void>;
};
