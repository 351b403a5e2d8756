import type { ReactNode } from "react";
import { villageGroups } from "@/components/drafts/villages";
import type { TextFieldProps } from "@/components/forms/text-field";
import {
  LazyCheckboxGroup,
  LazyDateBoxes,
  LazyMoneyField,
  LazyRadioGroup,
  LazySelectField,
  LazyTextArea,
  LazyTextField,
  LazyUnitField,
} from "@/components/forms/when-shown";
import { ANSWER_CHOICES } from "@/lib/domain/answer-choices";

type Asked = { name: string; label: string; hint: ReactNode };
type Props = Asked & { value: string | string[] };

/** One answer asked again, in the kind of field it was first asked in. */
export function AnswerField({ value, ...asked }: Props) {
  const shape = FIELDS[asked.name] ?? ((props) => <LazyTextArea {...props} rows={3} />);
  return shape({ ...asked, defaultValue: [value].flat()[0] }, [value].flat());
}

type Shape = (asked: Asked & { defaultValue: string | undefined }, values: string[]) => ReactNode;

const village: Shape = (asked) => <LazySelectField {...asked} groups={villageGroups()} />;
const money: Shape = (asked) => <LazyMoneyField {...asked} />;
const amount =
  (unit: string): Shape =>
  (asked) => <LazyUnitField {...asked} unit={unit} />;
const line =
  (more: Partial<TextFieldProps>): Shape =>
  (asked) => <LazyTextField {...asked} {...more} />;
const number = (maxLength: number) => line({ size: "medium", inputMode: "numeric", autoComplete: "off", maxLength });

/** By "section.field"; what is not named here is told in free words. */
const FIELDS: Record<string, Shape> = {
  "identity.nik": number(30),
  "identity.name": line({ autoComplete: "name", maxLength: 120 }),
  "identity.sex": (asked) => <LazyRadioGroup {...asked} options={ANSWER_CHOICES["identity.sex"]} />,
  "identity.birthDate": (asked) => <LazyDateBoxes {...asked} />,
  "identity.phone": line({ size: "medium", type: "tel", inputMode: "tel", autoComplete: "tel", maxLength: 30 }),
  "identity.email": line({ type: "email", inputMode: "email", autoComplete: "email", autoCapitalize: "none" }),
  "identity.villageCode": village,
  "business.businessName": line({ autoComplete: "organization", maxLength: 120 }),
  "business.businessVillageCode": village,
  "business.yearBegun": line({ size: "short", inputMode: "numeric", autoComplete: "off", maxLength: 4 }),
  "business.ownCapital": money,
  "business.yearlySales": money,
  "business.workers": amount("orang"),
  "business.nib": number(24),
  "business.npwp": number(30),
  "service.kbliCode": line({ size: "short", inputMode: "numeric", autoComplete: "off", maxLength: 10 }),
  "service.kbliVersion": (asked) => <LazySelectField {...asked} options={ANSWER_CHOICES["service.kbliVersion"]} />,
  "service.ossAccount": (asked) => <LazyRadioGroup {...asked} options={ANSWER_CHOICES["service.ossAccount"]} />,
  "service.opensAt": line({ type: "time", size: "short" }),
  "service.closesAt": line({ type: "time", size: "short" }),
  "service.tool": line({ maxLength: 120 }),
  "service.quantity": amount("buah"),
  "service.estimatedPrice": money,
  "service.capacity": line({ maxLength: 200 }),
  "service.certificates": ({ defaultValue: _first, ...asked }, values) => (
    <>
      {/* Sent also when no box is ticked, for "none" is an answer. */}
      <input type="hidden" name={asked.name} value="" />
      <LazyCheckboxGroup {...asked} defaultValue={values} options={ANSWER_CHOICES["service.certificates"]} />
    </>
  ),
  "service.otherCertificates": line({ maxLength: 300 }),
  "service.topic": line({ maxLength: 200 }),
};
