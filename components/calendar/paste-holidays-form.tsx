import { ActionForm } from "@/components/forms/action-form";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { pasteHolidaysAction } from "@/lib/features/calendar/calendar.actions";
import { PastedHolidays } from "./pasted-holidays";

type Props = { known: string[]; today: string };

/** The holidays of a year at once, from the table of the joint decree: looked at first, then added. */
export function PasteHolidaysForm({ known, today }: Props) {
  return (
    <ActionForm
      id="tempel-libur"
      action={pasteHolidaysAction}
      details={{ summary: "Tempel tabel hari libur setahun", className: "no-print mt-4" }}
    >
      <TextArea
        name="table"
        label="Tabel hari libur"
        hint="Salin dari Excel atau CSV: satu hari tiap baris, tanggal lalu namanya, dan jenisnya bila ada (nasional, cuti bersama, daerah)."
        rows={8}
        maxLength={20000}
        requiredMessage="Tempel tabelnya dahulu."
      />
      <FormActions>
        <SubmitButton name="press" value="periksa" variant="secondary" pendingLabel="Membaca…">
          Periksa dahulu
        </SubmitButton>
      </FormActions>
      <PastedHolidays known={known} today={today} />
    </ActionForm>
  );
}
