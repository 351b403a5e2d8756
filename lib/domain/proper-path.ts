/** Nobody types a longer one, and looking for what was copied along takes the longer the more there is of it. */
const LONGEST = 300;

/** What follows these is a code or a number whose letters are its own. */
const BEFORE_A_CODE: ReadonlySet<string> = new Set([
  "lacak",
  "verifikasi",
  "undangan",
  "permohonan",
  "api",
  "surat",
  "_next",
]);

/** Pages that stand where else a code does. */
const BESIDE_A_CODE: ReadonlySet<string> = new Set(["lupa", "langkah", "surat", "masuk", "luar", "cetak", "baru"]);

/**
 * Where a page's address leads that was typed by hand: the portal writes its addresses in small letters, phones begin
 * them with a capital, and the staff's side begins with its queue. null: it is right as it stands.
 */
export function properPath(path: string): string | null {
  // Two slashes would lead to another host.
  if (path.includes("//") || path.includes("\\") || path.length > LONGEST) return null;
  const segments = path.replace(SPILLED, "").split("/").map(bareOf);
  const proper = segments.map((segment, place) => {
    const before = segments.slice(0, place).map((earlier) => earlier.toLowerCase());
    const small = segment.toLowerCase();
    if (!before.includes("api") && BESIDE_A_CODE.has(small)) return small;
    return before.some((earlier) => BEFORE_A_CODE.has(earlier)) ? segment : small;
  });
  if (proper.includes("_next")) return null;
  const written = proper.join("/").replace(/^\/petugas\/?$/, "/petugas/tugas");
  return written === path ? null : written;
}

/** A blank, a line's end, or a sign that nobody sees, as an address writes them. */
const UNSEEN = "%20|%09|%0A|%0D|%C2%A0|%C2%AD|%E2%80%8[B-F]|%E2%80%A[89A-F]|%E2%81%A0|%EF%BB%BF";

/**
 * What was copied along with an address: the blank, the full stop, the bracket or the quotation mark behind it, also
 * behind its last slash. No code of ours ends with one of them.
 */
const SPILLED = new RegExp(
  `(?<=[^/.])(?:/(?!\\.))?(?:${UNSEEN}|%2[1279ACE]|%3[ABE]|%5D|%7D|%60|%C2%BB|%E2%80%9[89CD]|%E2%80%A6|[.,;:!)\\]>}"'*\`])+$`,
  "i",
);

function bareOf(segment: string): string {
  return segment.replace(AROUND, "") || segment;
}

const AROUND = new RegExp(`^(?:${UNSEEN})+|(?:${UNSEEN})+$`, "gi");
