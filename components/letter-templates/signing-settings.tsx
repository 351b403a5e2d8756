import { SigningState } from "@/components/letters/signing-ways";
import { FactList } from "@/components/ui/fact-list";
import type { WaysToSign } from "@/lib/features/letters/signing.queries";

/** How letters can be signed now, and what is needed where one of the ways cannot be used. */
export function SigningSettings({ ways: { whyNotElectronic } }: { ways: WaysToSign }) {
  return (
    <section aria-labelledby="tanda-tangan" className="mt-10 max-w-read">
      <h2 id="tanda-tangan" className="text-h2">
        Tanda tangan
      </h2>
      <FactList
        facts={[
          {
            term: "Tanda tangan basah",
            value: "Selalu bisa: surat dicetak, ditandatangani, lalu pindaiannya diunggah di halaman surat itu.",
          },
          {
            term: "Tanda tangan elektronik (BSrE)",
            value: <SigningState whyNot={whyNotElectronic} />,
            ...(whyNotElectronic === null ? {} : { note: NEEDED }),
          },
        ]}
      />
    </section>
  );
}

const NEEDED =
  "Yang dibutuhkan: perjanjian dinas dengan BSrE lewat Diskominfo, alamat dan akun layanannya, serta sertifikat tiap penanda tangan. Pengelola server lalu memasangnya; caranya ada di panduan operasi, Tanda tangan elektronik.";
