import "server-only";
import { Handling, USUAL_HANDLING } from "@/lib/domain/letters/handling";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { DEFAULT_LETTER_OFFICE, LetterOffice } from "@/lib/domain/letters/letter-office";
import { Template } from "@/lib/domain/letters/template";
import type { Tx } from "@/lib/platform/db";

/** The kind of template under which letterhead, page and numbers are kept. */
export const OFFICE_TEMPLATE = "kop";

type Reader = Pick<Tx, "letterTemplate">;

/** Letterhead, page and number as they stand; version 0 is what the portal ships with. */
export async function readLetterOffice(tx: Reader): Promise<{ version: number; office: LetterOffice }> {
  const newest = await newestOf(tx, OFFICE_TEMPLATE);
  return newest
    ? { version: newest.version, office: LetterOffice.parse(newest.content) }
    : { version: 0, office: DEFAULT_LETTER_OFFICE };
}

/** The words of a kind as they stand, and the sifat of its letters where nobody chooses another. */
export async function readTemplate(
  tx: Reader,
  kind: LetterKind,
): Promise<{ version: number; template: Template; handling: Handling }> {
  const newest = await newestOf(tx, kind.key);
  const { security, urgency } = newest ?? USUAL_HANDLING;
  return {
    version: newest?.version ?? 0,
    template: Template.parse(newest?.content ?? kind.template),
    handling: Handling.parse({ security, urgency }),
  };
}

function newestOf(tx: Reader, kind: string) {
  return tx.letterTemplate.findFirst({
    where: { kind },
    orderBy: { version: "desc" },
    select: { version: true, content: true, security: true, urgency: true },
  });
}
