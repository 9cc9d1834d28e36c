import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

export class Migration20261122141013 extends Migration {
  override async up(): Promise<void> {
    this.createTables()
    this.createIndexes()
    this.keepSums()
    this.limitLines()
  }

  private createTables() {
    this.addSql(
      `create table if not exists "vendor_order_refund_sum" ("id" text not null, "currency_code" text not null, "paid_total" bigint not null, "refunded_total" bigint not null default 0, ${TIMES}, constraint "vendor_order_refund_sum_pkey" primary key ("id"),
        constraint "vendor_order_refunded_within_paid" check ("refunded_total" between 0 and "paid_total"));`
    )
    this.addSql(
      `create table if not exists "vendor_order_refund" ("id" text not null, "vendor_order_id" text not null, "vendor_id" text not null, "order_id" text not null, "payment_id" text not null, "provider_id" text not null, "currency_code" text not null, "status" text check ("status" in ('pending', 'succeeded', 'failed')) not null default 'pending', "source" text check ("source" in ('request', 'cancellation', 'return')) not null default 'request', "return_id" text null, "amount" bigint not null, "net_amount" bigint not null, "commission_amount" bigint not null, "tax_amount" bigint not null, "tax_total" bigint not null, "commission_kept" boolean not null default false, "taken" jsonb null, "reason" text null, "note" text null, "actor_type" text check ("actor_type" in ('vendor', 'operator', 'system')) not null, "actor_id" text null, "idempotency_key" text null, "fingerprint" text null, "external_id" text null, "medusa_refund_id" text null, "attempts" integer not null default 0, "next_attempt_at" timestamptz not null default now(), "last_error" text null, "first_attempt_at" timestamptz null, "succeeded_at" timestamptz null, "failed_at" timestamptz null, "recorded_at" timestamptz null, "finished_at" timestamptz null, ${TIMES}, constraint "vendor_order_refund_pkey" primary key ("id"),
        constraint "vendor_order_refund_parts_add_up" check ("amount" > 0 and "amount" = "net_amount" + "commission_amount" + "tax_amount" and least("net_amount", "commission_amount", "tax_amount", "tax_total") >= 0),
        constraint "vendor_order_refund_sum_foreign" foreign key ("vendor_order_id") references "vendor_order_refund_sum" ("id"));`
    )
    this.addSql(
      `create table if not exists "vendor_order_refund_line" ("id" text not null, "line_id" text not null, "quantity" numeric not null, "amount" bigint not null, "tax" bigint not null, "line_quantity" numeric not null, "line_total" bigint not null, "refund_id" text not null, ${TIMES}, constraint "vendor_order_refund_line_pkey" primary key ("id"),
        constraint "vendor_order_refund_line_not_negative" check (least("amount", "tax") >= 0 and "quantity" >= 0 and ("amount" > 0 or "quantity" > 0)));`
    )
    this.addSql(
      `alter table if exists "vendor_order_refund_line" add constraint "vendor_order_refund_line_refund_id_foreign" foreign key ("refund_id") references "vendor_order_refund" ("id") on update cascade on delete cascade;`
    )
  }

