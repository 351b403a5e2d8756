-- What OSS says of an issued NIB, and to whom it was handed over, when and how. Empty for what was written down before.
ALTER TABLE "nib_issue" ADD COLUMN     "handed_how" TEXT,
ADD COLUMN     "handed_on" DATE,
ADD COLUMN     "handed_to" TEXT,
ADD COLUMN     "kbli_code" TEXT,
ADD COLUMN     "kbli_version" TEXT,
ADD COLUMN     "risk" TEXT;
ALTER TABLE "nib_issue"
  ADD CONSTRAINT "nib_issue_kbli" CHECK (("kbli_code" IS NULL) = ("kbli_version" IS NULL) AND ("kbli_code" IS NULL OR "kbli_code" ~ '^[0-9]{5}$')),
  ADD CONSTRAINT "nib_issue_risk" CHECK ("risk" IN ('rendah', 'menengah_rendah', 'menengah_tinggi', 'tinggi')),
  ADD CONSTRAINT "nib_issue_handed_how" CHECK ("handed_how" IN ('loket', 'pesan', 'email', 'kunjungan')),
  ADD CONSTRAINT "nib_issue_handed" CHECK (num_nonnulls("handed_on", "handed_to", "handed_how") IN (0, 3) AND "handed_on" >= "issued_on");
