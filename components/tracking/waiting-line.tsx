import type { PublicCase } from "@/lib/features/tracking/tracking.queries";

/** Place in the line and the rule by which it is ordered (domain, rule 8). */
export function WaitingLine({ line, wish }: Pick<PublicCase, "line" | "wish">) {
  if (!line) return wish && <Wished wish={wish} />;
  return (
    <section aria-labelledby="urutan" className="mt-8 max-w-read border-l-4 border-primary bg-primary-wash px-4 py-3">
      <h2 id="urutan" className="text-h2">
        {line.most ? `Urutan setelah ke-${line.place}` : `Urutan ke-${line.place}`}
      </h2>
      <p className="mt-1">
        Ini urutan di antara semua yang menunggu layanan ini. Untuk satu kegiatan, giliran Anda bisa lebih cepat. Yang
        belum pernah dapat didahulukan, sesudah itu yang lebih dulu mengajukan.
      </p>
      {wish && <Wished wish={wish} />}
    </section>
  );
}

function Wished({ wish }: { wish: NonNullable<PublicCase["wish"]> }) {
  return (
    <p className="mt-2">
      Kegiatan yang dipilih: <a href={`/kegiatan/${wish.id}`}>{wish.title}</a>. Bila tidak mendapat tempat di sana,
      permohonan menunggu kegiatan lain.
    </p>
  );
}
