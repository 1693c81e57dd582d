import Output

/// A pod or machine, and the services that it serves.
struct InstanceRow: Displayable {
  /// Nil for a pod that does not run.
  let address: String?
  let workload: String
  let namespace: String
  /// The ports that it serves: `reviews.default.svc.cluster.local:9080`.
  let services: [String]
  let remarks: [String]

  static let columns = [
    Column("INSTANCE", minimumWidth: 12), Column("ADDRESS"), Column("NAMESPACE", presence: .wide),
    Column("SERVICES", minimumWidth: 16), Column("REMARK", minimumWidth: 10),
  ]

  var cells: [Cell] {
    [
      Cell(workload), Cell(address ?? "simulated"), Cell(namespace), Cell(services.joined(separator: ",")),
      Cell(remarks.joined(separator: "; ")),
    ]
  }

  var reference: String { workload }

  var payload: JSONValue {
    [
      "workload": .string(workload),
      "namespace": .string(namespace),
      "address": address.map { .string($0) } ?? .null,
      "services": .array(services.map { .string($0) }),
      "remarks": .array(remarks.map { .string($0) }),
    ]
  }

  private struct Key: Hashable {
    let workload: String
    let namespace: String
    let address: String?
  }

  /// A row for each place that serves something, by its name. O(n log n).
  static func all(_ endpoints: [EndpointRow]) -> [InstanceRow] {
    var groups: [Key: [EndpointRow]] = [:]
    for row in endpoints {
      groups[Key(workload: row.workload, namespace: row.namespace, address: row.address), default: []].append(row)
    }
    let rows = groups.map { key, rows in
      var remarks: [String] = []
      for row in rows {
        // A remark on one of several ports says which.
        for remark in row.remarks.map({ rows.count == 1 ? $0 : "\(row.port.number): \($0)" })
        where !remarks.contains(remark) {
          remarks.append(remark)
        }
      }
      return InstanceRow(
        address: key.address,
        workload: key.workload,
        namespace: key.namespace,
        services: rows.map { "\($0.host):\($0.port.number)" },
        remarks: remarks
      )
    }
    return rows.sorted {
      ($0.workload, $0.namespace, $0.address ?? "") < ($1.workload, $1.namespace, $1.address ?? "")
    }
  }
}
