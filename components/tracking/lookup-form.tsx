import { CodeForm, shownCode } from "@/components/forms/code-form";

/** The number of an application. */
export function LookupForm({ typed = "", refused = false }: { typed?: string; refused?: boolean }) {
  return (
    <>
      <CodeForm
        action="/lacak"
        name="ref"
        label="Nomor permohonan"
        hint="12 huruf dan angka, misalnya 26NK-7F3Q-9XMC"
        button="Lacak"
        typed={typed}
        refused={
          refused &&
          `Kami tidak menemukan permohonan dengan nomor “${shownCode(typed)}”. Periksa lagi nomornya; mungkin ada huruf yang tertukar.`
        }
      />
      <p className="mt-4">
        <a href="/lacak/lupa" className="inline-flex min-h-target items-center">
          Lupa nomor?
        </a>
      </p>
    </>
  );
}
