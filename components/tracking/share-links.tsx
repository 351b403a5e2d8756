import { LinkButton } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import { formatReference } from "@/lib/domain/reference-number";

type Props = { service: string; reference: string; address: string };

/** Passed on to family or a helper: the number and its address, which show no name, no phone, and no paper. */
export function ShareLinks({ service, reference, address }: Props) {
  const text = `Permohonan ${service} di Dinas Koperasi dan UKM Lombok Barat, nomor ${formatReference(reference)}. Perkembangannya: ${address}`;
  return (
    <div className="no-print mt-6">
      <div className="flex flex-wrap gap-3">
        <LinkButton variant="secondary" href={`https://wa.me/?text=${encodeURIComponent(text)}`} rel="noreferrer">
          Bagikan lewat WhatsApp
        </LinkButton>
        <PrintButton />
      </div>
      <p className="mt-2 text-small text-ink-soft">
        Yang dibagikan hanya nomor dan alamat halaman ini. Nama, nomor HP, dan berkas Anda tidak ikut.
      </p>
    </div>
  );
}
