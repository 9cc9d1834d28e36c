import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from "react"

const CONTROL =
  "w-full min-h-12 rounded-md border border-line-strong bg-paper px-3.5 py-2.5 text-base text-ink placeholder:text-muted aria-invalid:border-bad aria-invalid:border-2"

type Shared = { name: string; label: string; hint?: ReactNode; error?: string; className?: string }

function Shell({
  name,
  label,
  hint,
  error,
  optional,
  className = "",
  children,
}: Shared & { optional: boolean; children: ReactNode }) {
  return (
    <div className={`flex flex-col gap-1.5 ${className}`}>
      <label htmlFor={name} className="text-sm font-medium">
        {label}
        {optional && <span className="font-normal text-muted"> (optional)</span>}
      </label>
      {children}
      {hint && (
        <p id={`${name}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${name}-error`} className="text-sm text-bad">
          {error}
        </p>
      )}
    </div>
  )
}

/** Ties hint and error to the control for everyone who cannot see them beside it. */
const described = ({ name, hint, error }: Shared) => ({
  id: name,
  name,
  "aria-invalid": error ? (true as const) : undefined,
  "aria-describedby":
    [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ") || undefined,
})

type FieldProps = Shared &
  Omit<InputHTMLAttributes<HTMLInputElement>, "name"> & {
    /** Its value is never part of what a form sends, with or without scripts. */
    unsent?: boolean
  }

export function Field({ label, hint, error, className, name, unsent, ...rest }: FieldProps) {
  const shared = { name, label, hint, error, className }
  return (
    <Shell {...shared} optional={!rest.required}>
      <input
        className={CONTROL}
        {...described(shared)}
        {...(unsent && { name: undefined })}
        {...rest}
      />
    </Shell>
  )
}

type AreaProps = Shared & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name">

export function TextArea({ label, hint, error, className, name, ...rest }: AreaProps) {
  const shared = { name, label, hint, error, className }
  return (
    <Shell {...shared} optional={!rest.required}>
      <textarea className={CONTROL} rows={5} {...described(shared)} {...rest} />
    </Shell>
  )
}

type SelectProps = Shared &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, "name"> & {
    options: { value: string; label: string }[]
  }

export function Select({ label, hint, error, className, name, options, ...rest }: SelectProps) {
  const shared = { name, label, hint, error, className }
  return (
    <Shell {...shared} optional={!rest.required}>
      {/* A form reset by React keeps a select's old choice; the key makes it follow its default. */}
      <select
        key={String(rest.defaultValue ?? "")}
        className={CONTROL}
        {...described(shared)}
        {...rest}
      >
        <option value="">Please choose</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Shell>
  )
}
