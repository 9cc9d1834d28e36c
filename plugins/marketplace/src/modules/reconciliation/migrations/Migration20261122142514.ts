import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122142514 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "reconciliation_run" ("id" text not null, "status" text check ("status" in ('running', 'succeeded', 'failed')) not null, "since" timestamptz not null, "until" timestamptz not null, "checked" integer not null default 0, "error" text null, "finished_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "reconciliation_run_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_reconciliation_run_deleted_at" ON "reconciliation_run" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_reconciliation_run_until" ON "reconciliation_run" ("status", "until") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "reconciliation_difference" ("id" text not null, "kind" text check ("kind" in ('amount', 'fee', 'missing_at_stripe')) not null, "reference" text not null, "balance_transaction_id" text null, "type" text null, "currency_code" text not null, "stripe_amount" bigint not null, "ledger_amount" bigint not null, "occurred_at" timestamptz not null, "run_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "reconciliation_difference_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_reconciliation_difference_run_id" ON "reconciliation_difference" ("run_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_reconciliation_difference_deleted_at" ON "reconciliation_difference" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_reconciliation_difference_reference" ON "reconciliation_difference" ("reference") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "reconciliation_difference" add constraint "reconciliation_difference_run_id_foreign" foreign key ("run_id") references "reconciliation_run" ("id") on update cascade;`
    )

    // Which of Stripe's objects a run has seen; emptied when it ends. 100,000 of them need not be in memory.
    this.addSql(`create unlogged table if not exists "reconciliation_seen" (
      "run_id" text not null references "reconciliation_run" ("id") on delete cascade,
      "reference" text not null, primary key ("run_id", "reference"));`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "reconciliation_difference" drop constraint if exists "reconciliation_difference_run_id_foreign";`
    )

    this.addSql(`drop table if exists "reconciliation_seen";`)
    this.addSql(`drop table if exists "reconciliation_run" cascade;`)

    this.addSql(`drop table if exists "reconciliation_difference" cascade;`)
  }
}
