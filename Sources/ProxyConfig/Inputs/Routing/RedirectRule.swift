import Resources
import YAML

/// What a rule says of a redirect.
struct RedirectRule {
  var host = ""
  var scheme = ""
  var port: Int?
  /// Whether the port is that of the listener that took the request.
  var keepsRequestPort = false
  var path = RedirectAction.Path.whole("")
  /// What takes the place of the segments that were matched, where the Gateway API says so.
  var segments: SegmentReplacement?
  /// The status; nil when it is none that a redirect could have.
  var status: RedirectAction.Status? = .movedPermanently

  init() {}

  init(_ node: Node) {
    host = node.memberText("authority")
    scheme = node.memberText("scheme")
    port = node.number("port").flatMap { $0 == 0 ? nil : $0 }
    keepsRequestPort = node.memberText("derivePort") == "FROM_REQUEST_PORT"
    let prefix = node.memberText("prefixRewrite")
    path = prefix.isEmpty ? .whole(node.memberText("uri")) : .prefix(prefix)
    let code = node.number("redirectCode") ?? 0
    status = code == 0 ? .movedPermanently : RedirectAction.Status(rawValue: code)
  }
}
