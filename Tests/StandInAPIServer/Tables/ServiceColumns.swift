import YAML

/// The columns of services (kubernetes `pkg/printers/internalversion/printers.go`, `printService`).
enum ServiceColumns {
  static let all: [TableColumn] = [
    .name,
    TableColumn("Type") { service, _ in service.at("spec", "type") ?? "ClusterIP" },
    TableColumn("Cluster-IP") { service, _ in service.at("spec", "clusterIP") ?? "<none>" },
    TableColumn("External-IP") { service, _ in .string(externalAddress(service)) },
    TableColumn("Port(s)") { service, _ in .string(ports(service)) },
    .age(),
    TableColumn("Selector", wide: true) { service, _ in
      .string(TableColumns.pairs(service.at("spec", "selector")))
    },
  ]

  private static func externalAddress(_ service: Value) -> String {
    if service.text("spec", "type") == "ExternalName" { return service.text("spec", "externalName") ?? "" }
    let ingress = service.at("status", "loadBalancer", "ingress")?.items ?? []
    let addresses = ingress.compactMap { $0.text("ip") ?? $0.text("hostname") }
    if !addresses.isEmpty { return addresses.joined(separator: ",") }
    return service.text("spec", "type") == "LoadBalancer" ? "<pending>" : "<none>"
  }

  private static func ports(_ service: Value) -> String {
    let ports = (service.at("spec", "ports")?.items ?? []).map { port in
      let node = port["nodePort"]?.wholeNumber.map { ":\($0)" } ?? ""
      return "\(port["port"]?.wholeNumber ?? 0)\(node)/\(port.text("protocol") ?? "TCP")"
    }
    return ports.isEmpty ? "<none>" : ports.joined(separator: ",")
  }
}
