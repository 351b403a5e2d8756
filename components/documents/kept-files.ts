import { HANDED_ON, KEPT_FILES } from "@/components/forms/handed-on";
import type { Edit } from "./photo/picture";

/** Files on their way, as the browser keeps them over a reload or an empty battery: already shrunk and stamped. */
const STORE = KEPT_FILES;
const DAY_MS = 24 * 60 * 60 * 1000;

export type KeptFile = {
  id: string;
  /** Whose they are and for what (a draft or a case, and the requirement): nobody else's page asks for them. */
  place: string;
  file: File;
  stamped?: string | undefined;
  /** Signed for its upload; good for an hour. */
  url?: string | undefined;
  /** Of a photo that waits in the tray: what was done to it, and which place it has there. */
  edit?: Edit | undefined;
  order?: number | undefined;
  at: number;
};

/** A photo that was chosen and has not left, with what was done to it. */
export type KeptPhoto = Pick<KeptFile, "id" | "file"> & { edit: Edit };

/** What is still on its way when a phone is handed on is not kept anew; who hands it on deletes what is kept. */
let isHandedOn = false;
globalThis.document?.addEventListener(HANDED_ON, () => {
  isHandedOn = true;
});

export async function keepFile(kept: KeptFile): Promise<void> {
  if (isHandedOn) return;
  await inStore("readwrite", (store) => store.put(kept));
}

export async function dropFile(id: string): Promise<void> {
  await inStore("readwrite", (store) => store.delete(id));
}

/** What was on its way for this place when the page ended. What nobody asked for in a day is forgotten. */
export async function listKeptFiles(place: string): Promise<KeptFile[]> {
  isHandedOn = false;
  const all = (await inStore<KeptFile[]>("readonly", (store) => store.getAll())) ?? [];
  const old = all.filter(({ at }) => Date.now() - at > DAY_MS);
  await Promise.all(old.map(({ id }) => dropFile(id)));
  return all.filter((kept) => kept.place === place && !old.includes(kept)).sort((a, b) => a.at - b.at);
}

/** All that is kept of one draft or case, on its way or not. */
export async function dropFilesOf(owner: string): Promise<void> {
  const all = (await inStore<KeptFile[]>("readonly", (store) => store.getAll())) ?? [];
  await Promise.all(all.filter(({ place }) => place.includes(owner)).map(({ id }) => dropFile(id)));
}

/** undefined where a browser forbids its stores or has no room: the file then lives as long as the page. */
async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<T | undefined> {
  try {
    const database = await opened();
    try {
      return (await answered(work(database.transaction(STORE, mode).objectStore(STORE)))) as T;
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(STORE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
  return answered(request);
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
