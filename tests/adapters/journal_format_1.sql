BEGIN TRANSACTION;
CREATE TABLE attempt (
    call INTEGER NOT NULL REFERENCES call (number),
    place INTEGER NOT NULL,
    run TEXT NOT NULL,
    row INTEGER NOT NULL,
    ending TEXT NOT NULL CHECK (ending IN ('open', 'answered', 'released', 'unproved', 'found')),
    PRIMARY KEY (call, place),
    UNIQUE (run, row, call),
    FOREIGN KEY (run, row) REFERENCES run_row (run, row)
) WITHOUT ROWID;
INSERT INTO "attempt" VALUES(1,0,'run-1',2,'answered');
INSERT INTO "attempt" VALUES(1,1,'run-1',3,'unproved');
INSERT INTO "attempt" VALUES(2,0,'run-1',7,'answered');
INSERT INTO "attempt" VALUES(3,0,'run-2',2,'open');
INSERT INTO "attempt" VALUES(3,1,'run-2',3,'open');
CREATE TABLE baseline (
    call INTEGER NOT NULL REFERENCES call (number),
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    number TEXT,
    invoice_date TEXT,
    target_date TEXT,
    status TEXT,
    amount TEXT,
    tax TEXT,
    balance TEXT,
    due_date TEXT,
    currency TEXT,
    created TEXT,
    created_by TEXT,
    updated TEXT,
    updated_by TEXT,
    PRIMARY KEY (call, place)
) WITHOUT ROWID;
INSERT INTO "baseline" VALUES(1,0,'00000000000000000000000000f00050','00000000000000000000000000000003','INV00000080','2026-11-30','2026-11-30','Draft','119.00','19.00','119.00','2026-12-30','EUR','2026-11-22T09:30:00.000000+00:00','user-1','2026-11-22T09:30:00.000000+00:00','user-1');
CREATE TABLE call (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    run TEXT NOT NULL REFERENCES run (id),
    intent_at TEXT NOT NULL,
    tenant_date TEXT,
    request_sha256 TEXT NOT NULL,
    wheres TEXT NOT NULL,
    quiet_window REAL NOT NULL,
    user_id TEXT NOT NULL,
    ended_at TEXT,
    reply_date TEXT,
    digest TEXT NOT NULL DEFAULT ''
);
INSERT INTO "call" VALUES(1,'c1','run-1','2026-11-22T09:30:00.000000+00:00','2026-11-22T09:30:01.000000+00:00','cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd','["AccountId = ''a'' and Status = ''Draft''"]',600.0,'user-1','2026-11-22T09:30:05.000000+00:00','2026-11-22T09:30:00.000000+00:00','digest');
INSERT INTO "call" VALUES(2,'c2','run-1','2026-11-22T09:30:00.000000+00:00','2026-11-22T09:30:01.000000+00:00','cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd','["AccountId = ''a'' and Status = ''Draft''"]',600.0,'user-1','2026-11-22T09:30:05.000000+00:00','2026-11-22T09:30:00.000000+00:00','');
INSERT INTO "call" VALUES(3,'c3','run-2','2026-11-22T09:30:00.000000+00:00','2026-11-22T09:30:01.000000+00:00','cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd','["AccountId = ''a'' and Status = ''Draft''"]',600.0,'user-1',NULL,NULL,'');
CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    kind TEXT NOT NULL,
    run TEXT NOT NULL,
    body TEXT NOT NULL,
    hash TEXT NOT NULL
);
INSERT INTO "event" VALUES(1,'2026-11-22T09:30:00.000000+00:00','clerk','run created','run-1','{"counts":{"ready":4},"head":{"again":false,"connection":"Main","endpoint":"https://rest.example.com/apps/services/a/153.0","environment":"sandbox","header_row":3,"headers":"[\"Account\",0,[\"n\",\"12.50\",\"0.00\"]]","id":"run-1","mapping":{"AccountId":"A","InvoiceDate":"B"},"parallel":1,"per_call":50,"placement":"","program_version":"1.0.0","quiet_window":600.0,"reason":"November","sheet":"Accounts","started":"2026-11-22T09:30:00.000000+00:00","system_user":"clerk","tenant":["rest.example.com","tenant-1",""],"tenant_name":"Acme","user_id":"user-1","user_name":"clerk@acme.example","workbook":"/home/clerk/november.xlsx","workbook_sha256":"abababababababababababababababababababababababababababababababab"},"rows":4,"rows_sha256":"54bc2225a3655fafe824a3d6512c709529a82bd43ec69eb235870c88c03e3853"}','a1b560aee4622bc3acb760426883ffb135afb610d2e4faa4f86772543e2093e9');
INSERT INTO "event" VALUES(2,'2026-11-22T09:30:00.000000+00:00','clerk','rows changed','run-1','{"invoices":[],"rows":[[4,"ready","held","An invoice is there.","there","","",0,null,[null,"","",""]]],"why":"baseline"}','d853caeb260b692542a0da8ad9c268d45814363ef635e65096d89de0c0c16996');
INSERT INTO "event" VALUES(3,'2026-11-22T09:30:05.000000+00:00','clerk','intent','run-1','{"baseline":["00000000000000000000000000f00050"],"call":"c1","intent_at":"2026-11-22T09:30:00.000000+00:00","quiet_window":600.0,"request_sha256":"cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd","rows":[2,3],"tenant_date":"2026-11-22T09:30:01.000000+00:00","user_id":"user-1"}','3d383623cc8b7459332e02b2595900577f020ef5f7fd307f1623b59b3c4ab616');
INSERT INTO "event" VALUES(4,'2026-11-22T09:30:05.000000+00:00','clerk','outcome','run-1','{"call":"c1","digest":"digest","reply_date":"2026-11-22T09:30:00.000000+00:00","rows":[[2,"sending","generated","","","","00000000000000000000000000f00002",0,null,[null,"","",""]],[3,"sending","unknown","The reply was cut.","","","",0,null,[null,"","",""]]]}','a63e1710fb2d68275c3648d4c6ddb012517ae4a7c8ebeafd131407b5611cac96');
INSERT INTO "event" VALUES(5,'2026-11-22T09:30:05.000000+00:00','clerk','read back','run-1','{"call":"c1","invoices":[[2,"main","00000000000000000000000000f00002","00000000000000000000000000000002","INV00000002","2026-11-30","2026-11-30","Draft","119.00","19.00","119.00","2026-12-30","EUR","2026-11-22T09:30:00.000000+00:00","user-1","2026-11-22T09:30:00.000000+00:00","user-1"]],"pending":[],"rows":[[2,"generated","generated","","","","00000000000000000000000000f00002",0,null,["generated","","","00000000000000000000000000f00002"]]]}','7320d97511a4828abecac16f5cece2e047de3637cf79081446c1648645881d4e');
INSERT INTO "event" VALUES(6,'2026-11-22T09:30:05.000000+00:00','clerk','settled','run-1','{"invoices":[],"rows":[[3,"unknown","absent","","","","",0,null,["unknown","","The reply was cut.",""]]]}','23152d77d74504c73463694bafb4936fbf9833a81d73e076302b0711b2ceffc9');
INSERT INTO "event" VALUES(7,'2026-11-22T09:30:05.000000+00:00','clerk','rows changed','run-1','{"invoices":[],"rows":[[3,"absent","left_out","Billed by hand.","","","",0,null,["absent","","",""]]],"why":"decided as left-out: billed by hand"}','7021989286958ae9e596ddb8b13b33fff1e7ba6ea476ada0ccb0cc78de19f498');
INSERT INTO "event" VALUES(8,'2026-11-22T09:30:05.000000+00:00','clerk','intent','run-1','{"baseline":[],"call":"c2","intent_at":"2026-11-22T09:30:00.000000+00:00","quiet_window":600.0,"request_sha256":"cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd","rows":[7],"tenant_date":"2026-11-22T09:30:01.000000+00:00","user_id":"user-1"}','d7e7b028422dbc956fd19a7a1bbbae3781145f02778ced30037333984df7644b');
INSERT INTO "event" VALUES(9,'2026-11-22T09:30:05.000000+00:00','clerk','outcome','run-1','{"call":"c2","digest":"","reply_date":"2026-11-22T09:30:00.000000+00:00","rows":[[7,"sending","nothing_to_bill","","","","",0,null,[null,"","",""]]]}','d9b256e18d500f5d5ccb8ac6aad32615fb5b7cea7216fe66117b7fb12bf71ecf');
INSERT INTO "event" VALUES(10,'2026-11-22T09:30:05.000000+00:00','clerk','written','run-1','{"digest":"d","note":"","path":"/a.xlsx","sheet":"Zgen results"}','3843b5e7ac87f34af9868a21c303403d94f2d6bd0d9a74af48366f5d7e9a0baf');
INSERT INTO "event" VALUES(11,'2026-11-22T09:30:05.000000+00:00','clerk','run state','run-1','{"detail":"all told","state":"finished","was":"running"}','1e2e6c7e9886562e4a532ab8139879f99d8c80254a1617ef29c125a06ddb7a2f');
INSERT INTO "event" VALUES(12,'2026-11-22T09:31:05.000000+00:00','clerk','run created','run-2','{"counts":{"ready":2},"head":{"again":false,"connection":"Main","endpoint":"https://rest.example.com/apps/services/a/153.0","environment":"sandbox","header_row":3,"headers":"[\"Account\",0,[\"n\",\"12.50\",\"0.00\"]]","id":"run-2","mapping":{"AccountId":"A","InvoiceDate":"B"},"parallel":1,"per_call":50,"placement":"","program_version":"1.0.0","quiet_window":600.0,"reason":"November","sheet":"Accounts","started":"2026-11-22T09:30:00.000000+00:00","system_user":"clerk","tenant":["rest.example.com","tenant-1",""],"tenant_name":"Acme","user_id":"user-1","user_name":"clerk@acme.example","workbook":"/home/clerk/november.xlsx","workbook_sha256":"abababababababababababababababababababababababababababababababab"},"rows":2,"rows_sha256":"9a618d0a7250ec4d8a6ad533509cd373d48a7e920328eff9aafd93413a8bcab3"}','13c36c7c1549f4bd41ba8716568bed8d215a6f3ee090f743743b50e869f3feee');
INSERT INTO "event" VALUES(13,'2026-11-22T09:31:05.000000+00:00','clerk','intent','run-2','{"baseline":[],"call":"c3","intent_at":"2026-11-22T09:30:00.000000+00:00","quiet_window":600.0,"request_sha256":"cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd","rows":[2,3],"tenant_date":"2026-11-22T09:30:01.000000+00:00","user_id":"user-1"}','53b2542eea77103750c331a8fdbb61555ec790c46e2c96a3db3efe0e69d36b50');
CREATE TABLE id_seen (
    run TEXT NOT NULL,
    row INTEGER NOT NULL,
    id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (run, row, id),
    FOREIGN KEY (run, row) REFERENCES run_row (run, row)
) WITHOUT ROWID;
INSERT INTO "id_seen" VALUES('run-1',2,'00000000000000000000000000f00002','2026-11-22T09:30:05.000000+00:00');
CREATE TABLE invoice (
    number_in_journal INTEGER PRIMARY KEY,
    run TEXT NOT NULL,
    row INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('main', 'sibling', 'other', 'held')),
    id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    number TEXT,
    invoice_date TEXT,
    target_date TEXT,
    status TEXT,
    amount TEXT,
    tax TEXT,
    balance TEXT,
    due_date TEXT,
    currency TEXT,
    created TEXT,
    created_by TEXT,
    updated TEXT,
    updated_by TEXT,
    UNIQUE (run, row, id),
    FOREIGN KEY (run, row) REFERENCES run_row (run, row)
);
INSERT INTO "invoice" VALUES(1,'run-1',2,'main','00000000000000000000000000f00002','00000000000000000000000000000002','INV00000002','2026-11-30','2026-11-30','Draft','119.00','19.00','119.00','2026-12-30','EUR','2026-11-22T09:30:00.000000+00:00','user-1','2026-11-22T09:30:00.000000+00:00','user-1');
CREATE TABLE run (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    started TEXT NOT NULL,
    connection TEXT NOT NULL,
    host TEXT NOT NULL,
    tenant_id TEXT NOT NULL,
    entity TEXT NOT NULL,
    quiet_window REAL NOT NULL,
    head TEXT NOT NULL,
    state TEXT NOT NULL,
    detail TEXT NOT NULL,
    ended TEXT
);
INSERT INTO "run" VALUES(1,'run-1','2026-11-22T09:30:00.000000+00:00','Main','rest.example.com','tenant-1','',600.0,'{"again":false,"connection":"Main","endpoint":"https://rest.example.com/apps/services/a/153.0","environment":"sandbox","header_row":3,"headers":"[\"Account\",0,[\"n\",\"12.50\",\"0.00\"]]","id":"run-1","mapping":{"AccountId":"A","InvoiceDate":"B"},"parallel":1,"per_call":50,"placement":"","program_version":"1.0.0","quiet_window":600.0,"reason":"November","sheet":"Accounts","started":"2026-11-22T09:30:00.000000+00:00","system_user":"clerk","tenant":["rest.example.com","tenant-1",""],"tenant_name":"Acme","user_id":"user-1","user_name":"clerk@acme.example","workbook":"/home/clerk/november.xlsx","workbook_sha256":"abababababababababababababababababababababababababababababababab"}','finished','all told','2026-11-22T09:30:05.000000+00:00');
INSERT INTO "run" VALUES(2,'run-2','2026-11-22T09:30:00.000000+00:00','Main','rest.example.com','tenant-1','',600.0,'{"again":false,"connection":"Main","endpoint":"https://rest.example.com/apps/services/a/153.0","environment":"sandbox","header_row":3,"headers":"[\"Account\",0,[\"n\",\"12.50\",\"0.00\"]]","id":"run-2","mapping":{"AccountId":"A","InvoiceDate":"B"},"parallel":1,"per_call":50,"placement":"","program_version":"1.0.0","quiet_window":600.0,"reason":"November","sheet":"Accounts","started":"2026-11-22T09:30:00.000000+00:00","system_user":"clerk","tenant":["rest.example.com","tenant-1",""],"tenant_name":"Acme","user_id":"user-1","user_name":"clerk@acme.example","workbook":"/home/clerk/november.xlsx","workbook_sha256":"abababababababababababababababababababababababababababababababab"}','running','',NULL);
CREATE TABLE run_row (
    run TEXT NOT NULL REFERENCES run (id),
    row INTEGER NOT NULL,
    state TEXT NOT NULL,
    verified INTEGER NOT NULL CHECK (verified IN (0, 1)),
    possible_double INTEGER NOT NULL CHECK (possible_double IN (0, 1)),
    pending INTEGER NOT NULL CHECK (pending IN (0, 1)),
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    sent_at TEXT,
    account_id TEXT,
    target_date TEXT,
    charges TEXT,
    invoice_date TEXT,
    asked TEXT,
    account_number TEXT NOT NULL,
    account_name TEXT NOT NULL,
    currency TEXT NOT NULL,
    note TEXT NOT NULL,
    changed TEXT NOT NULL,
    anyway TEXT NOT NULL,
    problems TEXT NOT NULL,
    said_state TEXT,
    message TEXT NOT NULL,
    code TEXT NOT NULL,
    field TEXT NOT NULL,
    invoice_id TEXT NOT NULL,
    amount_before TEXT,
    cells TEXT NOT NULL,
    PRIMARY KEY (run, row)
);
INSERT INTO "run_row" VALUES('run-1',2,'generated',1,0,0,1,'2026-11-22T09:30:00.000000+00:00','00000000000000000000000000000002','2026-11-30','ORU','2026-11-30','[2,null,[]]','A-2','','','','','','[]','generated','','','','00000000000000000000000000f00002',NULL,'["A-2"]');
INSERT INTO "run_row" VALUES('run-1',3,'left_out',1,0,0,1,'2026-11-22T09:30:00.000000+00:00','00000000000000000000000000000003','2026-11-30','ORU','2026-11-30','[3,null,[]]','A-3','','','','','','[]','left_out','Billed by hand.','','','',NULL,'["A-3"]');
INSERT INTO "run_row" VALUES('run-1',4,'held',1,0,0,0,NULL,'00000000000000000000000000000004','2026-11-30','ORU','2026-11-30','[4,null,[]]','A-4','','','','','','[]','held','An invoice is there.','there','','',NULL,'["A-4"]');
INSERT INTO "run_row" VALUES('run-1',7,'nothing_to_bill',1,0,0,1,'2026-11-22T09:30:00.000000+00:00','00000000000000000000000000000007','2026-12-01','OR-','2026-11-30','[7,"A-7",[["Memo__c","x"]]]','A-7','Ärger & Söhne','EUR','left alone','','','[]','nothing_to_bill','','','','',NULL,'["Gr\u00fc\u00dfe \ud83d lone",0,["n","007.10","0.00",1,""],["d","46000.5","yyyy-mm-dd",0,"2025-12-09T12:00:00"],["e","#N/A"],["l","TRUE"],["b","","@"],["b","","General",3,""],""]');
INSERT INTO "run_row" VALUES('run-2',2,'sending',1,0,0,1,'2026-11-22T09:30:00.000000+00:00','00000000000000000000000000000014','2026-11-30','ORU','2026-11-30','[2,null,[]]','A-2','','','','','','[]',NULL,'','','','',NULL,'["A-2"]');
INSERT INTO "run_row" VALUES('run-2',3,'sending',1,0,0,1,'2026-11-22T09:30:00.000000+00:00','00000000000000000000000000000015','2026-11-30','ORU','2026-11-30','[3,null,[]]','A-3','','','','','','[]',NULL,'','','','',NULL,'["A-3"]');
CREATE TABLE written (
    number INTEGER PRIMARY KEY,
    run TEXT NOT NULL REFERENCES run (id),
    at TEXT NOT NULL,
    place TEXT NOT NULL,
    digest TEXT NOT NULL,
    note TEXT NOT NULL
);
INSERT INTO "written" VALUES(1,'run-1','2026-11-22T09:30:05.000000+00:00','["/a.xlsx","Zgen results"]','d','');
CREATE INDEX run_of_tenant ON run (host, tenant_id, entity);
CREATE INDEX row_count ON run_row (run, state, verified, possible_double);
CREATE INDEX row_blocking ON run_row (account_id) WHERE (state IN ('sending', 'unknown', 'ambiguous') OR verified = 0);
CREATE INDEX row_done ON run_row (account_id, target_date, charges) WHERE state IN ('generated', 'added_to_draft');
CREATE INDEX row_absent ON run_row (account_id, target_date, charges) WHERE state = 'absent';
CREATE INDEX call_of_run ON call (run);
CREATE INDEX written_of_run ON written (run);
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN
    SELECT RAISE(ABORT, 'events are never changed');
END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN
    SELECT RAISE(ABORT, 'events are never deleted');
END;
CREATE TRIGGER event_no_gap BEFORE INSERT ON event
WHEN NEW.seq IS NOT (SELECT COALESCE(MAX(seq), 0) + 1 FROM event) BEGIN
    SELECT RAISE(ABORT, 'events are appended one by one');
END;
CREATE TRIGGER id_seen_no_delete BEFORE DELETE ON id_seen BEGIN
    SELECT RAISE(ABORT, 'an invoice id is never forgotten');
END;
CREATE INDEX row_by_number ON run_row (account_number COLLATE NOCASE);
CREATE INDEX row_by_name ON run_row (account_name COLLATE NOCASE);
CREATE INDEX row_by_account ON run_row (account_id COLLATE NOCASE);
CREATE INDEX invoice_by_number ON invoice (number COLLATE NOCASE);
CREATE INDEX invoice_by_id ON invoice (id COLLATE NOCASE);
COMMIT;
