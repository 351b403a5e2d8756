/** What when-shown.tsx fetches, in one piece. */
export { ActionForm } from "./action-form";
export { CheckboxGroup, RadioGroup } from "./choice-group";
export { DateBoxes } from "./date-field";
export { SelectField } from "./select-field";
export { SubmitButton } from "./submit-button";
export { TextArea } from "./text-area";
export { TextField } from "./text-field";
export { MoneyField, UnitField } from "./unit-field";