  private createIndexes() {
    for (const sql of [
      `UNIQUE INDEX IF NOT EXISTS "IDX_vendor_order_refund_key_unique" ON "vendor_order_refund" ("vendor_order_id", "idempotency_key") WHERE idempotency_key IS NOT NULL AND deleted_at IS NULL`,
      `INDEX IF NOT EXISTS "IDX_vendor_order_refund_vendor_order" ON "vendor_order_refund" ("vendor_order_id") WHERE deleted_at IS NULL`,
      `INDEX IF NOT EXISTS "IDX_vendor_order_refund_order" ON "vendor_order_refund" ("order_id") WHERE deleted_at IS NULL`,
      `INDEX IF NOT EXISTS "IDX_vendor_order_refund_external" ON "vendor_order_refund" ("external_id") WHERE deleted_at IS NULL`,
      `INDEX IF NOT EXISTS "IDX_vendor_order_refund_unfinished" ON "vendor_order_refund" ("next_attempt_at") WHERE finished_at IS NULL AND deleted_at IS NULL`,
      `INDEX IF NOT EXISTS "IDX_vendor_order_refund_deleted_at" ON "vendor_order_refund" ("deleted_at") WHERE deleted_at IS NULL`,
      `INDEX IF NOT EXISTS "IDX_vendor_order_refund_line_line" ON "vendor_order_refund_line" ("line_id") WHERE deleted_at IS NULL`,
      `INDEX IF NOT EXISTS "IDX_vendor_order_refund_line_refund_id" ON "vendor_order_refund_line" ("refund_id") WHERE deleted_at IS NULL`,
      `INDEX IF NOT EXISTS "IDX_vendor_order_refund_line_deleted_at" ON "vendor_order_refund_line" ("deleted_at") WHERE deleted_at IS NULL`,
      `INDEX IF NOT EXISTS "IDX_vendor_order_refund_sum_deleted_at" ON "vendor_order_refund_sum" ("deleted_at") WHERE deleted_at IS NULL`,
    ]) {
      this.addSql(`CREATE ${sql};`)
    }
  }

  /**
   * Whatever writes a refund, its amount counts, and the check on the sum refuses what would go
   * above the paid total. Amounts of a refund stand still, and none is deleted.
   */
  private keepSums() {
    this
      .addSql(`create or replace function vendor_order_refund_counts() returns trigger language plpgsql as $$
      declare
        change bigint := 0;
      begin
        if tg_op = 'DELETE' then
          raise exception 'refund % cannot be deleted', old.id using errcode = 'restrict_violation';
        elsif tg_op = 'INSERT' then
          change := case when new.status = 'failed' then 0 else new.amount end;
        else
          if (new.vendor_order_id, new.amount, new.net_amount, new.commission_amount, new.tax_amount)
             is distinct from (old.vendor_order_id, old.amount, old.net_amount, old.commission_amount, old.tax_amount) then
            raise exception 'the amounts of refund % cannot change', old.id using errcode = 'restrict_violation';
          end if;
          if old.status = 'failed' and new.status <> 'failed' then
            raise exception 'refund % has failed', old.id using errcode = 'restrict_violation';
          end if;
          change := case when new.status = 'failed' and old.status <> 'failed' then -new.amount else 0 end;
        end if;
        if change <> 0 then
          update vendor_order_refund_sum
            set refunded_total = refunded_total + change, updated_at = now() where id = new.vendor_order_id;
        end if;
        return new;
      end $$;`)
    this
      .addSql(`create trigger "vendor_order_refund_counts" before insert or update or delete on "vendor_order_refund"
      for each row execute function vendor_order_refund_counts();`)
  }

  /** Never more of a line than was sold. The sum's row is locked by then, so none slips past. */
  private limitLines() {
    this
      .addSql(`create or replace function vendor_order_refund_line_fits() returns trigger language plpgsql as $$
      declare
        so_far record;
      begin
        select coalesce(sum(l.quantity), 0) as quantity, coalesce(sum(l.amount), 0) as amount into so_far
          from vendor_order_refund_line l join vendor_order_refund r on r.id = l.refund_id
          where l.line_id = new.line_id and r.status <> 'failed';
        if so_far.quantity > new.line_quantity or so_far.amount > new.line_total then
          raise exception 'line % would be refunded beyond what was sold: % for %', new.line_id, so_far.quantity, so_far.amount
            using errcode = 'check_violation';
        end if;
        return null;
      end $$;`)
    this
      .addSql(`create trigger "vendor_order_refund_line_fits" after insert or update on "vendor_order_refund_line"
      for each row execute function vendor_order_refund_line_fits();`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `drop table if exists "vendor_order_refund_line", "vendor_order_refund", "vendor_order_refund_sum" cascade;`
    )
    this.addSql(`drop function if exists vendor_order_refund_counts();`)
    this.addSql(`drop function if exists vendor_order_refund_line_fits();`)
  }
}
