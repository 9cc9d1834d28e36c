import { Module } from "@medusajs/framework/utils"
import VendorOrderModuleService from "./service"

export const VENDOR_ORDER_MODULE = "vendorOrder"

export default Module(VENDOR_ORDER_MODULE, { service: VendorOrderModuleService })
