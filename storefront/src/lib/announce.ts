"use client"

/** Says something in the page's live region and lets the header look at the cart again. */
export const CART_CHANGED = "kalavpp:cart-changed"

export const announceCart = (message: string): void => {
  window.dispatchEvent(new CustomEvent<string>(CART_CHANGED, { detail: message }))
}
