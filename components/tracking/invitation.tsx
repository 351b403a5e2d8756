import type { ReactNode } from "react";
import { FormsFold } from "@/components/forms/forms-fold";
import { LazyActionForm, LazySubmitButton } from "@/components/forms/when-shown";
import { ownValue } from "@/lib/domain/own-value";
import { formatDate, formatDateTime, witaDate } from "@/lib/domain/working-time";
import { answerInvitationAction } from "@/lib/features/tracking/tracking.actions";
import type { OwnCase } from "@/lib/features/tracking/tracking.queries";

type Props = { view: OwnCase; requestId: string; now: Date };

/** The invitation and its answer; before it is written only the way to give the seat back. */
export function Invitation({ view, requestId, now }: Props) {
  const { programme, confirmedAt } = view;
  if (!programme?.public) return null;
  const may = (type: string) => view.commands.some((command) => command.type === type);
  const begun = programme.firstDay !== null && programme.firstDay <= witaDate(now);
  const mayDecline = may("release_from_programme") && !begun;
  if (programme.moment !== "invited" && !mayDecline) return null;
  const form = { reference: view.reference, requestId, programmeId: programme.id };
  return (
    <section
      aria-labelledby="undangan"
      className="no-print mt-8 max-w-read border-l-4 border-primary bg-primary-wash px-4 py-4"
    >
      <h2 id="undangan" className="text-h2">
        {programme.moment === "invited" ? "Undangan untuk Anda" : "Tempat Anda"}
      </h2>
      {programme.moment === "invited" ? (
        <Letter view={view} programme={programme} />
      ) : (
        <p className="mt-2">Undangan dengan kepastian waktu dan tempatnya menyusul di halaman ini.</p>
      )}
      {confirmedAt ? (
        <p className="mt-2 font-semibold">Anda menjawab hadir pada {formatDateTime(confirmedAt)}.</p>
      ) : (
        programme.moment === "invited" &&
        may("confirm_attendance") && (
          <Answer {...form} id="hadir" coming="ya">
            <LazySubmitButton className="mt-4">Saya hadir</LazySubmitButton>
          </Answer>
        )
      )}
      {mayDecline && (
        <FormsFold
          forms={["tidak-hadir"]}
          key={confirmedAt ? "changed" : "first"}
          summary={confirmedAt ? "Ternyata tidak bisa hadir" : "Saya tidak bisa hadir"}
          className="mt-4"
        >
          <p>
            Tempat Anda langsung dilepas untuk pemohon lain dan tidak bisa diminta kembali untuk kegiatan ini.
            Permohonan Anda tetap menunggu kegiatan lain.
          </p>
          <Answer {...form} id="tidak-hadir" coming="tidak">
            <LazySubmitButton variant="danger" className="mt-4">
              Saya tidak hadir, lepaskan tempat saya
            </LazySubmitButton>
          </Answer>
        </FormsFold>
      )}
    </section>
  );
}

function Letter({ view, programme }: { view: OwnCase; programme: NonNullable<OwnCase["programme"]> }) {
  const where = [programme.place, programme.village].filter(Boolean).join(", ");
  const { letter } = programme;
  return (
    <>
      <p className="mt-2">
        {programme.when}
        {where && `, di ${where}`}.
      </p>
      {letter && (letter.number || letter.date) && (
        <p className="mt-1 text-small text-ink-soft">{letterWords(letter)}</p>
      )}
      {view.letter?.deliveredOn && <p className="mt-1 text-small text-ink-soft">{handedOver(view.letter)}</p>}
    </>
  );
}

const HOW: Record<string, string> = {
  by_hand: "langsung",
  whatsapp: "lewat WhatsApp",
  mail: "lewat e-mail",
  post: "lewat pos",
};

function letterWords({ number, date }: { number: string; date: string }): string {
  const named = number ? `Surat undangan nomor ${number}` : "Surat undangan Anda";
  return `${named}${date ? `, tanggal ${formatDate(date)}` : ""}.`;
}

function handedOver({ deliveredOn, deliveredTo, deliveredBy }: NonNullable<OwnCase["letter"]>): string {
  const day = deliveredOn ? formatDate(deliveredOn) : "";
  if (deliveredBy === "failed") return `Surat belum berhasil disampaikan (${day}). Undangan di halaman ini berlaku.`;
  return `Surat disampaikan ${day}${deliveredTo ? ` kepada ${deliveredTo}` : ""}, ${ownValue(HOW, deliveredBy ?? "") ?? "langsung"}.`;
}

type AnswerProps = {
  id: string;
  reference: string;
  requestId: string;
  programmeId: string;
  coming: "ya" | "tidak";
  children: ReactNode;
};

function Answer({ id, reference, requestId, programmeId, coming, children }: AnswerProps) {
  return (
    <LazyActionForm id={id} action={answerInvitationAction}>
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="programmeId" value={programmeId} />
      <input type="hidden" name="coming" value={coming} />
      {children}
    </LazyActionForm>
  );
}
