CREATE TABLE act (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	at INTEGER DEFAULT 0 NOT NULL,
	kind TEXT DEFAULT '' NOT NULL,
	facts TEXT DEFAULT '' NOT NULL,
	undone INTEGER DEFAULT 0 NOT NULL
);
CREATE TABLE act_batch (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	act_id INTEGER NOT NULL,
	place TEXT DEFAULT '' NOT NULL,
	first INTEGER DEFAULT 0 NOT NULL,
	last INTEGER DEFAULT 0 NOT NULL,
	kept BLOB,
	FOREIGN KEY(act_id) REFERENCES act (id) ON DELETE CASCADE
);
CREATE INDEX act_batch_act ON act_batch (act_id);
CREATE TABLE act_pack (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	act_id INTEGER NOT NULL,
	place TEXT DEFAULT '' NOT NULL,
	came INTEGER DEFAULT 0 NOT NULL,
	went INTEGER DEFAULT 0 NOT NULL,
	count INTEGER DEFAULT 0 NOT NULL,
	rows BLOB NOT NULL,
	FOREIGN KEY(act_id) REFERENCES act (id) ON DELETE CASCADE
);
CREATE INDEX act_pack_act ON act_pack (act_id);
CREATE TABLE act_row (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	act_id INTEGER NOT NULL,
	place TEXT DEFAULT '' NOT NULL,
	"key" TEXT DEFAULT '' NOT NULL,
	contact_id INTEGER,
	"before" TEXT,
	"after" TEXT,
	FOREIGN KEY(act_id) REFERENCES act (id) ON DELETE CASCADE
);
CREATE INDEX act_row_act ON act_row (act_id);
CREATE TABLE contact (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	uid TEXT NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	reading TEXT DEFAULT '' NOT NULL,
	sort_key TEXT DEFAULT '' NOT NULL,
	organization TEXT DEFAULT '' NOT NULL,
	position TEXT DEFAULT '' NOT NULL,
	communities TEXT DEFAULT '' NOT NULL,
	reach TEXT DEFAULT '' NOT NULL,
	connected_on INTEGER,
	archived INTEGER DEFAULT 0 NOT NULL,
	given TEXT DEFAULT '' NOT NULL,
	family TEXT DEFAULT '' NOT NULL,
	additional TEXT DEFAULT '' NOT NULL,
	prefix TEXT DEFAULT '' NOT NULL,
	suffix TEXT DEFAULT '' NOT NULL,
	nickname TEXT DEFAULT '' NOT NULL,
	maiden TEXT DEFAULT '' NOT NULL,
	single TEXT DEFAULT '' NOT NULL,
	reading_given TEXT DEFAULT '' NOT NULL,
	reading_family TEXT DEFAULT '' NOT NULL,
	department TEXT DEFAULT '' NOT NULL,
	industry TEXT DEFAULT '' NOT NULL,
	function TEXT DEFAULT '' NOT NULL,
	region TEXT DEFAULT '' NOT NULL,
	schools TEXT DEFAULT '' NOT NULL,
	institution TEXT DEFAULT '' NOT NULL,
	authority INTEGER DEFAULT 0 NOT NULL,
	opens_doors INTEGER DEFAULT 0 NOT NULL,
	offers TEXT DEFAULT '' NOT NULL,
	needs TEXT DEFAULT '' NOT NULL,
	reachable TEXT DEFAULT '' NOT NULL,
	slug TEXT DEFAULT '' NOT NULL,
	birthday TEXT DEFAULT '' NOT NULL,
	anniversary TEXT DEFAULT '' NOT NULL,
	exchanged_on TEXT DEFAULT '' NOT NULL,
	relations TEXT DEFAULT '' NOT NULL,
	flags TEXT DEFAULT '' NOT NULL,
	edited TEXT DEFAULT '' NOT NULL,
	created_at INTEGER,
	batch INTEGER,
	note TEXT DEFAULT '' NOT NULL,
	UNIQUE (uid)
);
CREATE INDEX contact_archived ON contact (id) WHERE archived = 1;
CREATE INDEX contact_birthday ON contact (substr(birthday, -5)) WHERE birthday != '';
CREATE INDEX contact_sort ON contact (sort_key);
CREATE TABLE different (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	first TEXT DEFAULT '' NOT NULL,
	second TEXT DEFAULT '' NOT NULL
);
CREATE UNIQUE INDEX different_pair ON different (first, second);
CREATE TABLE encounter (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	contact_id INTEGER NOT NULL,
	at INTEGER NOT NULL,
	day INTEGER NOT NULL,
	kind TEXT NOT NULL,
	"by" TEXT NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	approximate INTEGER DEFAULT 0 NOT NULL,
	thank INTEGER DEFAULT 0 NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	together INTEGER DEFAULT 0 NOT NULL,
	batch INTEGER,
	count INTEGER DEFAULT 1 NOT NULL,
	FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX encounter_day ON encounter (day, at);
CREATE INDEX encounter_guess ON encounter (contact_id, day) WHERE approximate = 1;
CREATE VIRTUAL TABLE encounter_index USING fts5(note, content='', contentless_delete=1, tokenize='ascii', prefix='1 2');
CREATE INDEX encounter_person ON encounter (contact_id, at);
CREATE INDEX encounter_thank ON encounter (day) WHERE thank = 1;
CREATE INDEX encounter_together ON encounter (together) WHERE together != 0;
CREATE TABLE entry (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	kind TEXT NOT NULL,
	day INTEGER DEFAULT 0 NOT NULL,
	made_at INTEGER,
	body TEXT NOT NULL
);
CREATE TABLE entry_contact (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	entry_id INTEGER NOT NULL,
	contact_id INTEGER NOT NULL,
	part TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(entry_id) REFERENCES entry (id) ON DELETE CASCADE,
	FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX entry_contact_entry ON entry_contact (entry_id);
CREATE INDEX entry_contact_person ON entry_contact (contact_id);
CREATE VIRTUAL TABLE entry_index USING fts5(words, content='', contentless_delete=1, tokenize='ascii', prefix='1 2');
CREATE INDEX entry_kind ON entry (kind, day);
CREATE TABLE erased (
	hash TEXT NOT NULL,
	PRIMARY KEY (hash)
);
CREATE TABLE fact (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	contact_id INTEGER NOT NULL,
	kind TEXT DEFAULT '' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	noted_on INTEGER DEFAULT 0 NOT NULL,
	FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX fact_person ON fact (contact_id);
CREATE TABLE forgotten (
	"key" TEXT NOT NULL,
	seen INTEGER DEFAULT 1 NOT NULL,
	PRIMARY KEY ("key")
);
CREATE TABLE handout (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	at INTEGER DEFAULT 0 NOT NULL,
	kind TEXT DEFAULT '' NOT NULL,
	people INTEGER DEFAULT 0 NOT NULL,
	fields TEXT DEFAULT '' NOT NULL,
	real_names INTEGER DEFAULT 0 NOT NULL
);
CREATE TABLE import_batch (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	at INTEGER DEFAULT 0 NOT NULL,
	facts TEXT DEFAULT '' NOT NULL
);
CREATE TABLE interval_change (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	contact_id INTEGER NOT NULL,
	at INTEGER DEFAULT 0 NOT NULL,
	days INTEGER,
	FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX interval_change_person ON interval_change (contact_id, at);
CREATE TABLE job (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	contact_id INTEGER NOT NULL,
	organization TEXT DEFAULT '' NOT NULL,
	position TEXT DEFAULT '' NOT NULL,
	department TEXT DEFAULT '' NOT NULL,
	since TEXT DEFAULT '' NOT NULL,
	until TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	batch INTEGER,
	FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX job_person ON job (contact_id);
CREATE TABLE me (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	name TEXT DEFAULT '' NOT NULL,
	slug TEXT DEFAULT '' NOT NULL,
	headline TEXT DEFAULT '' NOT NULL,
	summary TEXT DEFAULT '' NOT NULL,
	industry TEXT DEFAULT '' NOT NULL,
	function TEXT DEFAULT '' NOT NULL,
	region TEXT DEFAULT '' NOT NULL,
	organizations TEXT DEFAULT '' NOT NULL,
	positions TEXT DEFAULT '' NOT NULL,
	schools TEXT DEFAULT '' NOT NULL,
	skills TEXT DEFAULT '' NOT NULL,
	communities TEXT DEFAULT '' NOT NULL,
	authority INTEGER DEFAULT 0 NOT NULL,
	edited TEXT DEFAULT '' NOT NULL
);
CREATE TABLE meta (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    vault_id TEXT NOT NULL,
    generation INTEGER NOT NULL,
    last_commit INTEGER NOT NULL
);
CREATE TABLE organization (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	name TEXT DEFAULT '' NOT NULL,
	"key" TEXT DEFAULT '' NOT NULL,
	industry TEXT DEFAULT '' NOT NULL,
	region TEXT DEFAULT '' NOT NULL,
	institution TEXT DEFAULT '' NOT NULL,
	note TEXT DEFAULT '' NOT NULL
);
CREATE UNIQUE INDEX organization_key ON organization ("key");
CREATE VIRTUAL TABLE people_index USING fts5(name, rest, content='', contentless_delete=1, tokenize='ascii', prefix='1 2');
CREATE TABLE photo (
	contact_id INTEGER NOT NULL,
	jpeg TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (contact_id),
	FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE TABLE promise (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	contact_id INTEGER NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	"by" TEXT DEFAULT '' NOT NULL,
	made_on INTEGER DEFAULT 0 NOT NULL,
	due INTEGER,
	done_at INTEGER,
	encounter_id INTEGER,
	snoozed_until INTEGER,
	FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX promise_open ON promise (due) WHERE done_at IS NULL;
CREATE INDEX promise_person ON promise (contact_id);
CREATE TABLE provenance (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	contact_id INTEGER NOT NULL,
	source_id INTEGER DEFAULT 0 NOT NULL,
	"row" INTEGER DEFAULT 0 NOT NULL,
	raw TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX provenance_person ON provenance (contact_id);
CREATE TABLE pseudonym (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	contact_id INTEGER NOT NULL,
	UNIQUE (contact_id)
);
CREATE TABLE reminder (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	kind TEXT DEFAULT '' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	due INTEGER DEFAULT 0 NOT NULL,
	contact_id INTEGER,
	condition TEXT DEFAULT '' NOT NULL,
	made_at INTEGER,
	done_at INTEGER,
	snoozed_until INTEGER,
	FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX reminder_open ON reminder (due) WHERE done_at IS NULL;
CREATE INDEX reminder_person ON reminder (contact_id);
CREATE TABLE setting (
	"key" TEXT NOT NULL,
	value TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY ("key")
);
CREATE TABLE source (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	name TEXT DEFAULT '' NOT NULL,
	sha256 TEXT DEFAULT '' NOT NULL,
	fields TEXT DEFAULT '' NOT NULL
);
CREATE TABLE stage_change (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	contact_id INTEGER NOT NULL,
	at INTEGER DEFAULT 0 NOT NULL,
	"before" INTEGER,
	"after" INTEGER DEFAULT 0 NOT NULL,
	who TEXT DEFAULT '' NOT NULL,
	evidence TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX stage_change_person ON stage_change (contact_id, at);
CREATE TABLE suggestion_shown (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	week INTEGER DEFAULT 0 NOT NULL,
	slot INTEGER DEFAULT 0 NOT NULL,
	contact_id INTEGER NOT NULL,
	kind TEXT DEFAULT '' NOT NULL,
	answer TEXT DEFAULT '' NOT NULL,
	answered_at INTEGER,
	until INTEGER,
	FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX suggestion_shown_person ON suggestion_shown (contact_id, week);
CREATE INDEX suggestion_shown_week ON suggestion_shown (week, slot);
CREATE TABLE tie (
	contact_id INTEGER NOT NULL,
	stage INTEGER DEFAULT 1 NOT NULL,
	warm FLOAT,
	warm_at INTEGER,
	half_life INTEGER,
	keep_warm INTEGER,
	starred INTEGER DEFAULT 0 NOT NULL,
	resting INTEGER DEFAULT 0 NOT NULL,
	suggest INTEGER DEFAULT 1 NOT NULL,
	triaged INTEGER,
	asked TEXT DEFAULT '' NOT NULL,
	last_contact INTEGER,
	first_two_way INTEGER,
	contact_days INTEGER DEFAULT 0 NOT NULL,
	capital TEXT DEFAULT '' NOT NULL,
	capital_override TEXT DEFAULT '' NOT NULL,
	ticks TEXT DEFAULT '' NOT NULL,
	stage_ask INTEGER DEFAULT 1 NOT NULL,
	stage_quiet_until INTEGER,
	stage_quiet_evidence TEXT DEFAULT '' NOT NULL,
	skipped INTEGER,
	PRIMARY KEY (contact_id),
	FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE TABLE tie_evidence (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	a INTEGER NOT NULL,
	b INTEGER NOT NULL,
	kind TEXT DEFAULT '' NOT NULL,
	day INTEGER,
	count INTEGER DEFAULT 1 NOT NULL,
	FOREIGN KEY(a) REFERENCES contact (id) ON DELETE CASCADE,
	FOREIGN KEY(b) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX tie_evidence_a ON tie_evidence (a);
CREATE INDEX tie_evidence_b ON tie_evidence (b);
CREATE INDEX tie_skipped ON tie (skipped) WHERE skipped IS NOT NULL;
CREATE INDEX tie_tended ON tie (stage, keep_warm, half_life) WHERE resting = 0 AND (keep_warm = 1 OR (keep_warm IS NULL AND stage >= 3));
