import { isTest } from "./rooms";
import type { Source } from "./source";

/** Folders of components that belong to no feature: elements, form fields, the frame of a page. */
const SHARED = ["ui", "forms", "layout"];

/** What belongs together is found under one name in lib/features and in components. */
export function componentFolderProblems(sources: Source[]): string[] {
  const features = new Set(sources.flatMap(({ file }) => /^lib\/features\/([^/]+)\//.exec(file)?.[1] ?? []));
  return sources.flatMap(({ file }) => {
    if (!file.startsWith("components/")) return [];
    const [folder, ...rest] = file.split("/").slice(1);
    if (folder && rest.length > 0 && (SHARED.includes(folder) || features.has(folder))) return [];
    return [`${file}: a folder of components is ${SHARED.join(", ")} or bears the name of a feature`];
  });
}

/** A form stands in the folder of the feature that answers it; another folder shows the form as a component. */
export function componentActionProblems({ file, imports }: Source): string[] {
  if (!file.startsWith("components/") || isTest(file)) return [];
  const folder = file.split("/")[1];
  return imports.flatMap(({ to }) => {
    const feature = /^lib\/features\/([^/]+)\/[^/]+\.actions$/.exec(to)?.[1];
    if (!feature || feature === folder) return [];
    return [`${file} imports ${to}: the form belongs to components/${feature}, to be used from here`];
  });
}
