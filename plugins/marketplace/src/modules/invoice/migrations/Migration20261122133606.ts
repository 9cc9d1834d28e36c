import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122133606 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "invoice_series" drop constraint if exists "invoice_series_unique";`
    )
    this.addSql(
      `alter table if exists "invoice" drop constraint if exists "invoice_commission_unique";`
    )
    this.addSql(
      `alter table if exists "invoice" drop constraint if exists "invoice_refund_unique";`
    )
    this.addSql(
      `alter table if exists "invoice" drop constraint if exists "invoice_vendor_order_unique";`
    )
    this.addSql(
      `create table if not exists "invoice" ("id" text not null, "type" text check ("type" in ('invoice', 'credit_note', 'commission_invoice')) not null, "number" text not null, "issuer_vendor_id" text null, "vendor_id" text not null, "vendor_order_id" text null, "order_id" text null, "order_display_id" text null, "refund_id" text null, "corrects_invoice_id" text null, "period" text null, "currency_code" text not null, "subtotal" bigint not null, "discount_total" bigint not null, "tax_total" bigint not null, "total" bigint not null, "issuer" jsonb not null, "recipient" jsonb not null, "recipient_name" text not null, "supplied_at" timestamptz null, "paid_at" timestamptz null, "reason" text null, "issued_at" timestamptz not null, "file_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoice_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_deleted_at" ON "invoice" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_vendor_issued" ON "invoice" ("vendor_id", "issued_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_order" ON "invoice" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_issued" ON "invoice" ("issued_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_without_file" ON "invoice" ("issued_at") WHERE file_id IS NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoice_vendor_order_unique" ON "invoice" ("vendor_order_id") WHERE type = 'invoice' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoice_refund_unique" ON "invoice" ("refund_id") WHERE type = 'credit_note' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoice_commission_unique" ON "invoice" ("vendor_id", "currency_code", "period") WHERE type = 'commission_invoice' AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "invoice_line" ("id" text not null, "position" integer not null, "vendor_order_line_id" text null, "description" text not null, "detail" text null, "quantity" numeric not null, "unit_price" bigint not null, "tax_rate" numeric not null, "taxes" jsonb not null, "subtotal" bigint not null, "discount" bigint not null, "tax" bigint not null, "total" bigint not null, "invoice_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoice_line_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_line_invoice_id" ON "invoice_line" ("invoice_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_line_deleted_at" ON "invoice_line" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "invoice_series" ("id" text not null, "issuer" text not null, "family" text check ("family" in ('invoice', 'credit_note', 'commission_invoice')) not null, "year" integer not null, "next_number" integer not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoice_series_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_series_deleted_at" ON "invoice_series" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoice_series_unique" ON "invoice_series" ("issuer", "family", "year") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "invoice_line" add constraint "invoice_line_invoice_id_foreign" foreign key ("invoice_id") references "invoice" ("id") on update cascade;`
    )

    // One issuer never gives a number twice.
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoice_number_unique" ON "invoice" (coalesce("issuer_vendor_id", 'operator'), "number");`
    )
    // Amounts are minor units of currency_code. The parts must add up whatever wrote the row.
    this.addSql(`alter table "invoice"
      add constraint "invoice_parts_add_up" check (total = subtotal - discount_total + tax_total),
      add constraint "invoice_subject" check (
        (type = 'invoice' and vendor_order_id is not null) or
        (type = 'credit_note' and refund_id is not null and corrects_invoice_id is not null) or
        (type = 'commission_invoice' and period is not null and issuer_vendor_id is null));`)
    this.addSql(`alter table "invoice_line"
      add constraint "invoice_line_parts_add_up" check (total = subtotal - discount + tax);`)

    // Issued is issued: only the file may be named, once. Lines come with their invoice, in its transaction.
    this.addSql(`CREATE FUNCTION invoice_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'invoice'
           AND to_jsonb(NEW) - 'file_id' - 'updated_at' = to_jsonb(OLD) - 'file_id' - 'updated_at'
           AND (to_jsonb(OLD)->>'file_id' IS NULL
             OR to_jsonb(NEW)->'file_id' = to_jsonb(OLD)->'file_id') THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'An issued invoice cannot be changed or deleted.' USING ERRCODE = 'restrict_violation';
      END $$;`)
    this.addSql(`CREATE TRIGGER invoice_is_frozen BEFORE UPDATE OR DELETE ON "invoice"
      FOR EACH ROW EXECUTE FUNCTION invoice_is_frozen();`)
    this.addSql(`CREATE TRIGGER invoice_line_is_frozen BEFORE UPDATE OR DELETE ON "invoice_line"
      FOR EACH ROW EXECUTE FUNCTION invoice_is_frozen();`)
    // created_at is its transaction's time: a line of another transaction comes too late.
    this.addSql(`CREATE FUNCTION invoice_line_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT created_at FROM invoice WHERE id = NEW.invoice_id) IS DISTINCT FROM now() THEN
          RAISE EXCEPTION 'An issued invoice gets no more lines.' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;`)
    this.addSql(`CREATE TRIGGER invoice_line_in_time BEFORE INSERT ON "invoice_line"
      FOR EACH ROW EXECUTE FUNCTION invoice_line_in_time();`)
    this.addSql(`CREATE FUNCTION invoice_lines_add_up() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE lines record;
      BEGIN
        SELECT coalesce(sum(subtotal), 0) AS subtotal, coalesce(sum(discount), 0) AS discount,
               coalesce(sum(tax), 0) AS tax, count(*) AS count
          INTO lines FROM invoice_line WHERE invoice_id = NEW.id;
        IF lines.count = 0 OR lines.subtotal <> NEW.subtotal OR lines.discount <> NEW.discount_total
           OR lines.tax <> NEW.tax_total THEN
          RAISE EXCEPTION 'The lines of invoice % do not add up to it.', NEW.number
            USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;`)
    this.addSql(`CREATE CONSTRAINT TRIGGER invoice_lines_add_up AFTER INSERT ON "invoice"
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION invoice_lines_add_up();`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "invoice_line" drop constraint if exists "invoice_line_invoice_id_foreign";`
    )

    this.addSql(`drop table if exists "invoice" cascade;`)

    this.addSql(`drop table if exists "invoice_line" cascade;`)

    this.addSql(`drop table if exists "invoice_series" cascade;`)

    this.addSql(
      `drop function if exists invoice_is_frozen, invoice_line_in_time, invoice_lines_add_up cascade;`
    )
  }
}
