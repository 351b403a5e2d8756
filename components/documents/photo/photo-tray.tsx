"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { turnedCrop } from "@/lib/domain/files/crop";
import type { QualityHint } from "@/lib/domain/files/picture-quality";
import { CropFrame } from "./crop-frame";
import { PhotoCanvas } from "./photo-canvas";
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

const HINTS: Record<QualityHint, string> = {
  dark: "Fotonya gelap. Coba foto lagi di tempat terang.",
  bright: "Fotonya terlalu terang. Jauhkan dari lampu atau matikan lampu kilat.",
  blurred: "Tulisannya tampak buram. Tahan HP diam-diam, lalu foto lagi.",
  small: "Gambarnya kecil, tulisannya mungkin tidak terbaca. Lebih baik foto langsung.",
  cut: "Ada tulisan yang terpotong di tepi. Foto lagi dari agak jauh.",
  screenshot: "Ini tampaknya tangkapan layar. Tekan Potong, sisakan lembarnya saja.",
};

/** Photos that were chosen and have not left: to be looked at, turned, cut, put in order, and sent. */
export function PhotoTray({ id, label, photos, room, isStamped, change, send }: Props) {
  const [cropping, setCropping] = useState<number | null>(null);
  const [joined, setJoined] = useState(false);
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
          <li key={photo.id} className="mt-3 border-b border-line pb-3">
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
              <PhotoItem
                photo={photo}
                turn={() => edit(photo, { turns: (photo.edit.turns + 1) % 4, crop: turnedCrop(photo.edit.crop) })}
                crop={() => setCropping(photo.id)}
                discard={() => change(photos.filter((other) => other.id !== photo.id))}
                raise={index > 0 ? () => change(raised(photos, index)) : undefined}
              />
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

function raised(photos: WaitingPhoto[], index: number): WaitingPhoto[] {
  const photo = photos[index];
  if (!photo) return photos;
  const rest = photos.filter((other) => other.id !== photo.id);
  return [...rest.slice(0, index - 1), photo, ...rest.slice(index - 1)];
}

type ItemProps = {
  photo: WaitingPhoto;
  turn: () => void;
  crop: () => void;
  discard: () => void;
  raise: (() => void) | undefined;
};

function PhotoItem({ photo: { name, picture, edit, hints }, turn, crop, discard, raise }: ItemProps) {
  const button = (words: string, more: string, press: () => void) => (
    <Button variant="quiet" onClick={press}>
      {words}
      <span className="sr-only">{` ${name}${more}`}</span>
    </Button>
  );
  return (
    <div className="flex gap-3">
      <PhotoCanvas
        picture={picture}
        edit={edit}
        longest={320}
        label={`Foto ${name}`}
        className="max-h-40 max-w-32 self-start border border-line"
      />
      <div className="min-w-0">
        <p className="text-small wrap-anywhere">{name}</p>
        {hints.map((hint) => (
          <p key={hint} className="text-small font-semibold text-warning">
            {HINTS[hint]}
          </p>
        ))}
        <p className="flex flex-wrap gap-x-3">
          {button("Putar", " ke kanan", turn)}
          {button("Potong", "", crop)}
          {button("Buang", "", discard)}
          {raise && button("Naikkan", "", raise)}
        </p>
      </div>
    </div>
  );
}
