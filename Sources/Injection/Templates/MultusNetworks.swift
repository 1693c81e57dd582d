import YAML

/// The annotation `k8s.v1.cni.cncf.io/networks`: a list of names, or JSON (template.go appendMultusNetwork).
enum MultusNetworks {
  /// The network of Istio's plugin.
  static let capture = "default/istio-cni"

  /// The annotation's value with a network added, once.
  static func adding(_ network: String, to networks: String) -> String {
    guard !networks.isEmpty else { return network }
    guard let end = networks.lastIndex(of: "]") else {
      let names = networks.split(separator: ",").map { String($0).trimmed }
      return names.contains(network) ? networks : "\(networks), \(network)"
    }
    // Text that is no JSON is nothing to add to.
    guard let list = JSONText.value(of: networks), case .sequence(let items) = list,
      !items.contains(where: { $0.name == network })
    else { return networks }
    let separator = items.isEmpty ? "" : ", "
    return "\(networks[..<end])\(separator){\"name\": \"\(network)\"}\(networks[end...])"
  }

  /// The annotation's value without a network, as it was before `adding` if that wrote it.
  static func removing(_ network: String, from networks: String) -> String {
    let entry = "{\"name\": \"\(network)\"}"
    for spelling in [", \(entry)", entry, ", \(network)"] {
      guard let range = networks.ranges(of: spelling).last else { continue }
      let rest = String(networks[..<range.lowerBound] + networks[range.upperBound...])
      if adding(network, to: rest) == networks { return rest }
    }
    let names = networks.split(separator: ",").map { String($0).trimmed }
    return names.filter { $0 != network }.joined(separator: ", ")
  }
}
