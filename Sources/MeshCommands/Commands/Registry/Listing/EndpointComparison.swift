import IstiodDebug
import ProxyConfig

/// Puts together what istiods know of endpoints with what the mesh declares.
struct EndpointComparison {
  /// A port of a service at an address.
  private struct Key: Hashable {
    let host: String
    let namespace: String
    let port: Int
    let address: String
  }

  private let content: RegistryContent
  private let isMeant: (String, String) -> Bool
  private var declared: [Key: RegisteredEndpoint] = [:]
  private var known: [Key: (endpoint: KnownEndpoint, istiods: [String])] = [:]

  /// - Parameter isMeant: whether a host of a namespace is looked at.
  init(_ content: RegistryContent, where isMeant: @escaping (String, String) -> Bool) {
    self.content = content
    self.isMeant = isMeant
    for endpoint in content.declared?.endpoints ?? [] {
      guard let address = endpoint.address, isMeant(endpoint.host, endpoint.namespace) else { continue }
      let (host, namespace, port) = (endpoint.host, endpoint.namespace, endpoint.port.number)
      declared[Key(host: host, namespace: namespace, port: port, address: address)] = endpoint
    }
    for istiod in content.istiods {
      for endpoint in istiod.endpoints where isMeant(endpoint.host, endpoint.namespace) {
        let (host, namespace, port) = (endpoint.host, endpoint.namespace, endpoint.port.number)
        let key = Key(host: host, namespace: namespace, port: port, address: endpoint.address)
        known[key, default: (endpoint, [])].istiods.append(istiod.name)
      }
    }
  }

  /// A row for each endpoint, by host, port and address. O(n log n).
  var rows: [EndpointRow] {
    let rows = content.istiods.isEmpty ? declaredRows : knownRows + missingRows
    return rows.sorted { left, right in
      if left.host != right.host { return left.host < right.host }
      let (one, other) = (left.address ?? "", right.address ?? "")
      return (left.port.number, one, left.workload) < (right.port.number, other, right.workload)
    }
  }

  /// All that a directory of manifests has.
  private var declaredRows: [EndpointRow] {
    (content.declared?.endpoints ?? []).filter { isMeant($0.host, $0.namespace) }.map {
      EndpointRow($0, $0.isReady ? [] : ["pod is not ready"])
    }
  }

  private var knownRows: [EndpointRow] {
    let cluster = ownClusters
    return known.map { key, entry in
      let (endpoint, istiods) = entry
      let counterpart = declared[key]
      var remarks = content.istiods.map(\.name).filter { !istiods.contains($0) }.map { "not known to \($0)" }
      if content.isCompared, cluster.isEmpty || cluster.contains(endpoint.cluster) {
        remarks += Self.differences(endpoint, counterpart)
      }
      return EndpointRow(endpoint, counterpart, remarks)
    }
  }

  /// Those that are ready, and that no istiod knows.
  private var missingRows: [EndpointRow] {
    declared.filter { known[$0.key] == nil && $0.value.isReady }.map { _, endpoint in
      EndpointRow(endpoint, ["ready, but istiod has no endpoint of it"])
    }
  }

  /// The clusters whose endpoints are declared in this one; the pods of others are unknown here.
  private var ownClusters: Set<String> {
    Set(known.filter { declared[$0.key] != nil }.map(\.value.endpoint.cluster))
  }

  private static func differences(_ known: KnownEndpoint, _ declared: RegisteredEndpoint?) -> [String] {
    guard let declared else { return ["nothing in Kubernetes has this address"] }
    var remarks: [String] = []
    if let number = declared.number, number != known.number { remarks.append("port \(number) in Kubernetes") }
    switch (known.health, declared.isReady) {
    case (.healthy, false): remarks.append("pod is not ready")
    case (.unhealthy, true): remarks.append("unhealthy for istiod")
    case (.draining, true), (.terminating, true): remarks.append("draining for istiod")
    case (.healthy, true), (.unhealthy, false), (.draining, false), (.terminating, false): break
    }
    return remarks
  }
}

extension EndpointRow {
  /// One that the mesh declares.
  init(_ endpoint: RegisteredEndpoint, _ remarks: [String]) {
    self.init(
      host: endpoint.host,
      namespace: endpoint.namespace,
      port: ServicePortText(endpoint.port),
      address: endpoint.address,
      number: endpoint.number,
      workload: endpoint.workload,
      locality: endpoint.locality,
      speaksMutualTLS: endpoint.speaksMutualTLS,
      remarks: remarks
    )
  }

  /// One that an istiod knows; Kubernetes knows the name of its pod.
  init(_ endpoint: KnownEndpoint, _ declared: RegisteredEndpoint?, _ remarks: [String]) {
    self.init(
      host: endpoint.host,
      namespace: endpoint.namespace,
      port: ServicePortText(endpoint.port),
      address: endpoint.address,
      number: endpoint.number,
      workload: declared?.workload ?? endpoint.workload,
      locality: endpoint.locality,
      speaksMutualTLS: endpoint.speaksMutualTLS,
      remarks: remarks
    )
  }
}
