import { useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button";

type Props = {
  id: string;
  label: string;
  accept: string;
  words: string;
  /** An applicant's phone offers its camera by a button of its own. */
  withCamera: boolean;
  /** Somebody is about to choose: the code for it is fetched while there is a line. */
  soon: () => void;
  chosen: (files: File[]) => void;
};

export function PickFiles({ id, label, accept, words, withCamera, soon, chosen }: Props) {
  const [hasCamera, setHasCamera] = useState(false);
  useEffect(() => setHasCamera(withCamera && matchMedia("(pointer: coarse)").matches), [withCamera]);
  const pick = (name: string, text: string, capture: boolean) => (
    <label htmlFor={`${id}-${name}`} className={buttonClass("secondary", false, "has-focus-visible:outline-3")}>
      <span>{text}</span>
      <span className="sr-only"> untuk {label}</span>
      <input
        id={`${id}-${name}`}
        type="file"
        multiple={!capture}
        capture={capture ? "environment" : undefined}
        accept={capture ? "image/*" : accept}
        className="sr-only"
        onFocus={soon}
        onPointerDown={soon}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          chosen(files);
        }}
      />
    </label>
  );
  return (
    <div className="flex flex-wrap gap-3">
      {hasCamera && pick("kamera", "Ambil foto", true)}
      {pick("pilih", words, false)}
    </div>
  );
}
