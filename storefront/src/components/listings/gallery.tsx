import { Picture } from "@/components/ui/picture"
import type { Picture as PictureData } from "@/lib/images"

type Props = { images: PictureData[]; title: string }

/** Every picture of the work, whole: a strip to swipe on a phone, a column on a desk. */
export function Gallery({ images, title }: Props) {
  const strip = images.length > 1
  return (
    <ul
      aria-label={`Pictures of ${title}`}
      // A strip that scrolls has to be reachable by keyboard.
      tabIndex={strip ? 0 : undefined}
      className={`flex gap-3 lg:flex-col lg:gap-6 ${strip ? "-mx-gutter snap-x snap-mandatory overflow-x-auto px-gutter lg:mx-0 lg:overflow-visible lg:px-0" : ""}`}
    >
      {images.map((image, index) => (
        <li
          key={image.url}
          className={`flex shrink-0 snap-center items-center justify-center lg:w-full ${strip ? "w-[86%]" : "w-full"}`}
        >
          <Picture
            picture={image}
            alt={image.alt ?? (index === 0 ? title : `${title}, picture ${index + 1}`)}
            sizes="(width < 64rem) 90vw, 55vw"
            priority={index === 0}
            maxHeight={86}
            className="bg-wall"
          />
        </li>
      ))}
    </ul>
  )
}
