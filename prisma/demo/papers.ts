import { findVillage } from "@/lib/domain/regions";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import { formatShortDate } from "@/lib/domain/working-time";
import { db } from "@/lib/platform/db";
import type { Applying } from "./case";
import { cardPhoto, type DemoFile, letter, photo } from "./files";
import { callingName } from "./people";

/** What the service asks for as files; optional ones now and then. */
export async function papersFor(asked: Applying): Promise<{ requirement: string; file: DemoFile }[]> {
  const service = await db().service.findUniqueOrThrow({ where: { slug: asked.slug }, select: { requirements: true } });
  const entries = (service.requirements as unknown as RequirementEntry[]).filter(
    (entry) => entry.kind === "document" && (entry.required || asked.chance.int(0, 3) === 0),
  );
  return Promise.all(entries.map(async ({ key }) => ({ requirement: key, file: await paper(key, asked) })));
}

export async function paper(key: string, asked: Applying): Promise<DemoFile> {
  if (key === "ktp") return cardPhoto(asked.person);
  if (key !== "surat_usaha") return photo(PICTURES[key] ?? asked.trade.name, asked.chance);
  // Most letters of a village come as a photo of the paper.
  return asked.chance.int(0, 3) > 0 ? photo("Surat keterangan usaha", asked.chance) : villageLetter(asked);
}

/** SOP 3 row 4: what OSS gives out. */
export function nibPaper({ person, trade, clock }: Applying, nib: string): Promise<DemoFile> {
  return letter(
    `nib-${nib}.pdf`,
    "NOMOR INDUK BERUSAHA",
    [
      `NIB: ${nib}`,
      `Nama usaha: ${trade.name} ${callingName(person)}`,
      `KBLI: ${trade.kbli}`,
      `Terbit: ${formatShortDate(clock.now())}`,
    ],
    clock.now(),
  );
}

function villageLetter({ person, trade, clock }: Applying): Promise<DemoFile> {
  const village = findVillage(person.villageCode)?.name ?? "";
  return letter(
    "surat-keterangan-usaha.pdf",
    "SURAT KETERANGAN USAHA",
    [
      `Kepala Desa ${village} menerangkan bahwa:`,
      `Nama: ${person.name}`,
      `Alamat: ${person.address}`,
      `benar memiliki usaha ${trade.name} ${callingName(person)} (${trade.product}).`,
      `${village}, ${formatShortDate(clock.now())}`,
    ],
    clock.now(),
  );
}

const PICTURES: Record<string, string> = {
  foto_tempat: "Tempat berjualan",
  foto_usaha: "Usaha saat bekerja",
  foto_produk: "Produk",
  brosur: "Brosur alat",
  pirt: "Sertifikat PIRT",
  halal: "Sertifikat halal",
  sertifikat_lain: "Sertifikat lain",
};
