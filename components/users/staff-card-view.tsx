import { ActionForm } from "@/components/forms/action-form";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { VersionField } from "@/components/forms/version-field";
import { Badge } from "@/components/ui/badge";
import { changeStaffAction } from "@/lib/features/users/users.actions";
import type { StaffCard } from "@/lib/features/users/users.queries";
import { GrantList } from "./grant-list";
import { NewGrantForm } from "./new-grant-form";
import { StaffAccess } from "./staff-access";
import { StaffFields } from "./staff-fields";
import { STATE_WORDS } from "./words";

type Props = {
  card: StaffCard;
  today: string;
  colleagues: readonly { id: string; name: string }[];
  services: readonly { slug: string; name: string }[];
};

export function StaffCardView({ card, today, colleagues, services }: Props) {
  return (
    <>
      <h1 className="text-h1">{card.name}</h1>
      <p className="mt-1 flex flex-wrap items-center gap-2">
        <Badge tone={STATE_WORDS[card.state].tone}>{STATE_WORDS[card.state].word}</Badge>
        <span className="text-ink-soft">{card.email}</span>
      </p>

      <section aria-labelledby="peran" className="mt-8">
        <h2 id="peran" className="text-h2">
          Peran
        </h2>
        <GrantList grants={card.grants} services={services} />
        <NewGrantForm staffId={card.id} today={today} colleagues={colleagues} services={services} />
      </section>

      <section aria-labelledby="data" className="mt-8 max-w-read">
        <h2 id="data" className="text-h2">
          Data petugas
        </h2>
        <ActionForm id="data-petugas" action={changeStaffAction} className="on-paper mt-4">
          <input type="hidden" name="staffId" value={card.id} />
          <VersionField version={card.version} />
          <StaffFields given={card} />
          <FormActions>
            <SubmitButton pendingLabel="Menyimpan…">Simpan data</SubmitButton>
          </FormActions>
        </ActionForm>
      </section>

      <StaffAccess card={card} />
    </>
  );
}
