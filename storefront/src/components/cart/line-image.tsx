/** The small picture of a line, whole in a fixed box. */
export const LineImage = ({ src }: { src: string | null | undefined }) => (
  <div className="flex size-20 shrink-0 items-center justify-center bg-wall sm:size-24">
    {src && (
      <img
        src={src}
        alt=""
        width={96}
        height={96}
        loading="lazy"
        className="size-full object-contain"
      />
    )}
  </div>
)
