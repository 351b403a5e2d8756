import { SubmitButton } from "@/components/forms/submit-button";
import { ValidatedForm } from "@/components/forms/validated-form";
import { Details } from "@/components/ui/details";
import { DRAFT_DAYS } from "@/lib/domain/draft-days";
import type { DraftView } from "@/lib/features/drafts/drafts.queries";
import { mailLinkAction } from "@/lib/features/drafts/resume.actions";
import { ShutForm } from "./shut-form";

type Props = { slug: string; draft: Pick<DraftView, "resumeLink" | "shortCode" | "hasSecondFact" | "email"> };

/** How to go on another day, on another phone, and how to leave nothing behind on this one. */
export function ContinueLater({ slug, draft: { resumeLink, shortCode, hasSecondFact, email } }: Props) {
  return (
    <Details summary="Lanjutkan nanti atau di HP lain" className="no-print mt-10">
      <p>{`Isian Anda kami simpan ${DRAFT_DAYS} hari sejak terakhir diisi. Di HP ini, cukup buka lagi halaman ini.`}</p>
      {shortCode && (
        <p className="mt-2">
          {"Di HP lain, buka "}
          <a href="/lanjut">Lanjutkan isian</a>
          {`, lalu ketik kode ${shortCode} dan nomor HP atau tanggal lahir Anda.`}
          {!hasSecondFact && <span> Kode ini berlaku setelah tanggal lahir atau nomor HP Anda terisi.</span>}
        </p>
      )}
      {email ? (
        <ValidatedForm id="surat" action={mailLinkAction} className="mt-2">
          <input type="hidden" name="slug" value={slug} />
          <SubmitButton variant="secondary" pendingLabel="Mengirim…">
            {`Kirim tautan ke ${email}`}
          </SubmitButton>
        </ValidatedForm>
      ) : (
        <p className="mt-2">Isi alamat e-mail Anda bila ingin tautannya kami kirim ke sana.</p>
      )}
      <p className="mt-4">
        Atau simpan tautan berikut. Jangan bagikan: siapa pun yang memegangnya bisa membaca isian Anda.
      </p>
      <p className="mt-2 break-all font-mono text-small select-all">{resumeLink}</p>
      <p className="mt-4">
        HP ini dipakai bersama? Simpan dulu kode atau tautan di atas, lalu hapus isian dari HP ini.
      </p>
      <ShutForm slug={slug} />
    </Details>
  );
}
