/** How to know the letter of OSS, and where its page is; drawn as a mail looks on a phone. */
export function OssMail() {
  return (
    <>
      <p className="mt-6">
        Tempatnya: <a href="https://oss.go.id">oss.go.id</a>. Ketik sendiri alamat itu; jangan lewat tautan dari orang
        yang tidak dikenal.
      </p>
      <figure className="mt-4">
        <figcaption className="font-semibold">Begini kira-kira surat e-mailnya</figcaption>
        <div className="mt-2 max-w-96 border-2 border-line-strong px-3 py-2">
          <p>
            <span className="text-small text-ink-soft">Dari: </span>
            <strong>OSS</strong> (oss.go.id)
          </p>
          <p>
            <span className="text-small text-ink-soft">Judul: </span>
            <strong>Aktivasi akun OSS</strong>
          </p>
          <p className="mt-2 border-t border-line pt-2">Terima kasih sudah mendaftar. Tekan tautan ini …</p>
        </div>
        <ul className="mt-2 list-disc space-y-1 pl-6 text-small">
          <li>Tidak ada di kotak masuk? Buka folder Spam atau Promosi, lalu cari kata “OSS”.</li>
          <li>Surat yang meminta uang atau kata sandi itu palsu: hapus saja.</li>
        </ul>
      </figure>
    </>
  );
}
