import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { formatDateTime } from "@/lib/domain/working-time";
import {
  confirmStaffAction,
  endStaffSessionsAction,
  renewInviteAction,
  setStaffActiveAction,
} from "@/lib/features/users/users.actions";
import type { StaffCard } from "@/lib/features/users/users.queries";
import { OneTimeLink } from "./one-time-link";

/** Link, sessions, on and off. */
export function StaffAccess({ card }: { card: StaffCard }) {
  const off = card.state === "disabled";
  return (
    <section aria-labelledby="akses" className="mt-10 max-w-read border-t border-line pt-6">
      <h2 id="akses" className="text-h2">
        Akses
      </h2>
      {card.rest && <Rest id={card.id} rest={card.rest} />}
      {!off && (
        <ActionForm id="tautan" action={renewInviteAction} className="mt-4">
          <OneTimeLink />
          <p className="mb-2">
            {card.invitedUntil
              ? `Tautan yang terakhir dibuat berlaku sampai ${formatDateTime(card.invitedUntil)}. Tautan baru menggantikannya.`
              : "Untuk petugas yang lupa kata sandinya. Kata sandi lama berlaku sampai yang baru tersimpan."}
          </p>
          <input type="hidden" name="staffId" value={card.id} />
          <SubmitButton variant="secondary">Buat tautan kata sandi</SubmitButton>
        </ActionForm>
      )}
      {!off && (
        <ActionForm id="sesi" action={endStaffSessionsAction} className="mt-6">
          <p className="mb-2">
            {card.openSessions > 0 ? `Masuk di ${card.openSessions} peramban.` : "Sedang tidak masuk di mana pun."}
          </p>
          <input type="hidden" name="staffId" value={card.id} />
          {card.openSessions > 0 && <SubmitButton variant="secondary">Akhiri semua sesi</SubmitButton>}
        </ActionForm>
      )}
      {!card.isOneself && (
        <ActionForm id="aktif" action={setStaffActiveAction} className="mt-6">
          <p className="mb-2">
            {off
              ? "Akun ini nonaktif: tidak bisa masuk, namanya tetap ada dalam riwayat."
              : "Menonaktifkan akun langsung mengeluarkan petugas ini dari semua perangkat. Riwayat pekerjaannya tetap ada."}
          </p>
          <input type="hidden" name="staffId" value={card.id} />
          <input type="hidden" name="active" value={off ? "ya" : "tidak"} />
          <SubmitButton variant={off ? "secondary" : "danger"}>
            {off ? "Aktifkan lagi" : "Nonaktifkan akun"}
          </SubmitButton>
        </ActionForm>
      )}
    </section>
  );
}

/** The password came by a link that an admin had in hand: another one vouches for it, or a day goes by. */
function Rest({ id, rest: { until, by, mayConfirm } }: { id: string; rest: NonNullable<StaffCard["rest"]> }) {
  return (
    <ActionForm id="benarkan" action={confirmStaffAction} className="mt-4">
      <p className="mb-2">
        {`Kata sandinya dibuat lewat tautan dari ${by}. Perannya berlaku ${formatDateTime(until)}, atau sesudah admin selain ${by} membenarkannya.`}
      </p>
      <input type="hidden" name="staffId" value={id} />
      {mayConfirm && <SubmitButton variant="secondary">Benarkan: pemiliknya sendiri yang membuatnya</SubmitButton>}
    </ActionForm>
  );
}
