import { OFFICE } from "@/lib/domain/office";

export function PublicFooter() {
  return (
    <footer className="mt-16 border-t border-line bg-wash print:mt-4 print:bg-paper print:text-[8pt] print:leading-tight">
      <div className="mx-auto grid max-w-page gap-8 px-4 py-10 md:grid-cols-3 md:px-6 print:grid-cols-3 print:gap-4 print:px-0 print:py-2 print:[&_a]:min-h-0 print:[&_h2]:text-[9pt] print:[&_p]:mt-0">
        <div>
          <h2 className="text-h3">Kantor</h2>
          <address className="mt-2 not-italic">
            {OFFICE.name} {OFFICE.region}
            <br />
            {OFFICE.address}
          </address>
          <a href={OFFICE.phoneHref} className="inline-flex min-h-target items-center sm:whitespace-nowrap">
            Telepon {OFFICE.phone}
          </a>
        </div>
        <div>
          <h2 className="text-h3">Jam pelayanan</h2>
          <p className="mt-2">Permohonan lewat portal diterima kapan saja dan diperiksa pada jam kerja.</p>
          <a href="/#jam" className="inline-flex min-h-target items-center">
            Lihat jam pelayanan
          </a>
        </div>
        <div>
          <h2 className="text-h3">Gratis, hati-hati calo</h2>
          <p className="mt-2">
            Semua layanan di sini tidak dipungut biaya. Bila ada yang meminta uang, atau pelayanan kami kurang baik,
            laporkan ke kantor atau lewat telepon <span className="whitespace-nowrap">{OFFICE.phone}</span>.
          </p>
        </div>
      </div>
      <p className="no-print mx-auto max-w-page px-4 pb-6 text-small md:px-6">
        <a href="/statistik" className="mr-6 inline-flex min-h-target items-center">
          Angka layanan
        </a>
        <a href="/petugas/masuk" className="inline-flex min-h-target items-center">
          Masuk petugas
        </a>
      </p>
    </footer>
  );
}
