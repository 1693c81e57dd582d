import Diagnostics
import YAML

/// What a ztunnel knows and does: the answer to `/config_dump` of its administration.
public struct ZtunnelDump: Sendable {
  /// The pods and machines that it knows of, by namespace, name and node.
  public private(set) var workloads: [ZtunnelWorkload] = []
  /// The services that it knows of, by namespace, name and host.
  public private(set) var services: [ZtunnelService] = []
  /// The policies that it enforces, by namespace and name.
  public private(set) var policies: [ZtunnelPolicy] = []
  /// The certificates that it has for workloads, in its order.
  public private(set) var certificates: [ZtunnelCertificate] = []
  /// The workloads of its node and their connections, by namespace and name.
  public private(set) var states: [ZtunnelWorkloadState] = []
  /// The whole dump.
  public let node: Node

  /// Reads a dump. O(bytes).
  ///
  /// Older versions keep workloads, services and policies by their addresses, newer ones in lists.
  public init(parsing bytes: [UInt8]) throws(ZtunnelDumpError) {
    let root: Node?
    do throws(MalformedJSON) { root = try Parser.jsonValue(of: SourceFile(name: "config_dump", bytes: bytes)) } catch {
      throw ZtunnelDumpError("it is not JSON: \(error.message)")
    }
    guard let root, root.kind == .mapping else { throw ZtunnelDumpError("it is not a JSON object") }
    guard root.member("workloads") != nil || root.member("services") != nil || root.member("certificates") != nil else {
      throw ZtunnelDumpError("it has neither workloads nor services nor certificates")
    }
    node = root
    workloads = root.elements("workloads").map(ZtunnelWorkload.init).sorted { $0.order.isBefore($1.order) }
    services = root.elements("services").map(ZtunnelService.init).sorted { $0.order.isBefore($1.order) }
    policies = root.elements("policies").map(ZtunnelPolicy.init).sorted { $0.order.isBefore($1.order) }
    certificates = root.elements("certificates").map(ZtunnelCertificate.init)
    states = root.elements("workloadState").map(ZtunnelWorkloadState.init).sorted { $0.order.isBefore($1.order) }
  }

  /// The service that a workload or a service sends its traffic through, as istioctl writes it.
  func waypointName(_ destination: String?) -> String {
    guard let destination else { return "None" }
    let service = services.first { service in
      service.addresses.contains(destination) || "\(service.namespace)/\(service.host)" == destination
    }
    return service?.name ?? "NA"
  }
}
