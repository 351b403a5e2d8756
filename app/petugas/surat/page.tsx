import type { Metadata } from "next";
import { SkippedNumbersNote } from "@/components/backups/skipped-numbers-note";
import { LetterRegister } from "@/components/letters/register-view";
import { listSkippedNumbers } from "@/lib/features/backups/backups.queries";
import { listServices } from "@/lib/features/catalogue/catalogue.queries";
import { LETTER_READERS } from "@/lib/features/desk/letter-access.policy";
import { canEnterOutside } from "@/lib/features/letters/letters.policy";
import { RegisterOfLetters } from "@/lib/features/letters/letters.schema";
import { listLetterRegister } from "@/lib/features/letters/register.queries";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Buku nomor surat" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LetterRegisterPage({ searchParams }: Props) {
  const ctx = await requireStaff(...LETTER_READERS);
  const filter = RegisterOfLetters.parse(await searchParams);
  const [page, services, skipped] = await Promise.all([
    listLetterRegister(ctx, filter),
    listServices(ctx),
    listSkippedNumbers(ctx),
  ]);
  return (
    <>
      <LetterRegister page={page} filter={filter} services={services} mayEnter={canEnterOutside(ctx.actor)} />
      <SkippedNumbersNote skipped={skipped} />
    </>
  );
}
