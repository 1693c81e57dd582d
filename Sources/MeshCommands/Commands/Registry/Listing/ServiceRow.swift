import IstiodDebug
import Output
import ProxyConfig

/// A service in a list of those that istiods know and the mesh declares.
struct ServiceRow: Displayable {
  let host: String
  let namespace: String
  let registry: String
  let ports: [ServicePortText]
  let addresses: [String]
  /// Who does not know it, or knows it otherwise.
  let remarks: [String]

  static let columns = [
    Column("HOST", minimumWidth: 16), Column("PORTS", minimumWidth: 9), Column("REGISTRY"),
    Column("NAMESPACE", presence: .wide), Column("ADDRESSES", presence: .wide), Column("REMARK", minimumWidth: 10),
  ]

  var cells: [Cell] {
    [
      Cell(host), Cell(ports.map(\.text).joined(separator: ",")), Cell(registry), Cell(namespace),
      Cell(addresses.joined(separator: ",")), Cell(remarks.joined(separator: "; ")),
    ]
  }

  var reference: String { host }

  var payload: JSONValue {
    [
      "host": .string(host),
      "namespace": .string(namespace),
      "registry": .string(registry),
      "ports": .array(ports.map(\.payload)),
      "addresses": .array(addresses.map { .string($0) }),
      "remarks": .array(remarks.map { .string($0) }),
    ]
  }
}

extension ServicePortText {
  /// Members may be added, never renamed.
  var payload: JSONValue {
    ["number": .integer(Int64(number)), "name": .string(name), "protocol": .string(kind)]
  }
}

extension ServiceRow {
  private struct Key: Hashable {
    let host: String
    let namespace: String
  }

  /// A row for each service that anyone knows, by host. O(n log n).
  static func all(_ content: RegistryContent, where isMeant: (String, String) -> Bool) -> [ServiceRow] {
    var known: [Key: (service: KnownService, istiods: [String])] = [:]
    for istiod in content.istiods {
      for service in istiod.services where isMeant(service.host, service.namespace) {
        known[Key(host: service.host, namespace: service.namespace), default: (service, [])].istiods.append(istiod.name)
      }
    }
    var declared: [Key: RegisteredService] = [:]
    for service in content.declared?.services ?? [] where isMeant(service.host, service.namespace) {
      declared[Key(host: service.host, namespace: service.namespace)] = service
    }
    let keys = Set(known.keys).union(declared.keys)
    let rows = keys.compactMap { key -> ServiceRow? in
      guard let (service, istiods) = known[key] else { return declared[key].map { unknown($0, content) } }
      var remarks = content.istiods.map(\.name).filter { !istiods.contains($0) }.map { "not known to \($0)" }
      if content.isCompared { remarks += differences(service, declared[key]) }
      return ServiceRow(
        host: service.host,
        namespace: service.namespace,
        registry: service.registry,
        ports: service.ports.map(ServicePortText.init),
        addresses: service.addresses,
        remarks: remarks
      )
    }
    return rows.sorted { ($0.host, $0.namespace) < ($1.host, $1.namespace) }
  }

  /// istiods before 1.21 know no names for other hosts.
  private static func unknown(_ service: RegisteredService, _ content: RegistryContent) -> ServiceRow {
    ServiceRow(
      host: service.host,
      namespace: service.namespace,
      registry: service.source.rawValue,
      ports: service.ports.map(ServicePortText.init),
      addresses: service.addresses,
      remarks: content.istiods.isEmpty || service.isAlias ? [] : ["not known to istiod"]
    )
  }

  private static func differences(_ known: KnownService, _ declared: RegisteredService?) -> [String] {
    guard let declared else { return ["not in Kubernetes"] }
    let (here, there) = (known.ports.map(ServicePortText.init), declared.ports.map(ServicePortText.init))
    var remarks: [String] = []
    for port in here {
      guard let other = there.first(where: { $0.number == port.number }) else {
        remarks.append("port \(port.number) is not in Kubernetes")
        continue
      }
      if other.kind != port.kind { remarks.append("port \(port.text) is \(other.kind) in Kubernetes") }
    }
    for port in there where !here.contains(where: { $0.number == port.number }) {
      remarks.append("port \(port.text) is not known to istiod")
    }
    return remarks
  }
}
