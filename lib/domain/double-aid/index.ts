export * from "./related";
