import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context, InferTypeOf } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import Listing from "./models/listing"
import ListingImage from "./models/listing-image"
import ListingReview from "./models/listing-review"
import { assertListingTransition, type ListingActor, type ListingStatus } from "./transitions"

export type ListingDTO = InferTypeOf<typeof Listing>
export type ListingReviewDTO = InferTypeOf<typeof ListingReview>
export type ImageSize = { url: string; width: number; height: number; file_id: string }
export type ListingImageDTO = Omit<InferTypeOf<typeof ListingImage>, "sizes"> & {
  sizes: ImageSize[]
}

export type ListingTransition = {
  product_id: string
  to: ListingStatus
  actor_type: ListingActor
  actor_id?: string | null
  reason?: string | null
}

/** The row before the move, the row after it and the history row, as undoing needs them. */
export type ListingMove = { before: ListingDTO; listing: ListingDTO; review_id: string }

class ListingModuleService extends MedusaService({ Listing, ListingReview, ListingImage }) {
  /**
   * The only way a listing's status moves. The row is locked first, so of two submits at once
   * the second is judged against the first one's outcome.
   *
   * @throws MedusaError `not_found`, or `not_allowed` for a move the table does not have
   */
  @InjectManager()
  async transition(
    move: ListingTransition,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<ListingMove> {
    return await this.transition_(move, context)
  }

  @InjectTransactionManager()
  protected async transition_(
    move: ListingTransition,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<ListingMove> {
    await context.transactionManager!.execute(
      "SELECT id FROM listing WHERE product_id = ? AND deleted_at IS NULL FOR UPDATE",
      [move.product_id]
    )
    const [row] = await this.listListings({ product_id: move.product_id }, { take: 1 }, context)
    if (!row) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Listing ${move.product_id} was not found.`
      )
    }
    const before = { ...row } as ListingDTO
    assertListingTransition(before.status, move.to, move.actor_type)
    const listing = (await this.updateListings(
      { id: before.id, ...columnsOf(move, before) },
      context
    )) as ListingDTO
    const review = await this.createListingReviews(
      {
        product_id: before.product_id,
        vendor_id: before.vendor_id,
        from: before.status,
        to: move.to,
        reason: move.reason ?? null,
        actor_type: move.actor_type,
        actor_id: move.actor_id ?? null,
      },
      context
    )
    return { before, listing, review_id: review.id }
  }

  /** Undoes a transition whose workflow failed later: state and history row go together. */
  @InjectManager()
  async revertTransition(
    move: ListingMove,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    return await this.revertTransition_(move, context)
  }

  @InjectTransactionManager()
  protected async revertTransition_(
    move: ListingMove,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    const { id, status, submitted_at, published_at, rejection_reason } = move.before
    await this.deleteListingReviews(move.review_id, context)
    await this.updateListings({ id, status, submitted_at, published_at, rejection_reason }, context)
  }
}

/** The columns a move sets beside the status. The first publishing date stays: it orders the shop. */
function columnsOf(move: ListingTransition, before: ListingDTO) {
  const now = new Date()
  switch (move.to) {
    case "proposed":
      return { status: move.to, submitted_at: now, rejection_reason: null }
    case "published":
      return {
        status: move.to,
        submitted_at: before.submitted_at ?? now,
        published_at: before.published_at ?? now,
        rejection_reason: null,
      }
    case "rejected":
      return { status: move.to, rejection_reason: move.reason ?? null }
    case "draft":
      return { status: move.to, rejection_reason: null }
  }
}

export default ListingModuleService
