import Diagnostics
import YAML

/// What an istiod answers to `/debug/registryz`: the services that it knows.
public struct RegistryReport: Hashable, Sendable {
  /// The path that it answers.
  public static let path = ["debug", "registryz"]

  /// The services in the order of the answer.
  public private(set) var services: [KnownService] = []

  /// Reads an answer (istio `pilot/pkg/xds/debug.go`, `registryz`); without services it is `null`. O(bytes), one service
  /// at a time; what is none is passed over.
  public init(parsing bytes: [UInt8]) throws(IstiodAnswerError) {
    do throws(JSONCursorError) {
      var cursor = JSONCursor(SourceBytes(bytes))
      try cursor.elements { cursor throws(JSONCursorError) in
        if let service = KnownService(try cursor.node()) { services.append(service) }
      }
      try cursor.finish()
    } catch {
      throw IstiodAnswerError("it is no list of services: \(error)")
    }
  }
}

extension KnownService {
  /// Reads a service (istio `pilot/pkg/model/service.go`, `Service`); nil for what has no name.
  init?(_ node: Node) {
    guard let host = node.member("hostname")?.text, !host.isEmpty else { return nil }
    self.host = host
    let attributes = node.member("Attributes")
    namespace = attributes?.member("Namespace")?.text ?? ""
    registry = attributes?.member("ServiceRegistry")?.text ?? ""
    ports = node.member("ports").map { $0.items.compactMap(Port.init) } ?? []
    var addresses: [String] = []
    for cluster in node.member("clusterVIPs")?.member("Addresses").map({ Array($0.pairs) }) ?? [] {
      for address in cluster.value.items.map(\.text) where !addresses.contains(address) { addresses.append(address) }
    }
    let standard = node.member("defaultAddress")?.text ?? ""
    // What a service without an address of its own has.
    let none = ["", "0.0.0.0", "::"]
    if addresses.isEmpty, !none.contains(standard) { addresses = [standard] }
    self.addresses = addresses
  }
}

extension KnownService.Port {
  /// Reads a port; nil for what has no number.
  init?(_ node: Node) {
    guard let number = node.member("port")?.integer.flatMap({ Int(exactly: $0) }) else { return nil }
    self.init(number: number, name: node.member("name")?.text ?? "", kind: node.member("protocol")?.text ?? "")
  }
}
