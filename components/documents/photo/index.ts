export { PhotoTray } from "./photo-tray";
export { finishPhotos, openPhotos, reopenPhotos } from "./waiting-photos";
