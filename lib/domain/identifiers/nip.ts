import { type Ok, ok, type Refused, refuse } from "../result";
import { isDigits, stripSeparators } from "./digits";

/** Nomor Induk Pegawai: eighteen digits. */
export function parseNip(text: string): Ok<string> | Refused<{ code: "nip_not_18_digits" }> {
  const nip = stripSeparators(text);
  return isDigits(nip, 18) ? ok(nip) : refuse({ code: "nip_not_18_digits" });
}

/** As letters write it: birth date, month of appointment, sex and number, "19700101 199003 1 001"; others as they are. */
export function formatNip(nip: string): string {
  return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, "$1 $2 $3 $4");
}
