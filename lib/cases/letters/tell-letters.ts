import "server-only";
import type { LetterKind } from "@/lib/domain/letters/kind";
import type { Tx } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/outbox";
import { letterReady, letterVoided, type ToldLetter, type VoidedWhy } from "../words/letter";

type Numbered = { id: string; number: string; applicationId: string | null };
type Kind = Pick<LetterKind, "name" | "forApplicant" | "record">;

/**
 * Tells whom new letters are for that they are there. Those that the end of a duty numbers are told of by the message of
 * that step (words/programme.ts). `replaces`: ids of those that supersede another.
 */
export async function tellReady(
  tx: Tx,
  kind: Kind,
  { letters, replaces, at }: { letters: readonly Numbered[]; replaces: ReadonlySet<string>; at: Date },
): Promise<void> {
  if (!kind.forApplicant) return;
  const told = await toldOf(tx, kind, letters);
  await enqueue(
    tx,
    told.map((letter) =>
      letterReady(letter, { replaces: replaces.has(letter.id), invites: kind.record === "letters_signed" }, at),
    ),
  );
}

/** The same when a letter is taken back, whoever told of it. */
export async function tellVoided(tx: Tx, kind: Kind, letter: Numbered, why: VoidedWhy, at: Date): Promise<void> {
  if (!kind.forApplicant) return;
  const told = await toldOf(tx, kind, [letter]);
  await enqueue(
    tx,
    told.map((one) => letterVoided(one, why, at)),
  );
}

async function toldOf(tx: Tx, { name }: Kind, letters: readonly Numbered[]): Promise<ToldLetter[]> {
  const ids = letters.flatMap(({ applicationId }) => applicationId ?? []);
  const people = await tx.application.findMany({
    where: { id: { in: ids } },
    select: { id: true, reference: true, email: true },
  });
  const known = new Map(people.map((person) => [person.id, person]));
  return letters.flatMap(({ id, number, applicationId }) => {
    const person = applicationId ? known.get(applicationId) : undefined;
    if (!person) return [];
    const { id: to, reference, email } = person;
    return [{ id, number, kindName: name, applicationId: to, reference, email }];
  });
}
