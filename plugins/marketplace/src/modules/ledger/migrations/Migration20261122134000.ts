import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Medusa's own columns of every table. Nothing of the ledger is ever deleted, softly either. */
const MEDUSA_COLUMNS = `
  "created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null check ("deleted_at" is null)`

export class Migration20261122134000 extends Migration {
  override async up(): Promise<void> {
    this.createTables()
    this.createIndexes()
    this.refuseChanges()
    this.refuseImbalance()
    this.announceWriters()
    this.revoke()
  }

  private createTables() {
    this.addSql(`create table if not exists "ledger_account" (
      "id" text not null,
      "kind" text not null check ("kind" in ('stripe_clearing', 'bank', 'vendor_pending', 'vendor_available',
        'vendor_receivable', 'commission', 'tax_payable', 'stripe_fees', 'refunds', 'disputes')),
      "vendor_id" text null,
      "currency_code" text not null check ("currency_code" ~ '^[a-z]{3}$'),
      "snapshot_amount" bigint not null default 0,
      "snapshot_entry_id" bigint not null default 0,
      ${MEDUSA_COLUMNS},
      constraint "ledger_account_pkey" primary key ("id"),
      constraint "ledger_account_has_owner" check (starts_with("kind", 'vendor_') = ("vendor_id" is not null)),
      constraint "ledger_account_id_says_what_it_is" check (
        "id" = "kind" || ':' || "currency_code" || coalesce(':' || "vendor_id", '')));`)
    // occurred_at to the millisecond, as JavaScript counts: a cursor read from a row finds it again.
    this.addSql(`create table if not exists "ledger_transaction" (
      "id" text not null,
      "source_type" text not null,
      "source_id" text not null,
      "kind" text not null,
      "currency_code" text not null,
      "order_id" text null,
      "reference" text null,
      "occurred_at" timestamptz(3) not null,
      "entry_count" integer not null check ("entry_count" >= 2),
      ${MEDUSA_COLUMNS},
      constraint "ledger_transaction_pkey" primary key ("id"));`)
    this.addSql(`create table if not exists "ledger_entry" (
      "id" bigint generated always as identity,
      "transaction_id" text not null,
      "account_id" text not null,
      "vendor_order_id" text null,
      "kind" text not null,
      "occurred_at" timestamptz(3) not null,
      "amount" bigint not null check ("amount" <> 0),
      ${MEDUSA_COLUMNS},
      constraint "ledger_entry_pkey" primary key ("id"),
      constraint "ledger_entry_transaction_id_foreign" foreign key ("transaction_id")
        references "ledger_transaction" ("id"),
      constraint "ledger_entry_account_id_foreign" foreign key ("account_id")
        references "ledger_account" ("id"));`)
  }

  private createIndexes() {
    for (const sql of [
      `create unique index if not exists "IDX_ledger_transaction_source_unique" on "ledger_transaction" ("source_type", "source_id", "kind")`,
      `create index if not exists "IDX_ledger_transaction_occurred" on "ledger_transaction" ("occurred_at", "id")`,
      `create index if not exists "IDX_ledger_transaction_order" on "ledger_transaction" ("order_id") where "order_id" is not null`,
      `create index if not exists "IDX_ledger_transaction_reference" on "ledger_transaction" ("reference") where "reference" is not null`,
      `create index if not exists "IDX_ledger_account_vendor" on "ledger_account" ("vendor_id") where "vendor_id" is not null`,
      `create index if not exists "IDX_ledger_entry_transaction" on "ledger_entry" ("transaction_id")`,
      // What came after a snapshot, without touching the table.
      `create index if not exists "IDX_ledger_entry_balance" on "ledger_entry" ("account_id", "id") include ("amount")`,
      // A statement's page, in order.
      `create index if not exists "IDX_ledger_entry_statement" on "ledger_entry" ("account_id", "occurred_at", "transaction_id")`,
      `create index if not exists "IDX_ledger_entry_vendor_order" on "ledger_entry" ("vendor_order_id") where "vendor_order_id" is not null`,
      // What was paid out to a vendor.
      `create index if not exists "IDX_ledger_entry_paid_out" on "ledger_entry" ("account_id") include ("amount") where "kind" in ('transferred', 'reversed')`,
    ]) {
      this.addSql(`${sql};`)
    }
  }

  /** "Always" also holds in a session that has switched ordinary triggers off (`session_replication_role`). */
  private always(table: string, trigger: string) {
    this.addSql(`alter table "${table}" enable always trigger "${trigger}";`)
  }

