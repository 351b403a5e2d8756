import { type Ok, ok, type Refused, refuse } from "../result";
import { isDigits, namedCard, stripSeparators } from "./digits";
import { maskNik } from "./nik";

/** Nomor Kartu Keluarga: region 6, date of registration DDMMYY, serial 4. */
export const NO_KK_REFUSALS = ["no_kk_is_nik", "no_kk_not_16_digits", "no_kk_date"] as const;
export type NoKkRefusal = (typeof NO_KK_REFUSALS)[number];

/** As a NIK is shown where it need not be read: its region alone. */
export function maskNoKk(noKk: string): string {
  return maskNik(noKk);
}

export function parseNoKk(text: string): Ok<string> | Refused<{ code: NoKkRefusal }> {
  const noKk = stripSeparators(text);
  if (!isDigits(noKk, 16)) return refuse({ code: "no_kk_not_16_digits" });
  if (namedCard(text) === "nik") return refuse({ code: "no_kk_is_nik" });
  const day = Number(noKk.slice(6, 8));
  const month = Number(noKk.slice(8, 10));
  if (day < 1 || day > 31 || month < 1 || month > 12) return refuse({ code: "no_kk_date" });
  return ok(noKk);
}
