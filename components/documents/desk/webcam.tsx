import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { type Camera, cameraRefusal, listCameras, openCamera, takePicture } from "./camera";

type Props = { id: string; label: string; chosen: (file: File) => void };

/**
 * A paper photographed by the camera of the computer. It runs only while it is looked at: what ends the look, a picture,
 * another page or the next person, switches it off.
 */
export function Webcam({ id, label, chosen }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [camera, setCamera] = useState<Camera | null>(null);
  const [others, setOthers] = useState<Camera["device"][]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isThere, setThere] = useState(false);
  // Not offered where no page may use a camera: an address without https, a browser without one.
  useEffect(() => setThere(matchMedia("(pointer: fine)").matches && navigator.mediaDevices !== undefined), []);
  useEffect(() => {
    if (video.current) video.current.srcObject = camera?.stream ?? null;
    return () => camera?.stop();
  }, [camera]);

  async function look(device?: string) {
    setRefusal(null);
    try {
      setCamera(await openCamera(device));
      setOthers(await listCameras());
    } catch (error) {
      close();
      setRefusal(cameraRefusal(error));
    }
  }

  function close() {
    setCamera(null);
    opener.current?.focus();
  }

  async function take() {
    const picture = video.current && (await takePicture(video.current));
    if (!picture) return setRefusal(cameraRefusal(null));
    chosen(picture);
    return close();
  }

  if (!isThere) return null;
  return (
    <>
      <Button
        ref={opener}
        variant="secondary"
        className="mt-3"
        aria-expanded={camera !== null}
        onClick={() => (camera ? close() : void look())}
      >
        Foto dengan kamera komputer<span className="sr-only"> untuk {label}</span>
      </Button>
      {refusal && (
        <p role="alert" className="mt-2 font-semibold text-danger">
          {refusal}
        </p>
      )}
      {camera && (
        <section
          aria-label={`Kamera untuk ${label}`}
          className="mt-3"
          onKeyDown={({ key }) => key === "Escape" && close()}
        >
          <video ref={video} autoPlay muted playsInline className="w-full border-2 border-line-strong bg-ink" />
          {others.length > 1 && (
            <label htmlFor={`${id}-kamera-mana`} className="mt-2 block text-small">
              <span className="font-semibold">Kamera</span>
              <select
                id={`${id}-kamera-mana`}
                className="ml-2 min-h-target rounded-control border-2 border-line-strong bg-paper px-2"
                value={camera.device.id}
                onChange={({ currentTarget }) => void look(currentTarget.value)}
              >
                {others.map(({ id: device, name }) => (
                  <option key={device} value={device}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <div className="mt-2 flex flex-wrap gap-3">
            <Button autoFocus onClick={() => void take()}>
              Ambil foto
            </Button>
            <Button variant="quiet" onClick={close}>
              Tutup kamera
            </Button>
          </div>
        </section>
      )}
    </>
  );
}
