import "server-only";
import type { LetterData } from "@/lib/domain/letters/fill";
import { OFFICE } from "@/lib/domain/office";
import type { LetterPart } from "./part";

/** Number, day and place are added when the letter is composed (lib/domain/letters/compose.ts). */
export function officePart(signer: LetterData["signer"], legalBasis: string[]): LetterPart {
  return {
    fields: {
      nomor: null,
      tanggal: null,
      tanggal_kata: null,
      sifat: null,
      tempat: null,
      dinas: OFFICE.name,
      kabupaten: OFFICE.region,
      kepala: signer?.name ?? null,
      kepala_jabatan: signer && ownPost(signer),
      kepala_nip: signer?.nip || null,
    },
    lists: { dasar_hukum: legalBasis },
    tables: {},
  };
}

/** A sentence about whoever signs names the own post, not the one in whose name it is signed. */
function ownPost({ post, under }: NonNullable<LetterData["signer"]>): string {
  return post.startsWith("a.n. ") ? (under?.[0] ?? post) : post;
}

/** Dasar Hukum as the SOP's document gives it; a document that was never written gives none. */
export function legalBasisOf(document: unknown): string[] {
  const lines = (document as { identity?: { legalBasis?: unknown } } | null)?.identity?.legalBasis;
  return Array.isArray(lines) ? lines.filter((line): line is string => typeof line === "string" && line !== "") : [];
}
