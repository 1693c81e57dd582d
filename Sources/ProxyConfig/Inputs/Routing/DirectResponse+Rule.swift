import Resources
import YAML

extension DirectResponse {
  /// Reads `directResponse`; nil without a status that Envoy takes.
  init?(_ node: Node) {
    guard let status = node.number("status"), (200...599).contains(status) else { return nil }
    let body = node.member("body")
    if let text = body?.member("string")?.text {
      self.init(status: status, body: .text(text))
    } else {
      self.init(status: status, body: body?.member("bytes").map { .base64($0.text) })
    }
  }
}
