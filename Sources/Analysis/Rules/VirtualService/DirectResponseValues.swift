import Resources
import YAML

/// The status and the size of an answer that the proxy gives by itself.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateHTTPDirectResponse`; its limits are 1 MB and 100 kB,
/// counted in 1024.
struct DirectResponseValues: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  private static let mostBytes = 1024 * 1024
  private static let manyBytes = 100 * 1024

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for route in object.httpRoutes {
      guard let response = route.member("directResponse") else { continue }
      if let status = response.member("status") { StatusCode.check(status, of: object, into: &report) }
      guard let (body, size) = Self.size(of: response.member("body")), size > Self.manyBytes else { continue }
      let isTooLarge = size > Self.mostBytes
      report.add(
        isTooLarge ? .schemaValidationError : .schemaWarning,
        isTooLarge
          ? "the answer has \(size) bytes; at most 1 MB is possible, and every proxy holds it"
          : "the answer has \(size) bytes, and every proxy holds it; serve more than 100 kB from a service",
        at: body,
        of: object
      )
    }
  }

  /// Base64 has four characters for three bytes; line breaks in it count little.
  private static func size(of body: Node?) -> (node: Node, bytes: Int)? {
    if let text = body?.member("string") { return (text, text.text.utf8.count) }
    if let bytes = body?.member("bytes") { return (bytes, bytes.text.utf8.count / 4 * 3) }
    return nil
  }
}
