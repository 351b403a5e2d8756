export { cleanFileName, writable } from "./file-name";
export {
  ACCEPTED_TYPES,
  MAX_FILE_BYTES,
  MAX_PIXELS,
  MAX_SIDE,
  mostFiles,
  type StoredType,
} from "./limits";
export { FILE_REFUSALS, type FileRefusal, isFileRefusal } from "./refusals";
export { isStampOf, stampText } from "./stamp";
export { type Stamp, stampOf } from "./stamp-path";
export { type View, viewMark } from "./view-mark";
