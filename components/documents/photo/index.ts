export { PhotoTray } from "./photo-tray";
export { finishPhotos, openPhotos } from "./waiting-photos";
