export * from "./umkm-class";
