export * from "./kbli";
