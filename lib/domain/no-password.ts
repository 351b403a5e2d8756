/** What a note is called back with. */
export const NO_PASSWORD =
  "Ini tampak seperti kata sandi. Kata sandi hanya untuk pemiliknya: hapus bagian itu, lalu simpan.";

/**
 * Whether somebody writes a password down. OSS accounts belong to the applicants, and the office neither asks for nor keeps
 * what opens them. Talking about passwords is allowed: that one was forgotten, or set anew.
 */
export function holdsPassword(text: string): boolean {
  return [...text.matchAll(NAMED)].some(([, joint, word]) => isSecret(joint ?? "", word ?? "")) || hasMixedSign(text);
}

/** The word, what may stand between, and what follows it. */
const NAMED =
  /\b(?:kata\s*sandi|katasandi|sandi|pass?wo?a?rd|paswoad|passwd|passcode|pass|pwd|pw|otp|pin)(?:nya)?(?:\s+(?:akun|oss|e-?mail|baru|lama|pemohon|user|untuk|dia|beliau))*\s*(adalah|yaitu|ialah|is|[:=\->]+)?\s*["'“‘(]?([^\s"'”’),;]+)/giu;

/** After a joint anything but a word that speaks of it; without one only what nobody says: letters and digits mixed. */
function isSecret(joint: string, word: string): boolean {
  const bare = word.replace(/[.!?]+$/, "");
  if (joint !== "") return bare.length >= 4 && !SPOKEN.has(bare.toLowerCase());
  return bare.length >= 6 && /\p{L}/u.test(bare) && /\d/.test(bare);
}

const SPOKEN: ReadonlySet<string> = new Set(
  "tidak belum lupa sudah jangan dipegang disimpan diganti dibuat diatur hanya milik oleh akan sedang masih rahasia pemohon dicatat ingat hilang".split(
    " ",
  ),
);

/** "Sari#1990": letters, digits and a sign of those that passwords are made of, in one piece. */
function hasMixedSign(text: string): boolean {
  return text
    .split(/\s+/)
    .some(
      (word) =>
        word.length >= 8 &&
        /[!#$%^&*~]/.test(word.slice(1, -1)) &&
        /\p{L}/u.test(word) &&
        /\d/.test(word) &&
        !/^https?:\/\//i.test(word),
    );
}
