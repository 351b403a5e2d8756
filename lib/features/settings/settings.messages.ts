import { defineActs } from "@/lib/domain/acts";

type Shown = {
  npwpRequired: boolean;
  allowOwnWork: boolean;
  stampIdentity: boolean;
  objectionDays: number;
  secondAidMonths: number;
};

export const acts = defineActs({
  "setting.changed": "Mengubah pengaturan",
  "mail.retried": "Mencoba kirim surat lagi",
});

/** As the fields of the form post them. */
export function shownSettings({ npwpRequired, allowOwnWork, stampIdentity, objectionDays, secondAidMonths }: Shown) {
  return {
    npwpRequired: npwpRequired ? "ya" : "",
    allowOwnWork: allowOwnWork ? "ya" : "",
    stampIdentity: stampIdentity ? "ya" : "",
    objectionDays: String(objectionDays),
    secondAidMonths: String(secondAidMonths),
  };
}
