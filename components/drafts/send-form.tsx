import { CheckboxGroup } from "@/components/forms/choice-group";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { ValidatedForm } from "@/components/forms/validated-form";
import { Details } from "@/components/ui/details";
import { sendDraftAction } from "@/lib/features/drafts/drafts.actions";

type Props = { slug: string; requestId: string; shown: string };

/** The draft's own request id goes with it: however often it is sent, one application comes of it. */
export function SendForm({ slug, requestId, shown }: Props) {
  return (
    <ValidatedForm id="kirim" action={sendDraftAction} className="mt-10">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="shown" value={shown} />
      <PersonalData />
      <CheckboxGroup
        name="truth"
        label="Pernyataan"
        options={[
          {
            value: "ya",
            label: "Isian dan berkas saya benar. Saya tahu permohonan dapat ditolak bila ternyata tidak benar.",
          },
        ]}
      />
      <FormActions>
        <SubmitButton>Kirim permohonan</SubmitButton>
      </FormActions>
      <p className="mt-3 text-small text-ink-soft">
        Layanan ini gratis. Jangan membayar kepada siapa pun yang menawarkan jasa pengurusan.
      </p>
    </ValidatedForm>
  );
}

/** UU 27/2022 Pasal 20(2)e: the data are used for a public duty; consent is not asked, for it could not be refused. */
function PersonalData() {
  return (
    <section className="mb-8">
      <h2 className="text-h2">Data pribadi Anda</h2>
      <p className="mt-2">
        Kami memakai data dan berkas Anda hanya untuk memproses permohonan ini. Data tinggal di server dinas, dan setiap
        pembukaan berkas identitas oleh petugas dicatat.
      </p>
      <Details summary="Dasar hukum dan hak Anda" className="mt-3">
        <p>
          Dinas Koperasi dan UKM Kabupaten Lombok Barat memproses data ini untuk melaksanakan tugas pelayanan publik
          (Pasal 20 ayat (2) huruf e UU 27/2022 tentang Pelindungan Data Pribadi).
        </p>
        <p className="mt-2">
          Anda berhak melihat dan memperbaiki data Anda. Hubungi dinas dengan menyebut nomor permohonan Anda.
        </p>
      </Details>
    </section>
  );
}
