import { type Picture as PictureData, ratio, srcSet } from "@/lib/images"

type Props = {
  picture: PictureData
  alt: string
  /** The `sizes` attribute: how wide the image is shown. */
  sizes: string
  /** The one image the page opens with. */
  priority?: boolean
  /** Part of the window's height it may take; its width follows, so nothing is cut and nothing shifts. */
  maxHeight?: number
  className?: string
}

/** Whole, in its own proportions, with its box reserved before it loads. */
export const Picture = ({ picture, alt, sizes, priority, maxHeight, className = "" }: Props) => (
  // The backend has made the sizes already; next/image would only make them again.
  <img
    src={picture.url}
    srcSet={srcSet(picture)}
    sizes={sizes}
    width={picture.width || 1000}
    height={picture.height || 1000}
    alt={alt}
    loading={priority ? "eager" : "lazy"}
    fetchPriority={priority ? "high" : undefined}
    decoding="async"
    style={
      maxHeight
        ? { width: `min(100%, calc(${maxHeight}svh * ${ratio(picture).toFixed(3)}))` }
        : undefined
    }
    className={`h-auto w-full ${className}`}
  />
)
