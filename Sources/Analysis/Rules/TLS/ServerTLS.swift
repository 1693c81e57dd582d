import Resources
import YAML

/// TLS that a gateway or a sidecar's listener ends: which certificates go with which mode.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateTLSOptions`.
struct ServerTLS: ObjectRule {
  let kinds: [ResourceKind] = [.istioGateway, .sidecar]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    let listeners = object.spec?.member(object.kind == .sidecar ? "ingress" : "servers")
    for listener in listeners?.items.map(\.resolved) ?? [] {
      guard let tls = listener.member("tls"), tls.kind == .mapping else { continue }
      checkVersions(tls, object, &report)
      let mode = tls.memberText("mode")
      switch mode {
      case "ISTIO_MUTUAL": checkMesh(tls, object, &report)
      case "", "PASSTHROUGH", "AUTO_PASSTHROUGH":
        checkSources(tls, object, &report)
        checkPassthrough(tls, object, &report)
      case "SIMPLE", "MUTUAL", "OPTIONAL_MUTUAL":
        checkSources(tls, object, &report)
        checkFiles(tls, mode, object, &report)
        checkRevocation(tls, mode, object, &report)
      default: break
      }
    }
  }

  private func checkVersions(_ tls: Node, _ object: MeshObject, _ report: inout FindingReport) {
    let suites = tls.member("cipherSuites")
    if let version = tls.member("minProtocolVersion"), ["TLSV1_0", "TLSV1_1"].contains(version.text),
      suites?.count ?? 0 == 0
    {
      report.warn(
        "no default cipher suite fits \(version.text): write cipherSuites, or TLSV1_2",
        at: version,
        of: object
      )
    }
    if let low = tls.member("minProtocolVersion"), let high = tls.member("maxProtocolVersion"),
      low.text.hasPrefix("TLSV"), high.text.hasPrefix("TLSV"), low.text > high.text
    {
      report.warn("minProtocolVersion is above maxProtocolVersion: no client can connect", at: low, of: object)
    }
    var seen: Set<String> = []
    for suite in suites?.items.map(\.resolved) ?? [] {
      if !CipherSuites.isKnown(suite.text) {
        report.warn("the cipher suite '\(suite.text)' is not known and has no effect", at: suite, of: object)
      } else if !seen.insert(suite.text).inserted {
        report.warn("the cipher suite '\(suite.text)' is written twice", at: suite, of: object)
      }
    }
  }

  private func certificates(_ tls: Node) -> [Node] {
    [
      tls.written("serverCertificate"), tls.written("privateKey"), tls.written("caCertificates"),
      tls.filled("tlsCertificates"), tls.written("credentialName"), tls.filled("credentialNames"),
    ].compactMap(\.self)
  }

  private func checkMesh(_ tls: Node, _ object: MeshObject, _ report: inout FindingReport) {
    for node in certificates(tls) {
      report.refuse("mode ISTIO_MUTUAL uses the mesh's own certificates: leave this out", at: node, of: object)
    }
  }

  private func checkPassthrough(_ tls: Node, _ object: MeshObject, _ report: inout FindingReport) {
    let mode = tls.memberText("mode").isEmpty ? "PASSTHROUGH" : tls.memberText("mode")
    for node in certificates(tls) + [tls.written("caCrl")].compactMap(\.self) {
      report.warn(
        "mode \(mode) ends no TLS and ignores certificates: leave this out, or write SIMPLE",
        at: node,
        of: object
      )
    }
  }

  private func checkSources(_ tls: Node, _ object: MeshObject, _ report: inout FindingReport) {
    var sources: [Node] = []
    if let file = tls.written("serverCertificate"), tls.written("privateKey") != nil { sources.append(file) }
    sources += [tls.written("credentialName"), tls.filled("credentialNames"), tls.filled("tlsCertificates")]
      .compactMap(\.self)
    // The schema tells of two of the later ones together.
    guard sources.count > 1, tls.written("serverCertificate") != nil || tls.filled("tlsCertificates") != nil else {
      return
    }
    guard !(tls.filled("tlsCertificates") != nil && tls.filled("credentialNames") != nil && sources.count == 2) else {
      return
    }
    report.refuse("certificates come from one source alone: keep files or credentials", at: sources[1], of: object)
  }

  private func checkFiles(_ tls: Node, _ mode: String, _ object: MeshObject, _ report: inout FindingReport) {
    guard tls.written("credentialName") == nil, tls.filled("credentialNames") == nil else { return }
    if mode != "SIMPLE", tls.written("caCertificates") == nil, tls.written("caCertCredentialName") == nil {
      report.refuse("mode \(mode) needs caCertificates to verify clients by", at: tls.member("mode") ?? tls, of: object)
    }
    let entries = tls.filled("tlsCertificates")?.items.map(\.resolved) ?? [tls]
    for entry in entries {
      let place = entry == tls ? tls.member("mode") ?? tls : entry
      if entry.written("serverCertificate") == nil {
        report.refuse("mode \(mode) needs a serverCertificate, or a credentialName", at: place, of: object)
      }
      if entry.written("privateKey") == nil {
        report.refuse("mode \(mode) needs a privateKey, or a credentialName", at: place, of: object)
      }
    }
  }

  private func checkRevocation(_ tls: Node, _ mode: String, _ object: MeshObject, _ report: inout FindingReport) {
    guard let list = tls.written("caCrl") else { return }
    guard tls.written("credentialName") == nil, tls.filled("credentialNames") == nil else {
      // Istio's own check cannot be reached with a credential; the list is silently ignored.
      return report.warn(
        "caCrl does nothing with a credential, which holds the list itself as ca.crl",
        at: list,
        of: object
      )
    }
    if mode == "SIMPLE" {
      report.refuse("caCrl revokes certificates of clients, which mode SIMPLE does not ask for", at: list, of: object)
    }
  }
}
