-- Which requirement is an identity paper is data of the requirement: a portal that stands already learns it of its KTP.
UPDATE "service" SET "requirements" = (
  SELECT jsonb_agg(CASE WHEN entry->>'key' = 'ktp' AND NOT entry ? 'identity' THEN entry || '{"identity": true}' ELSE entry END ORDER BY place)
  FROM jsonb_array_elements("requirements") WITH ORDINALITY AS list(entry, place)
) WHERE "requirements" @> '[{"key": "ktp"}]';
