/** What when-shown.tsx fetches for every form. */
export { ActionForm } from "./action-form";
export { SubmitButton } from "./submit-button";
