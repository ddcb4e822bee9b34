-- AlterTable
ALTER TABLE "Membership" DROP CONSTRAINT "Membership_pkey",
ADD COLUMN     "id" SERIAL NOT NULL,
ADD COLUMN     "validFrom" TEXT,
ADD COLUMN     "validTo" TEXT,
ADD CONSTRAINT "Membership_pkey" PRIMARY KEY ("id");

-- CreateTable
CREATE TABLE "Address" (
    "channel" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,
    "unreachableSince" TIMESTAMP(3),
    "unreachableWhy" TEXT,

    CONSTRAINT "Address_pkey" PRIMARY KEY ("channel","account")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" SERIAL NOT NULL,
    "hash" TEXT NOT NULL,
    "personId" TEXT,
    "name" TEXT,
    "memberships" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),
    "usedById" TEXT,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "personId" TEXT,
    "chat" TEXT NOT NULL,
    "committeeCode" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Binding" (
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "committeeCode" TEXT NOT NULL,
    "unitCode" TEXT,
    "boundById" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Binding_pkey" PRIMARY KEY ("channel","chat")
);

-- CreateTable
CREATE TABLE "Arrival" (
    "id" SERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "doneAt" TIMESTAMP(3),

    CONSTRAINT "Arrival_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "priority" INTEGER NOT NULL,
    "notBefore" TIMESTAMP(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "repeats" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "claimedAt" TIMESTAMP(3),
    "sentAt" TIMESTAMP(3),
    "message" TEXT,
    "problem" TEXT,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pause" (
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Pause_pkey" PRIMARY KEY ("channel","chat")
);

-- CreateTable
CREATE TABLE "Keyboard" (
    "id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "account" TEXT,
    "delivery" TEXT NOT NULL,
    "buttons" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Keyboard_pkey" PRIMARY KEY ("id")
);

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

-- CreateIndex
CREATE INDEX "Membership_personId_idx" ON "Membership"("personId");

-- AddForeignKey
ALTER TABLE "Address" ADD CONSTRAINT "Address_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The audit trail is only added to.
-- Its semicolons are written \x3B, since the script is cut into statements at every other one.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS
    E'BEGIN RAISE EXCEPTION \'the audit trail is append-only\'\x3B END\x3B';
CREATE TRIGGER "AuditEntry_never_changed" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();
