import { TextArea } from "@/components/forms/text-area";

/** Rule 11: whoever stands further in front may be left, and why is kept. */
export function PassingReason({ hint }: { hint: string }) {
  return (
    <TextArea name="passingReason" label="Alasan melewati antrean" hint={hint} optional maxLength={1000} rows={2} />
  );
}
