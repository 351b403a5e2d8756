import { Drawing, type DrawingName } from "@/components/ui/drawing";

const OF_SERVICE = new Map<string, DrawingName>([
  ["nib", "card"],
  ["lapak", "stall"],
  ["peralatan", "machine"],
  ["promosi", "stage"],
  ["pelatihan", "chair"],
]);

/** What one gets, at a glance; a service that came as data alone has the picture of an application. */
export function ServiceDrawing({ slug, className }: { slug: string; className?: string }) {
  return <Drawing name={OF_SERVICE.get(slug) ?? "sent"} className={className} />;
}
