import type { ReactNode } from "react";
import { PrintButton } from "@/components/ui/print-button";
import { OFFICE } from "@/lib/domain/office";
import { formatDate, formatDateTime } from "@/lib/domain/working-time";
import type { PublicCase } from "@/lib/features/tracking/tracking.queries";
import { Card } from "./card";
import { CardFoot, type CardQr } from "./card-foot";

type Props = {
  view: PublicCase;
  name: string;
  qr: CardQr;
  clerk: string;
  /** Labels of papers that are brought later. */
  toBring: string[];
  /** The class or event that was asked for. */
  wish: { title: string; when: string } | null;
  /** The press that ends the entry. */
  children: ReactNode;
};

/** The same card that the applicant meets again, to be printed and given to them. */
export function CounterReceipt({ view, name, qr, clerk, toBring, wish, children }: Props) {
  return (
    <div className="max-w-read">
      <Card
        reference={view.reference}
        service={view.service.name}
        card={view.card}
        name={name}
        heading="Permohonan sudah diterima"
        action={<PrintButton label="Cetak tanda terima" />}
      />
      <CardFoot qr={qr} />
      <p className="mt-4">
        {view.submittedAt && `Diterima ${formatDateTime(view.submittedAt)} di loket oleh ${clerk}. `}
        Dengan nomor ini dan nomor HP pemohon, permohonan bisa dilacak dan diperbaiki kapan saja.
        {view.expectedAt && ` Perkiraan selesai: ${formatDate(view.expectedAt)}.`}
      </p>
      {wish && (
        <p className="mt-2">{`Kegiatan yang diinginkan: ${[wish.title, wish.when].filter(Boolean).join(", ")}.`}</p>
      )}
      {toBring.length > 0 && (
        <p className="mt-2 font-semibold">
          {`Dibawa ke kantor: ${toBring.join(", ")}. ${OFFICE.name}, ${OFFICE.address}, pada jam kerja.`}
        </p>
      )}
      <div className="mt-6">{children}</div>
    </div>
  );
}
