import Diagnostics
import YAML

/// What an istiod answers to `/debug/endpointz`: what serves the ports of the services that it knows.
public struct EndpointReport: Hashable, Sendable {
  /// The path that it answers.
  public static let path = ["debug", "endpointz"]

  /// The endpoints in the order of the answer.
  public private(set) var endpoints: [KnownEndpoint] = []

  /// Reads an answer (istio `pilot/pkg/xds/debug.go`, `endpointz`); without endpoints it is `null`. O(bytes).
  ///
  /// Every endpoint repeats its service, of which only the name is read.
  public init(parsing bytes: [UInt8]) throws(IstiodAnswerError) {
    do throws(JSONCursorError) {
      var cursor = JSONCursor(SourceBytes(bytes))
      try cursor.elements { cursor throws(JSONCursorError) in
        try cursor.members { cursor throws(JSONCursorError) in
          guard cursor.isNamed("ep") else { return }
          try cursor.elements { cursor throws(JSONCursorError) in try read(&cursor) }
        }
      }
      try cursor.finish()
    } catch {
      throw IstiodAnswerError("it is no list of endpoints: \(error)")
    }
  }

  /// Reads a `ServiceInstance`: its service, the port of that, and the endpoint itself.
  private mutating func read(_ cursor: inout JSONCursor) throws(JSONCursorError) {
    var (host, namespace) = ("", "")
    var port: KnownService.Port?
    var endpoint: Node?
    try cursor.members { cursor throws(JSONCursorError) in
      if cursor.isNamed("service") {
        try cursor.members { cursor throws(JSONCursorError) in
          if cursor.isNamed("hostname") {
            host = try cursor.text()
          } else if cursor.isNamed("Attributes") {
            namespace = try cursor.node().member("Namespace")?.text ?? ""
          }
        }
      } else if cursor.isNamed("servicePort") {
        port = KnownService.Port(try cursor.node())
      } else if cursor.isNamed("endpoint") {
        endpoint = try cursor.node()
      }
    }
    guard let port, let endpoint, !host.isEmpty else { return }
    // Newer versions have a list, for an endpoint of both families.
    let all = endpoint.member("Addresses").map { $0.items.map(\.text) } ?? []
    let addresses = all.isEmpty ? [endpoint.member("Address")?.text ?? ""] : all
    for address in addresses where !address.isEmpty {
      endpoints.append(KnownEndpoint(endpoint, at: address, port, host: host, namespace: namespace))
    }
  }
}

extension KnownEndpoint {
  /// Reads an `IstioEndpoint`.
  init(_ node: Node, at address: String, _ port: KnownService.Port, host: String, namespace: String) {
    self.host = host
    self.namespace = namespace
    self.port = port
    self.address = address
    number = node.member("EndpointPort")?.integer.flatMap { Int(exactly: $0) } ?? 0
    workload = node.member("WorkloadName")?.text ?? ""
    let locality = node.member("Locality")
    cluster = locality?.member("ClusterID")?.text ?? ""
    var label = (locality?.member("Label")?.text ?? "")[...]
    while label.hasSuffix("/") { label = label.dropLast() }
    self.locality = String(label)
    identity = node.member("ServiceAccount")?.text ?? ""
    speaksMutualTLS = node.member("TLSMode")?.text == "istio"
    health = node.member("HealthStatus")?.integer.flatMap { Int(exactly: $0) }.flatMap(Health.init) ?? .healthy
  }
}
