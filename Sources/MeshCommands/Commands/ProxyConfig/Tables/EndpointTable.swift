import Output
import ProxyState

/// The endpoints of a proxy in istioctl's columns: as Envoy uses them, or as it was told of them.
struct EndpointTable {
  /// What stands before each address, where several kinds are shown together.
  var prefix = ""
  var isWide = false

  /// Those that Envoy uses.
  func text(_ hosts: [HostState]) -> String {
    let more = ["WEIGHT", "PRIORITY", "LOCALITY", "FAILED CHECKS", "CONNECTIONS", "REQUESTS", "ERRORS"]
    let titles = ["ENDPOINT", "STATUS", "OUTLIER CHECK", "CLUSTER"] + (isWide ? more : [])
    var table = TabbedTable(titles: titles, gap: 5)
    for host in hosts {
      let line = [host.text, host.health, host.isOutlier ? "FAILED" : "OK", host.cluster]
      table.append(isWide ? line + wide(host) : line)
    }
    return table.text
  }

  private func wide(_ host: HostState) -> [String] {
    let count = { (name: String) in "\(host.statistics[name] ?? 0)" }
    return [
      host.weight.map { "\($0)" } ?? "1", "\(host.priority)", host.locality.orDash,
      host.failures.joined(separator: ",").orDash, count("cx_active"), count("rq_total"), count("rq_error"),
    ]
  }

  /// Those that it was told of.
  func text(_ assignments: [LoadAssignmentState]) -> String {
    let titles = ["NAME", "STATUS", "LOCALITY", "CLUSTER"] + (isWide ? ["WEIGHT", "PRIORITY", "WORKLOAD"] : [])
    var table = TabbedTable(titles: titles, gap: 5)
    for assignment in assignments {
      for locality in assignment.localities {
        for endpoint in locality.endpoints {
          let line = [prefix + endpoint.address.description, endpoint.health, locality.name, assignment.cluster]
          let workload = endpoint.workload.split(separator: ";").prefix(2).joined(separator: ".")
          let more = [endpoint.weight.map { "\($0)" } ?? "1", "\(locality.priority)", workload.orDash]
          table.append(isWide ? line + more : line)
        }
      }
    }
    return table.text
  }
}
