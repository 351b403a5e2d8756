import { readFile } from "node:fs/promises";
import { SopPublication } from "@/lib/domain/sop-publication";
import { formatShortDate } from "@/lib/domain/working-time";
import { type Published, publishSopVersion } from "@/lib/features/sop/sop.commands";
import { INDONESIAN, sentencesOfShape } from "@/lib/features/sop/sop.messages";
import { systemContext } from "@/lib/platform/context";

const USAGE =
  "Cara pakai: npm run sop:publish BERKAS.json (tambahkan -- --dry-run untuk memeriksa saja). Isi berkas: sop, document, definition, effectiveFrom, note.";

/** `npm run sop:publish FILE [--dry-run]`: reads, checks, publishes and says what it did. Refusals end with exit code 1. */
export async function runSopPublish(...args: string[]): Promise<void> {
  const dryRun = args.includes("--dry-run");
  const [file, ...more] = args.filter((arg) => arg !== "--dry-run");
  if (!file || more.length > 0) return refuse([USAGE]);

  const read = await readJson(file);
  if ("sentence" in read) return refuse([read.sentence]);
  const parsed = SopPublication.safeParse(read.json, { error: INDONESIAN });
  if (!parsed.success) return refuse(sentencesOfShape(parsed.error, read.json));

  const answer = await publishSopVersion(systemContext("sop-publish"), parsed.data, { dryRun });
  if (!answer.ok) {
    if (answer.code === "unfit") return refuse(answer.sentences);
    return refuse(["Basis data sedang sibuk atau tidak bisa dicapai. Belum ada yang diterbitkan; coba lagi."]);
  }
  say(report(answer.value, parsed.data, dryRun));
}

function report(published: Published, publication: SopPublication, dryRun: boolean): string[] {
  const name = `SOP "${published.title}" versi ${published.version}`;
  if (!published.isNew) return [`${name} sudah berisi persis sama. Tidak ada yang diubah.`];
  return [
    dryRun ? `${name} layak terbit. Belum ada yang disimpan (--dry-run).` : `${name} sudah terbit.`,
    `Berlaku mulai ${formatShortDate(publication.effectiveFrom)} untuk permohonan yang diajukan sejak hari itu.`,
    `${published.runningCases} permohonan yang sedang berjalan tetap memakai versinya sendiri.`,
    ...published.changedServices.map(
      ({ name: service, rows }) => `Layanan ${service} kini menjalankan baris ${rows.join(", ")}.`,
    ),
    ...published.unwalkedRows.map(
      (row) => `Perhatian: baris ${row} dicetak, tetapi tidak dijalankan layanan mana pun.`,
    ),
  ];
}

async function readJson(file: string): Promise<{ json: unknown } | { sentence: string }> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    return { sentence: `Berkas ${file} tidak bisa dibaca.` };
  }
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    return {
      sentence: `Berkas ${file} bukan JSON yang sah: ${error instanceof Error ? error.message : "tidak terbaca"}.`,
    };
  }
}

function refuse(sentences: readonly string[]) {
  process.stderr.write(`${["SOP tidak diterbitkan:", ...sentences.map((sentence) => `- ${sentence}`)].join("\n")}\n`);
  process.exitCode = 1;
}

function say(lines: string[]) {
  process.stdout.write(`${lines.join("\n")}\n`);
}
