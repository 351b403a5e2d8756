export { NotAllowed as default } from "@/components/layout/not-allowed";
