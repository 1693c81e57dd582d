import Resources
import YAML

/// The Services of the manifests by namespace and name: what their ports are called, and which pods they select.
struct ServiceIndex {
  private struct Name: Hashable {
    let namespace: String
    let name: String
  }

  private var ports = ServicePortNames()
  private var selectors: [Name: [String: String]] = [:]

  mutating func add(_ object: ManifestObject) {
    ports.add(object.spec, service: object.name, in: object.namespace)
    selectors[Name(namespace: object.namespace, name: object.name)] =
      object.spec?.member("selector")?.textMembers ?? [:]
  }

  /// The number of a port by its name; nil when the service, or the port, is not among the manifests.
  func port(named name: String, of service: String, in namespace: String) -> Int? {
    ports.number(of: name, service: service, in: namespace)
  }

  /// The number of a service's only port; nil when it has several or is not among the manifests.
  func onlyPort(of service: String, in namespace: String) -> Int? {
    let numbers = ports.numbers(of: service, in: namespace)
    return numbers.count == 1 ? numbers[0] : nil
  }

  /// The labels of a service's pods; nil when it selects none or is not among the manifests.
  func selector(of service: String, in namespace: String) -> [String: String]? {
    selectors[Name(namespace: namespace, name: service)].flatMap { $0.isEmpty ? nil : $0 }
  }
}
