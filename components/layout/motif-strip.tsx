/** One thin band in the manner of Sasak weaving, drawn by the style sheet (.motif): the only place of the accent colour. */
export function MotifStrip() {
  return <div className="motif" />;
}
