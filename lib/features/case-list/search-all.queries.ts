import "server-only";
import { canReadCaseList } from "@/lib/domain/case-readers";
import { searchWords } from "@/lib/domain/text/search-fold";
import { canReadLetters } from "@/lib/features/desk/letter-access.policy";
import { type FoundCase, searchCases } from "@/lib/features/desk/search.queries";
import { type AgendaLine, listAgendaPage } from "@/lib/features/incoming-letters/agenda.queries";
import { listLetterRegister, type RegisteredLetter } from "@/lib/features/letters/register.queries";
import { listVisiblePins } from "@/lib/features/programmes/programmes.queries";
import { canReadRegister } from "@/lib/features/register/register.policy";
import { listRegister, type RegisterItem } from "@/lib/features/register/register.queries";
import type { StaffContext } from "@/lib/platform/context";
import { db, Prisma } from "@/lib/platform/db";
import { everyWordIn } from "@/lib/platform/db/search-words";

export type FoundProgramme = { id: string; title: string };

/** null: not for this reader. Each list is short; its own page has the rest. */
export type FoundEverywhere = {
  cases: FoundCase[] | null;
  businesses: RegisterItem[] | null;
  programmes: FoundProgramme[] | null;
  /** Of this year's books. */
  letters: RegisteredLetter[] | null;
  incoming: AgendaLine[] | null;
};

const SHORTEST = 3;
/** Of each kind on the page of all. */
export const FOUND_MOST = 10;

/** One word over everything that the reader's roles open, each by its own search and its own rights. */
export async function searchEverything(ctx: StaffContext, typed: string): Promise<FoundEverywhere> {
  const { actor } = ctx;
  const isLong = typed.trim().length >= SHORTEST;
  const asked = <T>(may: boolean, find: () => Promise<T[]>) => (may ? (isLong ? find() : []) : null);
  const book = { cari: typed, hal: 1 };
  const [cases, businesses, programmes, letters, incoming] = await Promise.all([
    asked(canReadCaseList(actor), () => searchCases(ctx, typed)),
    asked(canReadRegister(actor), async () => (await listRegister(ctx, { cari: typed })).items),
    asked(canReadCaseList(actor), () => findProgrammes(ctx, typed)),
    asked(canReadLetters(actor), async () => (await listLetterRegister(ctx, book)).letters),
    asked(canReadLetters(actor), async () => (await listAgendaPage(ctx, book)).letters),
  ]);
  return { cases, businesses, programmes, letters, incoming };
}

/** Programmes by the words of their title, the newest first; an office has a few hundred. */
async function findProgrammes(ctx: StaffContext, typed: string): Promise<FoundProgramme[]> {
  const words = searchWords(typed);
  if (words.length === 0) return [];
  const pins = await listVisiblePins(ctx);
  return db().$queryRaw<FoundProgramme[]>`
    SELECT p.id, p.title FROM programme p JOIN run r ON r.id = p.run_id
    WHERE r.pinned_hash = ANY(${[...pins.keys()]}::text[]) AND ${everyWordIn(TITLE, words)}
    ORDER BY p.id DESC LIMIT ${FOUND_MOST + 1}`;
}

const TITLE = Prisma.sql`' ' || search_fold(p.title) || ' '`;
