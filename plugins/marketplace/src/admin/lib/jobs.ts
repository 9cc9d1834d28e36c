import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "./query-keys"
import { sdk } from "./sdk"

export type JobRun = {
  status: "running" | "succeeded" | "failed"
  processed: number
  error: string | null
  started_at: string
  finished_at: string | null
}

export type Job = {
  name: string
  description: string
  schedule: string
  /** How many things wait for it; null for a job that never has any. */
  backlog: number | null
  last_run: JobRun | null
}

const REFRESH_MS = 15_000

/** Renewed by itself while the page is open: jobs run every minute. */
export function useJobs() {
  return useQuery({
    queryKey: queryKeys.jobs,
    queryFn: () => sdk.client.fetch<{ jobs: Job[] }>("/admin/jobs"),
    select: ({ jobs }) => jobs,
    refetchInterval: REFRESH_MS,
  })
}

/** Runs a job now; resolves with how that run ended. */
export function useRunJob() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (name: string) =>
      sdk.client.fetch<{ job: Job }>(`/admin/jobs/${name}/run`, { method: "POST" }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.jobs }),
  })
}
