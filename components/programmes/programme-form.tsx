import { ActionForm } from "@/components/forms/action-form";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { together } from "@/components/forms/together";
import { VersionField } from "@/components/forms/version-field";
import { BackLink } from "@/components/layout/back-link";
import { PageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { isPublicType, PROGRAMME_TYPE_WORDS, type ProgrammeType } from "@/lib/domain/programmes";
import type { ProgrammeView } from "@/lib/features/desk/programme.queries";
import { createProgrammeAction, editProgrammeAction } from "@/lib/features/programmes/programmes.actions";
import { ProgrammeFields } from "./programme-fields";

/** The kind first, by link: what is asked depends on it, without a line of JavaScript. */
export function NewProgramme({ types, type }: { types: ProgrammeType[]; type: ProgrammeType | null }) {
  if (!type)
    return (
      <>
        <BackLink href="/petugas/kegiatan">Semua kegiatan</BackLink>
        <PageTitle title="Buat kegiatan" lead="Kegiatan apa?" />
        <ul className="space-y-3">
          {types.map((type) => (
            <li key={type}>
              <LinkButton variant="secondary" href={`/petugas/kegiatan/baru?jenis=${type}`}>
                {PROGRAMME_TYPE_WORDS[type]}
              </LinkButton>
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      <BackLink href={types.length > 1 ? "/petugas/kegiatan/baru" : "/petugas/kegiatan"}>
        {types.length > 1 ? "Pilih jenis lain" : "Semua kegiatan"}
      </BackLink>
      <PageTitle
        title={`Buat ${PROGRAMME_TYPE_WORDS[type].toLowerCase()}`}
        lead={
          isPublicType(type)
            ? "Disimpan sebagai “Disiapkan”; warga belum melihatnya sampai Anda membukanya."
            : "Disimpan sebagai “Disiapkan”; pemohon dikumpulkan sesudah Anda membukanya."
        }
      />
      <ActionForm id="kegiatan" action={createProgrammeAction} mends={NEW}>
        <input type="hidden" name="type" value={type} />
        <ProgrammeFields type={type} frame />
        <FormActions>
          <SubmitButton>Simpan kegiatan</SubmitButton>
        </FormActions>
      </ActionForm>
    </>
  );
}

function maySetQuota({ status, commands }: ProgrammeView): boolean {
  return status === "draft" || commands.some(({ type }) => type === "set_quota");
}

export function EditProgrammeForm({ view }: { view: ProgrammeView }) {
  const draft = view.status === "draft";
  const { firstDay, lastDay } = view.facts;
  return (
    <ActionForm id="kegiatan" action={editProgrammeAction} mends={DAYS} className="on-paper mt-6">
      <input type="hidden" name="programmeId" value={view.programmeId} />
      <VersionField version={view.facts.version} />
      {!draft && firstDay && <input type="hidden" name="firstDay" value={firstDay} />}
      {!draft && lastDay && <input type="hidden" name="lastDay" value={lastDay} />}
      <ProgrammeFields
        type={view.type}
        facts={view.facts}
        frame={draft}
        seats={maySetQuota(view) ? { taken: view.facts.seatsTaken } : null}
      />
      <FormActions>
        <SubmitButton>Simpan perubahan</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

const DAYS = together(["firstDay", "lastDay", "opensOn", "closesOn"]);
/** Only a class or an event must have its days from the start. */
const NEW = { ...DAYS, type: ["firstDay"] };
