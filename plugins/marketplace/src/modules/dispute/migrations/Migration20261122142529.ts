import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

export class Migration20261122142529 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "dispute" ("id" text not null, "external_id" text not null, "payment_id" text not null, "payment_intent_id" text not null, "order_id" text not null, "status" text check ("status" in ('inquiry', 'open', 'won', 'lost', 'closed')) not null, "reason" text not null, "currency_code" text not null, "amount" bigint not null check ("amount" > 0), "fee" bigint not null default 0, "livemode" boolean not null default false, "opened_at" timestamptz not null, "evidence_due_by" timestamptz null, "evidence_submitted" boolean not null default false, "closed_at" timestamptz null, "borne_by" text check ("borne_by" in ('vendor', 'operator')) null, ${TIMES}, constraint "dispute_pkey" primary key ("id"));`
    )
    this.addSql(
      `create table if not exists "dispute_share" ("id" text not null, "vendor_order_id" text not null, "vendor_id" text not null, "amount" bigint not null, "net_amount" bigint not null, "commission_amount" bigint not null, "tax_amount" bigint not null, "dispute_id" text not null, ${TIMES}, constraint "dispute_share_pkey" primary key ("id"),
        constraint "dispute_share_parts_add_up" check ("amount" = "net_amount" + "commission_amount" + "tax_amount" and least("net_amount", "commission_amount", "tax_amount") >= 0));`
    )
    for (const sql of [
      `UNIQUE INDEX IF NOT EXISTS "IDX_dispute_external_unique" ON "dispute" ("external_id") WHERE deleted_at IS NULL`,
      `INDEX IF NOT EXISTS "IDX_dispute_order" ON "dispute" ("order_id") WHERE deleted_at IS NULL`,
      `INDEX IF NOT EXISTS "IDX_dispute_status" ON "dispute" ("status", "opened_at") WHERE deleted_at IS NULL`,
      `INDEX IF NOT EXISTS "IDX_dispute_deleted_at" ON "dispute" ("deleted_at") WHERE deleted_at IS NULL`,
      `UNIQUE INDEX IF NOT EXISTS "IDX_dispute_share_unique" ON "dispute_share" ("dispute_id", "vendor_order_id") WHERE deleted_at IS NULL`,
      `INDEX IF NOT EXISTS "IDX_dispute_share_vendor" ON "dispute_share" ("vendor_id") WHERE deleted_at IS NULL`,
      `INDEX IF NOT EXISTS "IDX_dispute_share_dispute_id" ON "dispute_share" ("dispute_id") WHERE deleted_at IS NULL`,
      `INDEX IF NOT EXISTS "IDX_dispute_share_deleted_at" ON "dispute_share" ("deleted_at") WHERE deleted_at IS NULL`,
    ]) {
      this.addSql(`CREATE ${sql};`)
    }
    this.addSql(
      `alter table if exists "dispute_share" add constraint "dispute_share_dispute_id_foreign" foreign key ("dispute_id") references "dispute" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "dispute_share", "dispute" cascade;`)
  }
}
