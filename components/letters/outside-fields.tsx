import { TextField } from "@/components/forms/text-field";
import type { OutsideLetter } from "@/lib/features/letters/outside-letters.queries";

type Props = { letter?: Pick<OutsideLetter, "addressee" | "subject" | "signerName" | "signerPost"> };

/** What the register says of a letter that was made elsewhere. */
export function OutsideFields({ letter }: Props) {
  return (
    <>
      <TextField name="addressee" label="Kepada" defaultValue={letter?.addressee} maxLength={200} />
      <TextField name="subject" label="Hal" defaultValue={letter?.subject} maxLength={300} />
      <TextField name="signerName" label="Penanda tangan" defaultValue={letter?.signerName} maxLength={120} />
      <TextField
        name="signerPost"
        label="Jabatan penanda tangan"
        optional
        defaultValue={letter?.signerPost}
        maxLength={120}
      />
    </>
  );
}
