import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122133430 extends Migration {
  override async up(): Promise<void> {
    // Exclusion constraints compare plain columns with = only through this extension.
    this.addSql(`create extension if not exists btree_gist;`)
    this.addSql(
      `alter table if exists "commission_rule_amount" drop constraint if exists "commission_rule_amount_currency_unique";`
    )
    this.addSql(
      `create table if not exists "commission_rule" ("id" text not null, "name" text not null, "note" text null, "vendor_id" text null, "category_id" text null, "kind" text check ("kind" in ('physical', 'digital', 'service')) null, "rate_bps" integer not null, "starts_at" timestamptz not null, "ends_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "commission_rule_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_commission_rule_deleted_at" ON "commission_rule" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_commission_rule_vendor_id" ON "commission_rule" ("vendor_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_commission_rule_starts_at" ON "commission_rule" ("starts_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "commission_rule_amount" ("id" text not null, "currency_code" text not null, "fixed" bigint not null default 0, "minimum" bigint null, "maximum" bigint null, "rule_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "commission_rule_amount_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_commission_rule_amount_rule_id" ON "commission_rule_amount" ("rule_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_commission_rule_amount_deleted_at" ON "commission_rule_amount" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_commission_rule_amount_currency_unique" ON "commission_rule_amount" ("rule_id", "currency_code") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "commission_rule_change" ("id" text not null, "action" text check ("action" in ('created', 'updated', 'ended', 'taken_back')) not null, "before" jsonb null, "after" jsonb not null, "reason" text null, "actor_id" text null, "rule_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "commission_rule_change_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_commission_rule_change_rule_id" ON "commission_rule_change" ("rule_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_commission_rule_change_deleted_at" ON "commission_rule_change" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "commission_rule_amount" add constraint "commission_rule_amount_rule_id_foreign" foreign key ("rule_id") references "commission_rule" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "commission_rule_change" add constraint "commission_rule_change_rule_id_foreign" foreign key ("rule_id") references "commission_rule" ("id") on update cascade;`
    )

    this.addSql(`alter table "commission_rule"
      add constraint "commission_rule_rate" check (rate_bps between 0 and 10000),
      add constraint "commission_rule_scope" check (kind is null or (vendor_id is null and category_id is null)),
      add constraint "commission_rule_period" check (ends_at >= starts_at),
      add constraint "commission_rule_no_overlap" exclude using gist (
        coalesce(vendor_id, '') with =, coalesce(category_id, '') with =, coalesce(kind, '') with =,
        tstzrange(starts_at, ends_at) with &&) where (deleted_at is null);`)
    this.addSql(`alter table "commission_rule_amount"
      add constraint "commission_rule_amount_not_negative" check (least(fixed, minimum, maximum) >= 0),
      add constraint "commission_rule_amount_bounds" check (minimum <= maximum);`)

    this
      .addSql(`create or replace function commission_rule_change_is_history() returns trigger as $$
      begin
        raise exception 'commission_rule_change is append-only: % refused', tg_op;
      end $$ language plpgsql;`)
    this.addSql(`create or replace trigger "commission_rule_change_append_only"
      before update or delete on "commission_rule_change"
      for each row execute function commission_rule_change_is_history();`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "commission_rule_amount" drop constraint if exists "commission_rule_amount_rule_id_foreign";`
    )

    this.addSql(
      `alter table if exists "commission_rule_change" drop constraint if exists "commission_rule_change_rule_id_foreign";`
    )

    this.addSql(`drop table if exists "commission_rule" cascade;`)

    this.addSql(`drop table if exists "commission_rule_amount" cascade;`)

    this.addSql(`drop table if exists "commission_rule_change" cascade;`)
    this.addSql(`drop function if exists commission_rule_change_is_history();`)
  }
}
