import Resources
import YAML

/// The ports of workloads that Services lead to.
struct ServicePorts {
  private struct Label: Hashable {
    let namespace: String
    let key: String
    let value: String
  }

  private struct Backing {
    let selector: [String: String]
    let ports: [Node]
  }

  /// Services by one label of their selectors: the one that is first in the alphabet.
  private var byLabel: [Label: [Backing]] = [:]

  /// Indexes the Services that have a selector. O(services).
  init(_ mesh: Mesh) {
    for service in mesh.objects(of: .service) {
      let selector = service.spec?.member("selector")?.textMembers ?? [:]
      guard let first = selector.min(by: { $0.key < $1.key }) else { continue }
      let ports = service.spec?.member("ports")?.items.map(\.resolved) ?? []
      let label = Label(namespace: service.namespace, key: first.key, value: first.value)
      byLabel[label, default: []].append(Backing(selector: selector, ports: ports))
    }
  }

  /// The ports of a workload that a Service of its namespace leads to over TCP.
  func targets(of workload: Workload) -> Set<Int> {
    var targets: Set<Int> = []
    for (key, value) in workload.labels {
      for service in byLabel[Label(namespace: workload.namespace, key: key, value: value)] ?? []
      where service.selector.allSatisfy({ workload.labels[$0.key] == $0.value }) {
        targets.formUnion(service.ports.flatMap { Self.targets(of: $0, workload) })
      }
    }
    return targets
  }

  /// The port of a workload that a Service's port leads to: its number, that of a container by name, or the same.
  private static func targets(of port: Node, _ workload: Workload) -> [Int] {
    guard ["", "TCP"].contains(port.memberText("protocol")) else { return [] }
    let same = port.member("port")?.integer.flatMap { Int(exactly: $0) }
    guard let target = port.member("targetPort") else { return [same].compactMap(\.self) }
    if let number = target.integer, number != 0 { return [Int(exactly: number)].compactMap(\.self) }
    let named = (workload.podSpec?.member("containers")?.items.map(\.resolved) ?? [])
      .flatMap { $0.member("ports")?.items.map(\.resolved) ?? [] }
      .filter { $0.memberText("name") == target.text }
      .compactMap { $0.member("containerPort")?.integer.flatMap { Int(exactly: $0) } }
    return named.isEmpty ? [same].compactMap(\.self) : named
  }
}
