import Resources
import YAML

/// A port of plain TCP without an address to tell its traffic by.
///
/// Source: Istio `pkg/config/analysis/analyzers/serviceentry/protocoladdresses.go`.
struct AddressesForTCP: Analyzer {
  let istioName: StaticString? = "serviceentry.Analyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    guard !Self.areAllocated(mesh.settings.meshConfig) else { return }
    for entry in mesh.objects(of: .serviceEntry) {
      guard let spec = entry.spec, !spec.has("addresses") else { continue }
      guard entry.node.member("status")?.filled("addresses") == nil else { continue }
      for port in spec.member("ports")?.items.map(\.resolved) ?? [] where port.kind == .mapping {
        let name = port.memberText("protocol")
        guard name.isEmpty || PortProtocol(name: name) == .tcp else { continue }
        report.add(
          .serviceEntryAddressesRequired,
          "traffic of \(name.isEmpty ? "no written protocol" : name) is told by its address: write addresses, or a protocol such as TLS",
          at: port.member("protocol") ?? port,
          of: entry
        )
        break
      }
    }
  }

  /// Whether proxies give hosts without addresses one of their own.
  private static func areAllocated(_ meshConfig: Node?) -> Bool {
    guard let metadata = meshConfig?.member("defaultConfig")?.member("proxyMetadata") else { return false }
    let isOn = { (name: StaticString) in metadata.memberText(name) == "true" }
    return isOn("ISTIO_META_DNS_CAPTURE")
      && (isOn("ISTIO_META_DNS_AUTO_ALLOCATE") || isOn("PILOT_ENABLE_IP_AUTOALLOCATE"))
  }
}
