-- CreateTable
CREATE TABLE "Address" (
    "channel" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "unreachableSince" DATETIME,
    "unreachableWhy" TEXT,

    PRIMARY KEY ("channel", "account"),
    CONSTRAINT "Address_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "hash" TEXT NOT NULL,
    "personId" TEXT,
    "name" TEXT,
    "memberships" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "usedById" TEXT,
    "revokedAt" DATETIME
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "personId" TEXT,
    "chat" TEXT NOT NULL,
    "committeeCode" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT
);

-- CreateTable
CREATE TABLE "Binding" (
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "committeeCode" TEXT NOT NULL,
    "unitCode" TEXT,
    "boundById" TEXT NOT NULL,
    "since" DATETIME NOT NULL,

    PRIMARY KEY ("channel", "chat")
);

-- CreateTable
CREATE TABLE "Arrival" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "channel" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "doneAt" DATETIME
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "priority" INTEGER NOT NULL,
    "notBefore" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "repeats" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "claimedAt" DATETIME,
    "sentAt" DATETIME,
    "message" TEXT,
    "problem" TEXT
);

-- CreateTable
CREATE TABLE "Pause" (
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "until" DATETIME NOT NULL,

    PRIMARY KEY ("channel", "chat")
);

-- CreateTable
CREATE TABLE "Keyboard" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "account" TEXT,
    "delivery" TEXT NOT NULL,
    "buttons" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Membership" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "personId" TEXT NOT NULL,
    "committeeCode" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "validFrom" TEXT,
    "validTo" TEXT,
    "position" INTEGER NOT NULL,
    CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Membership_committeeCode_fkey" FOREIGN KEY ("committeeCode") REFERENCES "Committee" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Membership_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Membership" ("committeeCode", "personId", "position", "role", "unitCode") SELECT "committeeCode", "personId", "position", "role", "unitCode" FROM "Membership";
DROP TABLE "Membership";
ALTER TABLE "new_Membership" RENAME TO "Membership";
CREATE INDEX "Membership_personId_idx" ON "Membership"("personId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Address_personId_idx" ON "Address"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_hash_key" ON "Invitation"("hash");

-- CreateIndex
CREATE INDEX "AuditEntry_committeeCode_id_idx" ON "AuditEntry"("committeeCode", "id");

-- CreateIndex
CREATE INDEX "Arrival_doneAt_id_idx" ON "Arrival"("doneAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Arrival_channel_key_key" ON "Arrival"("channel", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_key_key" ON "Delivery"("key");

-- CreateIndex
CREATE INDEX "Delivery_channel_state_priority_notBefore_id_idx" ON "Delivery"("channel", "state", "priority", "notBefore", "id");

-- CreateIndex
CREATE INDEX "Delivery_lane_state_id_idx" ON "Delivery"("lane", "state", "id");

-- CreateIndex
CREATE INDEX "Keyboard_delivery_idx" ON "Keyboard"("delivery");

-- The audit trail is only added to.
CREATE TRIGGER "AuditEntry_never_updated" BEFORE UPDATE ON "AuditEntry"
BEGIN
    SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER "AuditEntry_never_deleted" BEFORE DELETE ON "AuditEntry"
BEGIN
    SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
