import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ClockSolid } from "@medusajs/icons"
import {
  Badge,
  Button,
  Container,
  Heading,
  Skeleton,
  StatusBadge,
  Table,
  Text,
  toast,
} from "@medusajs/ui"
import { ErrorState } from "../../components/error-state"
import { errorMessage } from "../../lib/errors"
import { formatDateTime } from "../../lib/format"
import { type Job, type JobRun, useJobs, useRunJob } from "../../lib/jobs"

const JobsPage = () => {
  const { data: jobs, isPending, error, refetch, isFetching } = useJobs()
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>Jobs</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          Work that is done by itself, with what waits for it
        </Text>
      </div>
      {isPending && <Skeleton className="m-6 h-40" aria-label="Loading jobs" />}
      {error && (
        <ErrorState
          title="The jobs could not be loaded"
          error={error}
          onRetry={() => void refetch()}
          isRetrying={isFetching}
        />
      )}
      {jobs && <JobsTable jobs={jobs} />}
    </Container>
  )
}

function JobsTable({ jobs }: { jobs: Job[] }) {
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>Job</Table.HeaderCell>
            <Table.HeaderCell>Schedule</Table.HeaderCell>
            <Table.HeaderCell>Last run</Table.HeaderCell>
            <Table.HeaderCell className="text-right">Waiting</Table.HeaderCell>
            <Table.HeaderCell>
              <span className="sr-only">Actions</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {jobs.map((job) => (
            <JobRow key={job.name} job={job} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function JobRow({ job }: { job: Job }) {
  const run = useRunJob()
  const runNow = async () => {
    try {
      const { job: ended } = await run.mutateAsync(job.name)
      if (ended.last_run?.status === "failed") {
        toast.error(`${job.name} failed`, { description: ended.last_run.error ?? undefined })
      } else {
        toast.success(`${job.name} has run`, {
          description: `${ended.last_run?.processed ?? 0} dealt with`,
        })
      }
    } catch (failure) {
      toast.error(`${job.name} could not be run`, { description: errorMessage(failure) })
    }
  }
  return (
    <Table.Row>
      <Table.Cell className="py-3">
        <Text size="small" leading="compact" weight="plus">
          {job.name}
        </Text>
        <Text size="small" className="text-ui-fg-subtle min-w-64 whitespace-normal">
          {job.description}
        </Text>
      </Table.Cell>
      <Table.Cell>
        <code className="txt-compact-small">{job.schedule}</code>
      </Table.Cell>
      <Table.Cell>
        <LastRun run={job.last_run} />
      </Table.Cell>
      <Table.Cell className="text-right tabular-nums">
        {job.backlog ? <Badge color="orange">{job.backlog}</Badge> : (job.backlog ?? "-")}
      </Table.Cell>
      <Table.Cell className="text-right">
        <Button
          size="small"
          variant="secondary"
          isLoading={run.isPending}
          onClick={() => void runNow()}
          aria-label={`Run ${job.name} now`}
        >
          Run now
        </Button>
      </Table.Cell>
    </Table.Row>
  )
}

const COLORS = { running: "blue", succeeded: "green", failed: "red" } as const
const LABELS = { running: "Running", succeeded: "Succeeded", failed: "Failed" } as const

function LastRun({ run }: { run: JobRun | null }) {
  if (!run) {
    return <span className="text-ui-fg-muted">Not yet</span>
  }
  return (
    <div className="flex flex-col items-start gap-1 py-2">
      <StatusBadge color={COLORS[run.status]}>{LABELS[run.status]}</StatusBadge>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {formatDateTime(run.started_at)}
        {run.status === "succeeded" && `, ${run.processed} dealt with`}
      </Text>
      {run.error && (
        <Text size="xsmall" className="text-ui-fg-error max-w-80 whitespace-normal break-words">
          {run.error}
        </Text>
      )}
    </div>
  )
}

export const config = defineRouteConfig({ label: "Jobs", icon: ClockSolid, rank: 9 })

export const handle = { breadcrumb: () => "Jobs" }

export default JobsPage
