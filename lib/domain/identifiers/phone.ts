import { type Ok, ok, type Refused, refuse } from "../result";
import { plainSigns } from "../text/plain-signs";
import { LONGEST_NUMBER_TEXT } from "../text/trim-signs";
import { bareNumber } from "./digits";

/** Mobile numbers only: the office answers by WhatsApp and SMS. */
export const PHONE_REFUSALS = ["phone_characters", "phone_not_mobile", "phone_length"] as const;
export type PhoneRefusal = (typeof PHONE_REFUSALS)[number];

/** Between the digits. */
const SEPARATORS = /[\s._()[\]\u00b7\u2022-]|(?<=\d)\/(?=\d)/g;
/** A link of WhatsApp, of a mail or of a page, with what it carries besides the number. */
const LINK =
  /^(?:(?:tel|sms|callto):(?:\/\/)?|whatsapp:\/\/send\/?\?(?:.*&)?phone=|(?:https?:\/\/)?(?:www\.)?(?:wa\.me\/|(?:api|web)\.whatsapp\.com\/send\/?\?(?:.*&)?phone=))([^?&;#/]*).*$/is;
/** The name of the field, copied with it. */
const NAME = /^(?:(?:no|nomor|nomer|hp|handphone|wa|whatsapp|tel|telp|telepon|ponsel|phone|saya)\b[.:=/\s]*)+/i;
/** What it is for, said behind it: "(WA)", "WA aktif". */
const PURPOSE = /(?:[\s(,;/-]+(?:hp|wa|whatsapp|telp|telepon|sms|aktif|saya)\)?[\s./]*)+$|[\s/]+$/i;
/** With the country, then also with the zero that is not dialled behind it; or bare, as address books keep it. */
const NATIONAL = /^(?:(?:\+|00)?620?|0)?(8[0-9]*)$/;

/** Takes 08…, 8…, 62…, +62…, 0062…, +62 (0)8…, tel:… and wa.me/…; gives +628…, the only form that is stored and compared. */
export function parsePhone(text: string): Ok<string> | Refused<{ code: PhoneRefusal }> {
  const bare = plainSigns(text).replace(LINK, "$1").replace(/%2B/i, "+");
  if (bare.length > LONGEST_NUMBER_TEXT) return refuse({ code: "phone_characters" });
  const digits = bareNumber(bare.replace(PURPOSE, ""), NAME).replace(SEPARATORS, "");
  if (!/^\+?[0-9]+$/.test(digits)) return refuse({ code: "phone_characters" });
  const national = NATIONAL.exec(digits)?.[1];
  if (national === undefined) return refuse({ code: "phone_not_mobile" });
  // 10 to 13 digits with the leading 0, as the operators give them out.
  return national.length >= 9 && national.length <= 12 ? ok(`+62${national}`) : refuse({ code: "phone_length" });
}

/** "0812-3456-7890", as people here write it. */
export function formatPhone(phone: string): string {
  return phone.replace(/^\+62/, "0").replace(/^(\d{4})(\d{4})(\d+)$/, "$1-$2-$3");
}

/** "0812****7890" */
export function maskPhone(phone: string): string {
  const local = phone.replace(/^\+62/, "0");
  return `${local.slice(0, 4)}${"*".repeat(Math.max(local.length - 8, 1))}${local.slice(-4)}`;
}
