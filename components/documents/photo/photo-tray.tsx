"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { turnedCrop } from "@/lib/domain/files/crop";
import { CropFrame } from "./crop-frame";
import { DragHandle } from "./drag-handle";
import { moved } from "./order";
import { PhotoItem } from "./photo-item";
import type { WaitingPhoto } from "./waiting-photos";

type Props = {
  id: string;
  label: string;
  photos: WaitingPhoto[];
  /** How many files still fit. */
  room: number;
  isStamped: boolean;
  change: (photos: WaitingPhoto[]) => void;
  send: (joined: boolean) => void;
};

/** Photos that were chosen and have not left: to be looked at, turned, cut, put in order, and sent. */
export function PhotoTray({ id, label, photos, room, isStamped, change, send }: Props) {
  const [cropping, setCropping] = useState<number | null>(null);
  const [joined, setJoined] = useState(false);
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const edit = (photo: WaitingPhoto, part: Partial<WaitingPhoto["edit"]>) =>
    change(photos.map((one) => (one.id === photo.id ? { ...one, edit: { ...one.edit, ...part } } : one)));
  const isMany = photos.length > 1;

  return (
    <section aria-labelledby={`${id}-lihat`} className="mt-3 border-l-4 border-primary pl-3">
      <h4 ref={heading} tabIndex={-1} id={`${id}-lihat`} className="font-semibold">
        Lihat dulu, lalu kirim
      </h4>
      <p className="text-small text-ink-soft">
        {isStamped ? "Belum terkirim. Tulisan pengaman ditambahkan di HP ini saat dikirim." : "Belum terkirim."}
      </p>
      <ol>
        {photos.map((photo, index) => (
          <li key={photo.id} className={cx("mt-3 border-b border-line pb-3", drag && lookOf(index, drag))}>
            {cropping === photo.id ? (
              <CropFrame
                name={photo.name}
                picture={photo.picture}
                edit={photo.edit}
                done={(crop) => {
                  edit(photo, { crop });
                  setCropping(null);
                }}
                cancel={() => setCropping(null)}
              />
            ) : (
              <div className="flex items-start gap-2">
                {isMany && (
                  <DragHandle
                    name={photo.name}
                    place={index}
                    many={photos.length}
                    over={(to) => setDrag(to === null ? null : { from: index, to })}
                    move={(to) => change(moved(photos, index, to))}
                  />
                )}
                <PhotoItem
                  photo={photo}
                  turn={() => edit(photo, { turns: (photo.edit.turns + 1) % 4, crop: turnedCrop(photo.edit.crop) })}
                  crop={() => setCropping(photo.id)}
                  discard={() => change(photos.filter((other) => other.id !== photo.id))}
                  raise={index > 0 ? () => change(moved(photos, index, index - 1)) : undefined}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
      {isMany && (
        <label className="mt-3 flex min-h-target items-center gap-3">
          <input
            type="checkbox"
            className="size-6"
            checked={joined}
            onChange={(event) => setJoined(event.currentTarget.checked)}
          />
          <span>Jadikan satu berkas, halamannya menurut urutan di atas</span>
        </label>
      )}
      {!joined && photos.length > room && (
        <p className="mt-2 font-semibold text-danger">
          {room < 1
            ? "Sudah penuh, jadi foto ini tidak dikirim. Buang fotonya, atau hapus dulu berkas yang lama."
            : `Muat ${room} berkas lagi; foto selebihnya tidak dikirim. Buang satu, atau jadikan satu berkas.`}
        </p>
      )}
      {cropping === null && (
        <p className="mt-3">
          <Button onClick={() => send(joined && isMany)}>
            <span>{isMany ? `Kirim ${photos.length} foto` : "Kirim foto ini"}</span>
            <span className="sr-only"> untuk {label}</span>
          </Button>
        </p>
      )}
    </section>
  );
}

/** What is dragged fades; the line shows on which side of which photo it would come to lie. */
function lookOf(index: number, { from, to }: { from: number; to: number }): string {
  if (index === from) return "opacity-50";
  if (index !== to) return "";
  return to > from ? "border-b-4 border-b-primary" : "border-t-4 border-t-primary";
}
