import IstiodDebug
import Output
import ProxyConfig

/// What serves a port of a service, in a list of what istiods know and the mesh declares.
struct EndpointRow: Displayable, Hashable {
  let host: String
  let namespace: String
  let port: ServicePortText
  /// Nil for a pod that does not run.
  let address: String?
  let number: Int?
  /// The pod or WorkloadEntry; where only istiod knows it, what makes its pods.
  let workload: String
  let locality: String
  let speaksMutualTLS: Bool
  /// Who does not know it, or knows it otherwise.
  var remarks: [String]

  static let columns = [
    Column("HOST", minimumWidth: 16), Column("PORT"), Column("ENDPOINT", minimumWidth: 12),
    Column("WORKLOAD", minimumWidth: 10), Column("MTLS", presence: .wide), Column("LOCALITY", presence: .wide),
    Column("REMARK", minimumWidth: 10),
  ]

  var cells: [Cell] {
    [
      Cell(host), Cell(port.text), Cell(place), Cell(workload), Cell(speaksMutualTLS ? "yes" : "no"), Cell(locality),
      Cell(remarks.joined(separator: "; ")),
    ]
  }

  /// `10.244.0.6:9080`, `[fd00::6]:9080`; a pod that does not run is nowhere.
  var place: String {
    guard let address else { return "simulated" }
    guard let number else { return address }
    return address.contains(":") ? "[\(address)]:\(number)" : "\(address):\(number)"
  }

  var reference: String { place }

  var payload: JSONValue {
    [
      "host": .string(host),
      "namespace": .string(namespace),
      "servicePort": port.payload,
      "address": address.map { .string($0) } ?? .null,
      "port": number.map { .integer(Int64($0)) } ?? .null,
      "workload": .string(workload),
      "mutualTLS": .bool(speaksMutualTLS),
      "locality": .string(locality),
      "remarks": .array(remarks.map { .string($0) }),
    ]
  }
}
