import { Module } from "@medusajs/framework/utils"
import VendorReturnModuleService from "./service"

export const VENDOR_RETURN_MODULE = "vendorReturn"

export default Module(VENDOR_RETURN_MODULE, { service: VendorReturnModuleService })
