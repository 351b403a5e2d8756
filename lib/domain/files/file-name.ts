import { ownValue } from "@/lib/domain/own-value";
import { fewMarks } from "@/lib/domain/text/few-marks";
import { trimSigns } from "@/lib/domain/text/trim-signs";

const MAX_NAME_BYTES = 255;

const EXTENSIONS: Record<string, string[]> = {
  "image/jpeg": [".jpg", ".jpeg"],
  "image/png": [".png"],
  "image/webp": [".webp"],
  "application/pdf": [".pdf"],
};

/**
 * A name fit to be shown and offered for download: no folder, no control or
 * direction-changing character ("fdp.exe" written backwards looks like a PDF),
 * at most 255 bytes, and an ending that agrees with the content.
 */
export function cleanFileName(name: string, contentType: string): string {
  const base = stripped(fewMarks(name).normalize("NFC").split(/[/\\]/).at(-1) ?? "");
  const endings = ownValue(EXTENSIONS, contentType) ?? [""];
  const agreed = endings.find((ending) => base.toLowerCase().endsWith(ending));
  const ending = agreed ? base.slice(base.length - agreed.length) : (endings[0] ?? "");
  const named = agreed ? base.slice(0, -agreed.length) : base.replace(/\.[A-Za-z0-9]{1,5}$/, "");
  const stem = trimSigns(named, /[.\s]/, /[.\s]/);
  return `${withinBytes(stem || "berkas", MAX_NAME_BYTES - ending.length)}${ending}`;
}

/**
 * What a browser claims of a file, as it can be written down before the file is here: PostgreSQL's text
 * holds no NUL, and half a sign (a lone surrogate) stands in no address.
 */
export function writable(claimed: string): string {
  return claimed.replace(/[\0\p{Cs}]/gu, "");
}

function stripped(text: string) {
  // Cc controls, Cf formats (direction marks, zero-width), Cs lone surrogates, Co private, Zl/Zp line breaks; and what file systems refuse.
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .trim();
}

function withinBytes(text: string, limit: number) {
  const encoder = new TextEncoder();
  let result = "";
  let bytes = 0;
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > limit) break;
    result += character;
  }
  return result.trimEnd();
}
