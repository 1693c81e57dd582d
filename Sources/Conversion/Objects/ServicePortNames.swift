import Resources
public import YAML

/// The numbers of the ports of Services by their names.
public struct ServicePortNames: Sendable {
  private var ports: [String: [(name: String, number: Int)]] = [:]

  /// Begins without any Service.
  public init() {}

  /// Adds the ports of a Service, given its `spec`. O(ports).
  public mutating func add(_ spec: Node?, service: String, in namespace: String) {
    ports["\(namespace)/\(service)"] = (spec?.elements("ports") ?? []).compactMap { port in
      let number = port.member("port").flatMap { $0.integer ?? Int64($0.text) }.flatMap { Int32(exactly: $0) }
      return number.map { (port.memberText("name"), Int($0)) }
    }
  }

  /// The number of a port; nil when the service has none of that name. O(ports).
  public func number(of name: String, service: String, in namespace: String) -> Int? {
    ports["\(namespace)/\(service)"]?.last { $0.name == name }?.number
  }

  /// The numbers of all ports of a service, in order.
  public func numbers(of service: String, in namespace: String) -> [Int] {
    ports["\(namespace)/\(service)"]?.map(\.number) ?? []
  }
}
