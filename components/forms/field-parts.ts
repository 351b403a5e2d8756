/** What when-shown.tsx fetches for a form with fields, in one piece. */
export { CheckboxGroup, RadioGroup } from "./choice-group";
export { DateBoxes } from "./date-boxes";
export { SelectField } from "./select-field";
export { TextArea } from "./text-area";
export { TextField } from "./text-field";
export { TwoLists } from "./two-lists";
export { MoneyField, UnitField } from "./unit-field";
export { VersionField } from "./version-field";
