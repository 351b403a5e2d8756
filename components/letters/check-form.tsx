import { CodeForm, shownCode } from "@/components/forms/code-form";

/** The code under the QR of a letter. */
export function CheckForm({ typed = "", refused = false }: { typed?: string; refused?: boolean }) {
  return (
    <CodeForm
      action="/verifikasi"
      name="kode"
      label="Kode periksa"
      hint="12 huruf dan angka di bawah kode QR surat, misalnya 7F3Q-9XMC-2KHT"
      button="Periksa"
      typed={typed}
      refused={
        refused &&
        `Tidak ada surat dengan kode “${shownCode(typed)}”. Periksa lagi kodenya. Bila tetap tidak ada, surat itu bukan dari portal ini, atau masih draf.`
      }
    />
  );
}
