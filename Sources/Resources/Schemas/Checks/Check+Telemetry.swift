import YAML

// The CEL rules of the CRD of telemetry.istio.io.
extension Check {
  static let upsertValue = Check("upsertValue", "value must be set when the operation is UPSERT") { tag in
    tag.memberText("operation") != "UPSERT" || !tag.memberText("value").isEmpty
  }

  static let removeValue = Check("removeValue", "value must not be set when the operation is REMOVE") { tag in
    tag.memberText("operation") == "REMOVE" ? tag.member("value") : nil
  }
}
