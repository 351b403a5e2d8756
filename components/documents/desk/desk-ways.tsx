import type { SignedStatement } from "@/lib/domain/counter";
import { SignPad } from "./sign-pad";
import { Webcam } from "./webcam";

type Props = {
  id: string;
  label: string;
  /** What an applicant signs on this screen; none: here nothing is signed. */
  statement?: SignedStatement | undefined;
  chosen: (file: File) => void;
};

/** Beside a file, at the counter: the camera of this computer, and a signature on its screen. */
export function DeskWays({ id, label, statement, chosen }: Props) {
  return (
    <>
      <Webcam id={id} label={label} chosen={chosen} />
      {statement && <SignPad id={id} statement={statement} chosen={chosen} />}
    </>
  );
}
