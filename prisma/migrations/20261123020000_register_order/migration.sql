-- The register is paged by name as Indonesians sort it.
CREATE INDEX business_name_order ON business (name COLLATE "indonesian", id);
CREATE INDEX business_kecamatan_name_order ON business (kecamatan_code, name COLLATE "indonesian", id);
