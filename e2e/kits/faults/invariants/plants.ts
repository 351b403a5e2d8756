const SECOND = "WHERE id = (SELECT max(id::text)::uuid FROM application)";
export const LAST_EVENT =
  "run_id = (SELECT run_id FROM history_event WHERE type = 'claimed') AND type = 'requirement_decided'";

/** What is wrong, how it is made so, and the sentence that must be among those found. */
export const PLANTS: [string, string[], RegExp][] = [
  ["a lost application", [`DELETE FROM application ${SECOND}`], /^I1 \w+ was shown and is not there/],
  [
    "changed answers",
    [`UPDATE application SET answers = jsonb_set(answers, '{business,product}', '"x"') ${SECOND}`],
    /^I1 \w+ holds other answers/,
  ],
  ["a file of another case", ["UPDATE document SET application_id = NULL"], /^I1 \w+ lacks the file/],
  [
    "one request for two drafts",
    [
      "DROP INDEX draft_request_id_key",
      "UPDATE draft SET request_id = (SELECT min(request_id::text)::uuid FROM draft)",
    ],
    /^I2 the request \S+ belongs to two drafts/,
  ],
  [
    "one answer twice",
    [
      "ALTER TABLE submit_request DROP CONSTRAINT submit_request_pkey",
      "INSERT INTO submit_request SELECT * FROM submit_request",
    ],
    /^I2 the request \S+ was answered twice/,
  ],
  ["one citizen's application twice", [`UPDATE application SET nik_hash = 'a'`], /^I2 \w+ came to be twice/],
  [
    "a doubled reference",
    [
      "DROP INDEX application_reference_key",
      "UPDATE application SET reference = (SELECT min(reference) FROM application)",
    ],
    /^I3 \w+ stands for two/,
  ],
  [
    "half of a refused write",
    ["INSERT INTO run (id, scope, pinned_hash) SELECT gen_random_uuid(), 'application', pinned_hash FROM run LIMIT 1"],
    /^I4 the run \S+ belongs to nobody/,
  ],
  ["a draft sent to nowhere", ["UPDATE draft SET application_id = NULL"], /^I4 the draft \S+ counts as sent/],
  [
    "an answer with another reference",
    [`UPDATE submit_request SET answer = '{"reference":"x"}'`],
    /^I4 the request \S+ was answered with another/,
  ],
  [
    "an unknown outcome that became none",
    ["UPDATE draft SET application_id = NULL, sent_at = NULL"],
    /^I5 the request \S+ .* became 0/,
  ],
  [
    "an application without its first event",
    ["DELETE FROM history_event WHERE sequence = 1"],
    /^I6 \w+ has no first event/,
  ],
  [
    "a history without its application",
    [`DELETE FROM application ${SECOND}`],
    /^I6 the history of run \S+ has no application/,
  ],
  ["a draft left open", ["UPDATE draft SET sent_at = NULL"], /^I6 \w+ was sent and its draft/],
  [
    "a missing paper",
    ["UPDATE document SET requirement_key = 'lain' WHERE requirement_key = 'ktp'"],
    /^I6 \w+ was accepted without ktp/,
  ],
  [
    "an event without notice",
    ["DELETE FROM notice WHERE channel = 'portal'"],
    /^I6 \w+ was born without its portal notice/,
  ],
  ["an event without mail", ["DELETE FROM notice WHERE channel = 'mail'"], /^I6 \w+ was born without its mail notice/],
  [
    "a notice of an event that was undone",
    [`UPDATE notice SET dedupe_key = run_id || ':9:x:' || id`],
    /^I6 the notice \S+ tells of what never/,
  ],
  ["a sweep that could tell of it again", ["DELETE FROM escalation"], /^I6 the notice new:\S+ tells of what never/],
  [
    "a notice from another try",
    ["UPDATE notice SET created_at = created_at - interval '1 second'"],
    /^I6 the notice \S+ tells of what never/,
  ],
  // A row that is written again bears another transaction, as one that was written beside it.
  [
    "an event beside its transaction",
    [`UPDATE history_event SET actor_id = actor_id WHERE ${LAST_EVENT}`],
    /^I10 the event \S+ 3 requirement_decided and its audit were written in two/,
  ],
  [
    "a notice beside its transaction",
    ["UPDATE notice SET body = body WHERE channel = 'portal'"],
    /^I6 the notice \S+:portal and its event were written in two/,
  ],
  [
    "a mail beside its transaction",
    ["UPDATE notice SET body = body WHERE channel = 'mail'"],
    /^I6 the notice \S+:mail and its event were written in two/,
  ],
  [
    "an answer beside its transaction",
    ["UPDATE submit_request SET answer = answer"],
    /^I6 the answer to the request \S+ and its event were written in two/,
  ],
  [
    "mail without a job",
    ["SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs"],
    /^I6 nobody will deliver/,
  ],
  [
    "mail marked sent",
    ["UPDATE notice SET state = 'sent' WHERE channel = 'mail'"],
    /^I6 the mail of notice \S+ is marked sent/,
  ],
  [
    "a hash that was rewritten",
    ["UPDATE document SET sha256 = repeat('0', 64)"],
    /^I6 the file of \S+ holds something else/,
  ],
  [
    "a gap in the history",
    [`UPDATE history_event SET sequence = 9 WHERE ${LAST_EVENT}`],
    /^I7 \w+, event 9 .* stands in place 3/,
  ],
  ["a counter that is behind", ["UPDATE run SET last_sequence = 1"], /^I7 \w+ counts 1 events and has 3/],
  [
    "time that runs back",
    [`UPDATE history_event SET at = at - interval '2 days' WHERE ${LAST_EVENT}`],
    /^I7 \w+, event 3 .* is earlier/,
  ],
  [
    "an act that was not open",
    [
      `UPDATE history_event SET type = 'sent_back', payload = '{"from":"2.pelaksana.verify","to":"4.pelaksana.perform","reason":"x"}' WHERE ${LAST_EVENT}`,
    ],
    /^I7 \w+, event 3 .* (not_earlier|unknown_duty)/,
  ],
  [
    "an act without the role then",
    ["UPDATE role_grant SET valid_from = '2026-11-24'"],
    /^I7 \w+, event 2 .* not_your_duty/,
  ],
  [
    "an act of somebody else",
    [`UPDATE history_event SET actor_id = gen_random_uuid()::text WHERE ${LAST_EVENT}`],
    /^I7 \w+, event 3 .* (not_your_duty|held_by_other)/,
  ],
  [
    "an event nobody knows",
    [`UPDATE history_event SET type = 'blessed' WHERE ${LAST_EVENT}`],
    /^I7 \w+, event 3 .* no command/,
  ],
  [
    "an event that would read otherwise",
    [`UPDATE history_event SET payload = payload || '{"extra":1}' WHERE ${LAST_EVENT}`],
    /^I7 \w+, event 3 .* read otherwise/,
  ],
  ["a wrong status", ["UPDATE application SET status = 'completed'"], /^I7 \w+ is shown with status completed/],
  ["a duty that is not in the queue", ["DELETE FROM open_duty"], /^I7 \w+ is shown with open duties ,/],
  [
    "a decision that is not shown",
    ["UPDATE application_requirement SET state = 'given'"],
    /^I7 \w+ is shown with ktp given, not accepted/,
  ],
  [
    "a NIB for two",
    [
      "INSERT INTO nib_issue (application_id, nib, issued_on, kecamatan_code, recorded_by) SELECT id, '9120001234567', '2026-11-23', kecamatan_code, 'x' FROM application",
    ],
    /^I8 the NIB 9120001234567 was recorded twice/,
  ],
  [
    "a NIB no duty ended with",
    [
      "INSERT INTO nib_issue (application_id, nib, issued_on, kecamatan_code, recorded_by) SELECT id, '9120001234567', '2026-11-23', kecamatan_code, 'x' FROM application LIMIT 1",
    ],
    /^I8 the NIB of \w+ is not the one/,
  ],
  [
    "a NIB that was not kept",
    [
      `UPDATE history_event SET type = 'duty_completed', payload = '{"duty":"x","record":{"kind":"nib","nib":"1"}}' WHERE ${LAST_EVENT}`,
    ],
    /^I8 the NIB of \w+ was told/,
  ],
  [
    "a letter number for two",
    [
      `UPDATE history_event SET type = 'duty_completed', payload = jsonb_build_object('duty', 'x' || sequence, 'record', jsonb_build_object('kind', 'decree', 'number', '500.3/1')) WHERE run_id = (SELECT run_id FROM history_event WHERE type = 'claimed')`,
    ],
    /^I8 the letter number 500\.3\/1 ended two duties/,
  ],
  [
    "a letter whose bytes are gone",
    [
      `INSERT INTO letter (id, kind, series, year, serial, number, letter_date, addressee, subject, template_version, model, signer_name,
        signer_post, check_code, numbered_by, sha256, storage_name) VALUES (gen_random_uuid(), 'x', 'surat', 2026, 1, '500/1', '2026-11-23',
        'x', 'x', 0, '{}', 'x', 'x', 'x', 'x', repeat('0', 64), gen_random_uuid()::text)`,
    ],
    /^I8 the file of the letter 500\/1 is not the one/,
  ],
  ["a number without a register", ["INSERT INTO number_series VALUES ('surat', 2026, 3)"], /^I8 the series surat 2026/],
  [
    "an agenda number without a letter",
    ["INSERT INTO number_series VALUES ('masuk', 2026, 2)"],
    /^I8 the series masuk 2026/,
  ],
  [
    "an event without audit",
    ["DELETE FROM audit_entry WHERE action = 'requirement.decided'"],
    /^I10 no audit tells of the event/,
  ],
  [
    "a submission without audit",
    ["DELETE FROM audit_entry WHERE action = 'application.submitted'"],
    /^I10 no audit tells of the submission/,
  ],
  [
    "a file without audit",
    ["DELETE FROM audit_entry WHERE action = 'document.stored'"],
    /^I10 no audit tells of the file/,
  ],
  [
    "a draft without audit",
    ["DELETE FROM audit_entry WHERE action = 'draft.created'"],
    /^I10 no audit tells of the draft/,
  ],
  [
    "an audit of a submission that was undone",
    [`DELETE FROM application ${SECOND}`],
    /^I10 the audit tells of the submission of \S+, which never/,
  ],
  [
    "an audit of a file that was undone",
    ["DELETE FROM document WHERE requirement_key = 'ktp'"],
    /^I10 the audit tells of the file \S+, which was never/,
  ],
  [
    "an audit by another hand",
    ["UPDATE audit_entry SET actor_id = 'x' WHERE action = 'duty.claimed'"],
    /^I10 no audit tells of the event/,
  ],
  [
    "an audit of what never happened",
    [
      `DELETE FROM history_event WHERE ${LAST_EVENT}`,
      "UPDATE audit_entry SET action = 'duty.completed' WHERE action = 'requirement.decided'",
    ],
    /^I10 the audit tells of \w+ \S+, which never/,
  ],
];
