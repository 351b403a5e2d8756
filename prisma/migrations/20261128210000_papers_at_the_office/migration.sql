-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "at_office" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Which paper may be brought instead of sent is data of the requirement: a portal that stands already begins with these two.
UPDATE "service" SET "requirements" = (
  SELECT jsonb_agg(
    CASE WHEN entry->>'key' IN ('ktp', 'surat_usaha') AND NOT entry ? 'counter' THEN entry || '{"counter": true}' ELSE entry END ORDER BY place
  )
  FROM jsonb_array_elements("requirements") WITH ORDINALITY AS list(entry, place)
) WHERE "requirements" @> '[{"key": "ktp"}]' OR "requirements" @> '[{"key": "surat_usaha"}]';
