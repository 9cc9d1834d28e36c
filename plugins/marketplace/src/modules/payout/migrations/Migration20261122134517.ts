import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

export class Migration20261122134517 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "payout_account" ("id" text not null, "vendor_id" text not null, "provider" text check ("provider" in ('stripe_connect', 'manual')) null, "status" text check ("status" in ('none', 'onboarding', 'active', 'restricted')) not null default 'none', "country_code" text null, "external_id" text null, "transfers_capability" text null, "requirements" jsonb null, "bank_details" jsonb null, "onboarding_state_hash" text null, "synced_at" timestamptz null, "held_at" timestamptz null, "hold_reason" text null, ${TIMES}, constraint "payout_account_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payout_account_deleted_at" ON "payout_account" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payout_account_vendor_unique" ON "payout_account" ("vendor_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payout_account_external_unique" ON "payout_account" ("external_id") WHERE external_id IS NOT NULL AND deleted_at IS NULL;`
    )

    // Amounts are minor units of currency_code. Nothing can be paid, withheld or taken back
    // beyond what the vendor earned, whatever wrote the row.
    this.addSql(
      `create table if not exists "transfer" ("id" text not null, "vendor_id" text not null, "vendor_order_id" text not null, "order_id" text not null, "kind" text check ("kind" in ('sale', 'restored')) not null default 'sale', "source_id" text not null default '', "status" text check ("status" in ('pending', 'available', 'sending', 'sent', 'failed', 'canceled')) not null default 'pending', "currency_code" text not null, "net_amount" bigint not null, "reduced_amount" bigint not null default 0, "netted_amount" bigint not null default 0, "amount" bigint generated always as ("net_amount" - "reduced_amount" - "netted_amount") stored, "reversed_amount" bigint not null default 0, "released_amount" bigint null, "provider" text check ("provider" in ('stripe_connect', 'manual')) null, "source_transaction" text null, "transfer_group" text null, "external_id" text null, "held_at" timestamptz null, "hold_reason" text null, "frozen_by" text null, "released_at" timestamptz null, "due_at" timestamptz null, "first_attempt_at" timestamptz null, "sent_at" timestamptz null, "attempts" integer not null default 0, "refusals" integer not null default 0, "next_attempt_at" timestamptz not null default now(), "last_error" text null, "released_posted_at" timestamptz null, "sent_posted_at" timestamptz null, ${TIMES}, constraint "transfer_pkey" primary key ("id"),
        constraint "transfer_not_negative" check (least("net_amount", "reduced_amount", "netted_amount", "reversed_amount", "net_amount" - "reduced_amount" - "netted_amount") >= 0),
        constraint "transfer_not_reversed_beyond_net" check ("reversed_amount" <= "net_amount" - "reduced_amount"),
        constraint "transfer_sent_is_known" check ("status" <> 'sent' or ("external_id" is not null and "provider" is not null)));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_transfer_deleted_at" ON "transfer" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_transfer_vendor_order_kind_unique" ON "transfer" ("vendor_order_id", "kind", "source_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_transfer_vendor_status" ON "transfer" ("vendor_id", "status") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_transfer_status_next" ON "transfer" ("status", "next_attempt_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_transfer_created" ON "transfer" ("created_at") WHERE deleted_at IS NULL;`
    )
    // What the repair of missing postings looks for: always nearly empty.
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_transfer_unposted" ON "transfer" ("id") WHERE (released_at IS NOT NULL AND released_posted_at IS NULL) OR (sent_at IS NOT NULL AND sent_posted_at IS NULL);`
    )

    this.addSql(
      `create table if not exists "transfer_reversal" ("id" text not null, "vendor_id" text not null, "currency_code" text not null, "source_type" text check ("source_type" in ('refund', 'dispute')) not null, "source_id" text not null, "status" text check ("status" in ('pending', 'sending', 'sent', 'owed', 'canceled')) not null default 'pending', "amount" bigint not null, "reverse_amount" bigint not null, "netted_amount" bigint not null default 0, "credits" text check ("credits" in ('vendor_receivable', 'vendor_pending')) not null, "external_id" text null, "first_attempt_at" timestamptz null, "sent_at" timestamptz null, "attempts" integer not null default 0, "next_attempt_at" timestamptz not null default now(), "last_error" text null, "sent_posted_at" timestamptz null, "transfer_id" text not null, ${TIMES}, constraint "transfer_reversal_pkey" primary key ("id"),
        constraint "transfer_reversal_amounts" check ("amount" > 0 and "reverse_amount" between 0 and "amount" and "netted_amount" between 0 and "amount"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_transfer_reversal_deleted_at" ON "transfer_reversal" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_transfer_reversal_transfer_id" ON "transfer_reversal" ("transfer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_transfer_reversal_source_unique" ON "transfer_reversal" ("transfer_id", "source_type", "source_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_transfer_reversal_status_next" ON "transfer_reversal" ("status", "next_attempt_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_transfer_reversal_vendor_status" ON "transfer_reversal" ("vendor_id", "status") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_transfer_reversal_unposted" ON "transfer_reversal" ("id") WHERE sent_at IS NOT NULL AND sent_posted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "transfer_status_change" ("id" text not null, "from" text null, "to" text not null, "reason" text null, "actor_type" text check ("actor_type" in ('system', 'operator')) not null, "actor_id" text null, "transfer_id" text not null, ${TIMES}, constraint "transfer_status_change_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_transfer_status_change_deleted_at" ON "transfer_status_change" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_transfer_status_change_transfer_id" ON "transfer_status_change" ("transfer_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "transfer_deduction" ("id" text not null, "transfer_id" text not null, "vendor_order_id" text not null, "source_type" text check ("source_type" in ('refund', 'dispute')) not null, "source_id" text not null, "account" text check ("account" in ('vendor_pending', 'vendor_available', 'vendor_receivable')) not null, "amount" bigint not null check ("amount" > 0), "returned_at" timestamptz null, ${TIMES}, constraint "transfer_deduction_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_transfer_deduction_deleted_at" ON "transfer_deduction" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_transfer_deduction_unique" ON "transfer_deduction" ("vendor_order_id", "source_type", "source_id", "transfer_id", "account") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "transfer_reversal" add constraint "transfer_reversal_transfer_id_foreign" foreign key ("transfer_id") references "transfer" ("id") on update cascade on delete cascade;`
    )
    this.addSql(
      `alter table if exists "transfer_status_change" add constraint "transfer_status_change_transfer_id_foreign" foreign key ("transfer_id") references "transfer" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "transfer_deduction" cascade;`)
    this.addSql(`drop table if exists "transfer_status_change" cascade;`)
    this.addSql(`drop table if exists "transfer_reversal" cascade;`)
    this.addSql(`drop table if exists "transfer" cascade;`)
    this.addSql(`drop table if exists "payout_account" cascade;`)
  }
}
