import YAML

/// The status of an answer that the proxy makes up.
enum StatusCode {
  /// Reports a status outside of 200 to 599.
  static func check(_ status: Node, of object: MeshObject, into report: inout FindingReport) {
    guard let code = status.integer, !(200...599).contains(code) else { return }
    let message = "a status is between 200 and 599, not \(code)"
    report.add(.schemaValidationError, message, at: status, of: object)
  }
}
