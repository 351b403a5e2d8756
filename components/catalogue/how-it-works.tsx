import { Timeline } from "@/components/ui/timeline";

export function HowItWorks() {
  return (
    <section aria-labelledby="cara" className="max-w-read">
      <h2 id="cara" className="mb-4 text-h2">
        Caranya
      </h2>
      <Timeline
        steps={[
          {
            key: 1,
            title: "Isi permohonan",
            children:
              "Pilih layanan, jawab pertanyaan, kirim foto berkas. Isian tersimpan, jadi boleh dilanjutkan nanti.",
          },
          {
            key: 2,
            title: "Simpan nomor permohonan",
            children:
              "Nomor muncul setelah permohonan terkirim. Catat atau foto; nomor itu yang dipakai untuk melacak.",
          },
          {
            key: 3,
            title: "Ikuti sampai selesai",
            children:
              "Lihat giliran siapa dan kapan jawabannya. Bila ada yang kurang, perbaiki di sini tanpa datang ke kantor.",
          },
        ]}
      />
    </section>
  );
}
