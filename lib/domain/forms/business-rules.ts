import { warnNpwp } from "../identifiers/npwp";
import { isHomeElsewhere } from "../regions/home";
import type { FormService } from "./service";

/** `ask`: the service asks for it but "belum punya" is an answer; `require`: it must be given. */
export type NpwpRule = "optional" | "ask" | "require";

/** `relaxed`: the office has set that it no longer insists. */
export function npwpRuleOf(service: Pick<FormService, "asksNpwp">, relaxed: boolean): NpwpRule {
  if (!service.asksNpwp) return "optional";
  return relaxed ? "ask" : "require";
}

/** What is said where the NPWP is missing; null: it may be. */
export function missingNpwp(rule: NpwpRule, hasNone: boolean): string | null {
  if (rule === "optional" || (rule === "ask" && hasNone)) return null;
  return rule === "require"
    ? "Tulis NPWP Anda. Syarat layanan ini meminta NPWP. Belum punya? Dibuat gratis di pajak.go.id atau di kantor pajak."
    : "Tulis NPWP Anda, atau centang bahwa Anda belum punya.";
}

/** A check digit that does not fit. The warning asks once, for exactly this number. */
export function warnOfNpwp(npwp: string | undefined): { confirms: string; sentence: string } | null {
  if (npwp === undefined || warnNpwp(npwp).length === 0) return null;
  return {
    confirms: npwp,
    sentence:
      "Sepertinya ada angka NPWP yang salah ketik. Cocokkan sekali lagi; kalau memang begitu di kartu, beri centang di sini.",
  };
}

export type Home = { villageCode: string; address: string };

const NO_HOME =
  "Alamat rumah belum lengkap di halaman Kontak dan alamat. Isi alamat usaha di sini, atau lengkapi dahulu halaman itu.";

const HOME_ELSEWHERE =
  "Rumah Anda di luar Lombok Barat, sedangkan tempat usaha harus di Lombok Barat. Hapus centang ini, lalu isi alamat usaha.";

/** Why the business cannot lie where the applicant lives; null: it can. */
export function homeProblem(home: Home | null): string | null {
  if (home === null) return NO_HOME;
  return isHomeElsewhere(home.villageCode) ? HOME_ELSEWHERE : null;
}

type Unplaced = { sameAddress: boolean; businessVillageCode?: string; businessAddress?: string };

/** With the applicant's own address taken over where the box was ticked. */
export function placed<B extends Unplaced>(
  { sameAddress, businessVillageCode, businessAddress, ...business }: B,
  home: Home | null,
) {
  const place = (sameAddress ? home : null) ?? { villageCode: businessVillageCode, address: businessAddress };
  return { ...business, businessVillageCode: place.villageCode ?? "", businessAddress: place.address ?? "" };
}
