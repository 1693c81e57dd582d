import Resources
import YAML

/// Definitions of the Gateway API that are older than Istio reads.
///
/// Source: Istio `pkg/config/analysis/analyzers/k8sgateway/crdversion.go` and `pkg/config/schema/gatewayapi/`,
/// `MinimumCRDVersions`.
struct GatewayAPIVersion: Analyzer {
  let istioName: StaticString? = "k8sgateway.CRDVersionAnalyzer"

  private static let minimum: [String: [Int]] = [
    "grpcroutes.gateway.networking.k8s.io": [1, 1, 0], "backendtlspolicies.gateway.networking.k8s.io": [1, 4, 0],
    "tlsroutes.gateway.networking.k8s.io": [1, 5, 0],
  ]

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    for definition in mesh.objects(of: .customResourceDefinition) {
      guard let minimum = Self.minimum[definition.name],
        let version = definition.annotation("gateway.networking.k8s.io/bundle-version"),
        let numbers = Self.numbers(version.text), numbers.lexicographicallyPrecedes(minimum)
      else { continue }
      let needed = minimum.map(String.init).joined(separator: ".")
      let message = "Istio reads \(definition.name) from version \(needed) on, and this is \(version.text); upgrade it"
      report.add(.gatewayAPICRDVersionBelowMinimum, message, at: version, of: definition)
    }
  }

  /// The three numbers of a version (https://semver.org), without what follows them; nil when it is none.
  private static func numbers(_ text: String) -> [Int]? {
    let core = (text.hasPrefix("v") ? text.dropFirst() : text[...]).prefix { $0 != "-" && $0 != "+" }
    let parts = core.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count) else { return nil }
    let numbers = parts.compactMap(\.self)
    return numbers.count == parts.count ? numbers + [Int](repeating: 0, count: 3 - numbers.count) : nil
  }
}
