import Resources
import YAML

/// Conditions of a VirtualService's rule in istioctl's words.
enum MatchText {
  /// Every match of a rule.
  static func all(_ matches: [Node]) -> String {
    matches.isEmpty ? "everything" : matches.map(text).joined(separator: ", ")
  }

  /// `Match: /prefix* when headers are k=v` (istio `istioctl/pkg/describe/describe.go`, `renderMatch`).
  static func text(_ match: Node) -> String {
    var text = "Match:"
    if let path = match.member("uri") {
      text += " \(value(path))" + (match.member("ignoreUriCase")?.boolean == true ? " uncased" : "")
    }
    let headers = match.member("headers")?.pairs.map { "\($0.key.text)=\(value($0.value.resolved))" } ?? []
    // istioctl has them in any order.
    return headers.isEmpty ? text : text + " when headers are \(headers.sorted().joined(separator: "; "))"
  }

  /// `port:27017 source_labels:app=web`: what there is, as protobuf names it.
  static func layer4(_ match: Node) -> String {
    var parts = match.elements("destinationSubnets").map { "destination_subnets:\"\($0.text)\"" }
    let port = match.memberText("port")
    if !port.isEmpty { parts.append("port:\(port)") }
    let labels = (match.member("sourceLabels")?.textMembers ?? [:]).sorted { $0.key < $1.key }
    parts += labels.map { "source_labels:\($0.key)=\($0.value)" }
    parts += match.elements("gateways").map { "gateways:\"\($0.text)\"" }
    return parts.joined(separator: " ")
  }

  /// `renderStringMatch`.
  private static func value(_ condition: Node) -> String {
    if let exact = condition.member("exact") { return exact.text }
    if let prefix = condition.member("prefix") { return "\(prefix.text)*" }
    return condition.member("regex").map { "regex:\"\($0.text)\"" } ?? ""
  }
}
