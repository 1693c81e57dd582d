import Diagnostics
import Resources
import YAML

/// Matches that no request has: a path that does not start with a slash, or a method in small letters.
struct ImpossibleMatch: Analyzer {
  let istioName: StaticString? = nil

  /// RFC 9110 §9.1: methods are told apart by capitals.
  private static let methods: Set<String> = [
    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "CONNECT", "OPTIONS", "TRACE",
  ]

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    for object in mesh.objects(of: .virtualService) {
      for route in object.httpRoutes {
        for match in route.elements("match") {
          if let uri = match.member("uri") { check(path: uri, of: object, into: &report) }
          if let method = match.member("method") { check(method: method, of: object, into: &report) }
        }
      }
    }
  }

  private func check(path: Node, of object: MeshObject, into report: inout FindingReport) {
    guard let (kind, value) = TextMatch.value(of: path), kind != .regex, !value.text.isEmpty else { return }
    let text = value.text
    // The one path without a slash is that of OPTIONS * (RFC 9112 §3.2.4).
    guard !text.hasPrefix("/"), text != "*" else { return }
    report.add(
      .impossibleMatch,
      "no path starts with '\(text)'; write '/\(text)'",
      at: value,
      of: object,
      fixIts: value.style == .plain
        ? [Diagnostic.FixIt("write /\(text)", replacing: value.range, with: "/\(text)")] : []
    )
  }

  private func check(method: Node, of object: MeshObject, into report: inout FindingReport) {
    guard let (kind, value) = TextMatch.value(of: method), kind == .exact else { return }
    let upper = value.text.uppercased()
    guard value.text != upper, Self.methods.contains(upper) else { return }
    report.add(
      .impossibleMatch,
      "no request has the method '\(value.text)'; write \(upper)",
      at: value,
      of: object,
      fixIts: [Diagnostic.FixIt("write \(upper)", replacing: value.range, with: upper)]
    )
  }
}
