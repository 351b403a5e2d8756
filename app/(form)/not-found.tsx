export { default, metadata } from "../(public)/not-found";