  private refuseChanges() {
    this
      .addSql(`create or replace function ledger_refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only: % is refused', tg_table_name, tg_op
          using errcode = 'restrict_violation';
      end $$;`)
    for (const table of ["ledger_transaction", "ledger_entry"]) {
      this
        .addSql(`create trigger "${table}_append_only" before update or delete or truncate on "${table}"
        for each statement execute function ledger_refuse_change();`)
      this.always(table, `${table}_append_only`)
    }
  }

  /**
   * A transaction says how many entries it has. At commit it must have exactly those, and they
   * must sum to zero; after that there is no room for another one.
   */
  private refuseImbalance() {
    this
      .addSql(`create or replace function ledger_check_transaction() returns trigger language plpgsql as $$
      declare
        found_entries bigint;
        imbalance record;
      begin
        select count(*) into found_entries from ledger_entry where transaction_id = new.id;
        if found_entries <> new.entry_count then
          raise exception 'ledger transaction % has % entries instead of %', new.id, found_entries, new.entry_count
            using errcode = 'check_violation';
        end if;
        select a.currency_code, sum(e.amount) as amount into imbalance
          from ledger_entry e join ledger_account a on a.id = e.account_id
          where e.transaction_id = new.id
          group by a.currency_code having sum(e.amount) <> 0 limit 1;
        if found then
          raise exception 'ledger transaction % does not sum to zero: % in %', new.id, imbalance.amount, imbalance.currency_code
            using errcode = 'check_violation';
        end if;
        return null;
      end $$;`)
    this
      .addSql(`create constraint trigger "ledger_transaction_sums_to_zero" after insert on "ledger_transaction"
      deferrable initially deferred for each row execute function ledger_check_transaction();`)
    this.always("ledger_transaction", "ledger_transaction_sums_to_zero")

    this
      .addSql(`create or replace function ledger_check_entries() returns trigger language plpgsql as $$
      declare
        wrong text;
      begin
        select t.id into wrong from inserted i
          join ledger_account a on a.id = i.account_id
          join ledger_transaction t on t.id = i.transaction_id
          where (i.kind, i.occurred_at, a.currency_code) is distinct from (t.kind, t.occurred_at, t.currency_code)
          limit 1;
        if found then
          raise exception 'an entry of ledger transaction % differs from it in kind, time or currency', wrong
            using errcode = 'check_violation';
        end if;
        select t.id into wrong from ledger_transaction t
          where t.id in (select transaction_id from inserted)
            and (select count(*) from ledger_entry e where e.transaction_id = t.id) > t.entry_count
          limit 1;
        if found then
          raise exception 'ledger transaction % is closed: it takes no further entries', wrong
            using errcode = 'check_violation';
        end if;
        return null;
      end $$;`)
    this.addSql(`create trigger "ledger_entry_fits" after insert on "ledger_entry"
      referencing new table as inserted for each statement execute function ledger_check_entries();`)
    this.always("ledger_entry", "ledger_entry_fits")
  }

  /**
   * Whoever inserts entries holds this lock, shared, until commit. `snapshot.ts` takes it alone
   * for a moment and so knows an id below which no entry can still appear: ids are given out in
   * another order than transactions commit.
   */
  private announceWriters() {
    this
      .addSql(`create or replace function ledger_announce_writer() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock_shared(hashtext('ledger_entry'), 0);
        return null;
      end $$;`)
    this.addSql(`create trigger "ledger_entry_writer" before insert on "ledger_entry"
      for each statement execute function ledger_announce_writer();`)
    this.always("ledger_entry", "ledger_entry_writer")
  }

  /**
   * What the revocation adds to the triggers depends on who the application is:
   * - a role of its own that an administrator granted `SELECT, INSERT`: it could not change the
   *   tables, nor disable the triggers, whatever code runs in it. The strongest, and the one
   *   to choose when the database is yours to arrange.
   * - the owner of the tables (the usual `DATABASE_URL`): a plain `UPDATE` already fails for
   *   want of the privilege; the owner could grant it to itself again and drop the triggers,
   *   which no code of ours does.
   * - a superuser (the embedded database): privileges are not looked at, the triggers alone hold.
   *
   * A foreign key's check locks the row it refers to, in the owner's name, and locking needs the
   * right to update at least one column. Hence the one that is given back; the trigger refuses
   * its use.
   */
  private revoke() {
    this.addSql(
      `revoke update, delete, truncate on "ledger_transaction", "ledger_entry" from public, current_user;`
    )
    this.addSql(`grant update ("id") on "ledger_transaction" to current_user;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "ledger_entry", "ledger_transaction", "ledger_account";`)
    for (const name of ["refuse_change", "check_transaction", "check_entries", "announce_writer"]) {
      this.addSql(`drop function if exists ledger_${name}();`)
    }
  }
}
