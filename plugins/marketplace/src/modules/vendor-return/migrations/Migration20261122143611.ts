import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`
const STATUSES = `('requested', 'accepted', 'refused', 'received', 'refunded')`

export class Migration20261122143611 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "vendor_return" ("id" text not null, "return_id" text not null, "vendor_order_id" text not null, "vendor_id" text not null, "order_id" text not null, "status" text check ("status" in ${STATUSES}) not null default 'requested', "note" text null, "refund_id" text null, ${TIMES}, constraint "vendor_return_pkey" primary key ("id"));`
    )
    this.addSql(
      `create table if not exists "vendor_return_line" ("id" text not null, "item_id" text not null, "title" text not null, "quantity" integer not null check ("quantity" > 0), "reason_id" text null, "reason" text null, "vendor_return_id" text not null, ${TIMES}, constraint "vendor_return_line_pkey" primary key ("id"));`
    )
    this.addSql(
      `create table if not exists "vendor_return_status_change" ("id" text not null, "from" text check ("from" in ${STATUSES}) null, "to" text check ("to" in ${STATUSES}) not null, "reason" text null, "actor_type" text check ("actor_type" in ('shopper', 'vendor', 'operator')) not null, "actor_id" text null, "vendor_return_id" text not null, ${TIMES}, constraint "vendor_return_status_change_pkey" primary key ("id"));`
    )
    for (const sql of [
      `UNIQUE INDEX IF NOT EXISTS "IDX_vendor_return_return_unique" ON "vendor_return" ("return_id") WHERE deleted_at IS NULL`,
      `INDEX IF NOT EXISTS "IDX_vendor_return_vendor" ON "vendor_return" ("vendor_id", "created_at") WHERE deleted_at IS NULL`,
      `INDEX IF NOT EXISTS "IDX_vendor_return_order" ON "vendor_return" ("order_id") WHERE deleted_at IS NULL`,
      `INDEX IF NOT EXISTS "IDX_vendor_return_deleted_at" ON "vendor_return" ("deleted_at") WHERE deleted_at IS NULL`,
      ...["vendor_return_line", "vendor_return_status_change"].flatMap((table) => [
        `INDEX IF NOT EXISTS "IDX_${table}_vendor_return_id" ON "${table}" ("vendor_return_id") WHERE deleted_at IS NULL`,
        `INDEX IF NOT EXISTS "IDX_${table}_deleted_at" ON "${table}" ("deleted_at") WHERE deleted_at IS NULL`,
      ]),
    ]) {
      this.addSql(`CREATE ${sql};`)
    }
    for (const table of ["vendor_return_line", "vendor_return_status_change"]) {
      this.addSql(
        `alter table if exists "${table}" add constraint "${table}_vendor_return_id_foreign" foreign key ("vendor_return_id") references "vendor_return" ("id") on update cascade on delete cascade;`
      )
    }
  }

  override async down(): Promise<void> {
    this.addSql(
      `drop table if exists "vendor_return_status_change", "vendor_return_line", "vendor_return" cascade;`
    )
  }
}
