import { buffer } from "node:stream/consumers";
import { type Returned, recordReturnedMail } from "@/lib/features/notices/notices.commands";
import { systemContext } from "@/lib/platform/context";
import { readReturnedMail } from "@/lib/platform/returned-mail";

/** One mail from standard input, as a mail server pipes it. Exit code 75 asks the server to bring it again later. */
export async function runBounce(): Promise<void> {
  return takeReturnedMail(await buffer(process.stdin));
}

/** Whatever it is, it is answered: a report that cannot be read must not bounce in its turn. */
export async function takeReturnedMail(source: Buffer): Promise<void> {
  const returned = await readReturnedMail(source).catch(() => null);
  if (!returned) return say(OTHER);
  const answer = await recordReturnedMail(systemContext("bounce"), returned);
  if (answer.ok) return say(SENTENCES[answer.value]);
  process.stderr.write("Basis data sedang sibuk atau tidak bisa dicapai. Surat ini perlu diantar lagi.\n");
  process.exitCode = TRY_AGAIN;
}

/** EX_TEMPFAIL of sysexits.h. */
const TRY_AGAIN = 75;
const OTHER = "Bukan laporan surat yang gagal diantar; tidak ada yang dicatat.";

const SENTENCES: Record<Returned, string> = {
  marked: "Surat yang kembali sudah dicatat.",
  known: "Surat itu sudah dicatat atau sedang dicoba lagi; tidak ada yang diubah.",
  foreign: "Surat yang kembali itu bukan dari portal ini; tidak ada yang dicatat.",
};

function say(sentence: string) {
  process.stdout.write(`${sentence}\n`);
}
