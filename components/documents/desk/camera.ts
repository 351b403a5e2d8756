import { ownValue } from "@/lib/domain/own-value";

export type Camera = { stream: MediaStream; device: { id: string; name: string }; stop: () => void };

/** A sheet of A4 is read at this; the camera gives what it can. */
const WANTED = { width: { ideal: 2560 }, height: { ideal: 1440 } };
const JPEG_QUALITY = 0.9;
let taken = 0;

/** Rejects as the browser does: not allowed, none there, in use. */
export async function openCamera(device?: string): Promise<Camera> {
  const which = device ? { deviceId: { exact: device } } : { facingMode: "environment" };
  const stream = await navigator.mediaDevices.getUserMedia({ video: { ...WANTED, ...which }, audio: false });
  const [track] = stream.getVideoTracks();
  const stop = () => {
    for (const each of stream.getTracks()) each.stop();
  };
  return { stream, device: { id: track?.getSettings().deviceId ?? "", name: track?.label ?? "" }, stop };
}

/** Names are told once a camera was allowed. */
export async function listCameras(): Promise<Camera["device"][]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind }) => kind === "videoinput")
    .map(({ deviceId, label }, at) => ({ id: deviceId, name: label || `Kamera ${at + 1}` }));
}

/** What the camera shows now, as a JPEG file; null: it shows nothing yet. */
export async function takePicture(video: HTMLVideoElement): Promise<File | null> {
  if (video.videoWidth === 0) return null;
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  const blob = await jpegOf(canvas);
  taken += 1;
  return blob && new File([blob], `foto-kamera-${taken}.jpg`, { type: blob.type });
}

export function jpegOf(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", JPEG_QUALITY));
}

const REFUSALS: Record<string, string> = {
  NotAllowedError:
    "Kamera tidak diizinkan. Izinkan kamera untuk alamat portal ini di peramban, atau pilih berkas dari pemindai.",
  NotFoundError: "Komputer ini tidak punya kamera. Pilih berkas dari pemindai atau HP.",
  OverconstrainedError: "Kamera itu sudah dicabut. Tekan lagi untuk memakai kamera lain.",
  NotReadableError: "Kamera sedang dipakai program lain. Tutup program itu, lalu coba lagi.",
};

/** In words, with what to do instead. */
export function cameraRefusal(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  return (
    ownValue(REFUSALS, name) ??
    "Kamera belum memberi gambar. Tunggu sebentar lalu coba lagi, atau pilih berkas dari pemindai."
  );
}
