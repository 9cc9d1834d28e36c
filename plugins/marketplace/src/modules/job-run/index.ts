import { Module } from "@medusajs/framework/utils"
import JobRunModuleService from "./service"

export const JOB_RUN_MODULE = "jobRun"

export default Module(JOB_RUN_MODULE, { service: JobRunModuleService })
