import { OFFICE } from "@/lib/domain/office";

/** The card's own page, and the same as the path of an SVG. */
export type CardQr = { address: string; size: number; path: string };

/** On paper alone: the way back to the card, and where the office is. */
export function CardFoot({ qr }: { qr: CardQr }) {
  return (
    <div className="card-paper hidden items-center gap-4 border-x-2 border-b-2 border-primary px-4 py-1 print:flex">
      <svg
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        className="size-16 shrink-0 fill-ink"
        role="img"
        aria-label={`Kode QR ke ${qr.address}`}
        shapeRendering="crispEdges"
      >
        <path d={qr.path} />
      </svg>
      <div className="text-small">
        <p>Pindai kode ini untuk melihat kartu yang terbaru, atau buka:</p>
        <p className="font-semibold">{qr.address}</p>
        <p className="mt-2">
          {OFFICE.name} {OFFICE.region}, {OFFICE.address}. Telepon {OFFICE.phone}.
        </p>
        <p>Semua layanan gratis.</p>
      </div>
    </div>
  );
}
