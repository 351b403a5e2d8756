"use client";

import {
  type ComponentProps,
  type ComponentType,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { lazyAid } from "@/components/forms/lazy-aid";
import type { SignedStatement } from "@/lib/domain/counter";
import { useFreshList } from "./fresh-list";
import { listKeptFiles } from "./kept-files";
import { keepTray, listKeptPhotos } from "./kept-tray";
import { FullNote } from "./listed-row";
import type { PhotoTray } from "./photo/photo-tray";
import type { WaitingPhoto } from "./photo/waiting-photos";
import { PickFiles } from "./pick-files";
import { SendingList } from "./sending-list";
import { useUnfinished } from "./unfinished";
import { sendingCode, useSending } from "./use-sending";

/** `statement`: what may be signed on the screen there. */
type AtCounter = { statement?: SignedStatement | undefined };

type Props = {
  id: string;
  label: string;
  fields: Record<string, string>;
  accept: string;
  maxFiles: number;
  /** Ids of the files that the page lists and that count. */
  listed: string[];
  /** An applicant's own papers: photos are looked at before they leave, and kept over a reload under this name. */
  place?: string | undefined;
  /** At the counter: photos are taken by whatever camera there is, and nothing is kept over a reload. */
  desk?: AtCounter | undefined;
  /** Words that this device draws over a photo before it leaves. */
  stamp?: string | undefined;
  children: ReactNode;
};

/**
 * Takes over from the plain form once the browser can: a chosen file is sent with progress, and goes on by itself after
 * a dropped line or a reload. The sending code loads only then, the tools for photos when somebody is about to choose.
 */
export function UploadIsland({ id, label, fields, accept, maxFiles, listed, place, desk, stamp, children }: Props) {
  const [ready, setReady] = useState(false);
  const [blocked, setBlocked] = useState(false);
  const [photos, setPhotos] = useState<WaitingPhoto[]>([]);
  const Tray = useRef<ComponentType<Parameters<typeof PhotoTray>[0]>>(null);
  // What the page has listed once is the page's: taken back there, it is gone here as well.
  const seen = useRef(new Set<string>());
  for (const one of listed) seen.current.add(one);
  const { sending, fresh, open, room, send, forget, isMoving } = useSending({
    fields,
    listed,
    seen: seen.current,
    maxFiles,
    place,
  });
  const goOn = useRef(send);
  goOn.current = send;
  useEffect(() => {
    setReady(true);
    // Fetched while there is a line: it is what gets a file through when the line drops.
    sendingCode().catch(() => undefined);
    if (place === undefined) return;
    void listKeptFiles(place).then((all) =>
      goOn.current(all.map((kept) => ({ file: kept.file, stamped: kept.stamped, kept }))),
    );
    void reopened(place).then((tray) => {
      if (!tray) return;
      Tray.current = tray.Tray;
      inTray.current = tray.photos;
      setPhotos((chosen) => [...tray.photos, ...chosen]);
    });
  }, [place]);
  // What is in the tray is kept as well, as it is now.
  const inTray = useRef<WaitingPhoto[]>([]);
  useEffect(() => {
    if (place !== undefined) keepTray(place, inTray.current, photos);
    inTray.current = photos;
  }, [place, photos]);
  useFreshList(fresh.length > 0 && open.length === 0 && photos.length === 0);
  useUnfinished(
    open.length + photos.length > 0,
    useCallback(() => setBlocked(true), []),
  );

  async function choose(files: File[]) {
    setBlocked(false);
    const tools = place === undefined ? null : await photoTools().catch(() => null);
    if (!tools) return send(files.map((file) => ({ file })));
    const opened = await tools.openPhotos(files);
    Tray.current = tools.PhotoTray;
    setPhotos((before) => [...before, ...opened.photos]);
    return send(opened.others.map((file) => ({ file })));
  }

  async function finish(joined: boolean) {
    setBlocked(false);
    const leaving = joined ? photos : photos.slice(0, Math.max(room, 0));
    if (leaving.length === 0 || room < 1) return;
    const { finishPhotos } = await photoTools();
    const finished = await finishPhotos(leaving, { words: stamp, joined, label });
    setPhotos((before) => before.filter((photo) => !leaving.includes(photo)));
    await send(finished);
  }

  if (!ready) return children;
  return (
    <div className="mt-2">
      {room > 0 && (
        <PickFiles
          id={id}
          label={label}
          accept={accept}
          words={isMoving ? "Mengunggah…" : "Pilih foto atau PDF"}
          withCamera={desk !== undefined || place !== undefined}
          soon={() => place !== undefined && void photoTools().catch(() => undefined)}
          chosen={(files) => void choose(files)}
        />
      )}
      {room > 0 && desk && <AtDesk id={id} label={label} {...desk} chosen={(file) => void choose([file])} />}
      {blocked && (open.length > 0 || photos.length > 0) && (
        <p role="alert" className="mt-2 font-semibold text-danger">
          {open.length > 0
            ? "Berkas di bawah ini belum selesai diunggah. Tunggu sampai selesai, atau tekan Batalkan, lalu lanjutkan."
            : "Foto di bawah ini belum dikirim. Tekan Kirim, atau Buang, lalu lanjutkan."}
        </p>
      )}
      {Tray.current && photos.length > 0 && (
        <Tray.current
          id={id}
          label={label}
          photos={photos}
          room={room}
          isStamped={stamp !== undefined}
          change={setPhotos}
          send={(joined) => void finish(joined)}
        />
      )}
      {room <= 0 && open.length === 0 && listed.length < maxFiles && <FullNote maxFiles={maxFiles} />}
      <SendingList sending={sending} fresh={fresh} forget={forget} />
    </div>
  );
}

function AtDesk(ways: ComponentProps<typeof DeskWays>) {
  return (
    <Suspense>
      <DeskWays {...ways} />
    </Suspense>
  );
}

const DeskWays = lazyAid(async () => (await import("./desk/desk-ways")).DeskWays);

const photoTools = () => import("./photo");

/** null: nothing waited in the tray of this place when its page ended, or there is no line for the tools. */
async function reopened(place: string) {
  const kept = await listKeptPhotos(place);
  const tools = kept.length > 0 ? await photoTools().catch(() => null) : null;
  return tools && { Tray: tools.PhotoTray, photos: await tools.reopenPhotos(kept) };
}
