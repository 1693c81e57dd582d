import Resources
import YAML

/// The numbers of the ports of Services by their names.
struct ServicePortNames {
  private var numbers: [String: Int] = [:]

  init(_ objects: InputObjects) {
    for object in objects.of(.service) {
      for port in object.spec?.elements("ports") ?? [] {
        let key = Self.key(port.memberText("name"), object.name, object.namespace)
        numbers[key] = port.number("port")
      }
    }
  }

  /// The number of a port; nil when the service has none of that name.
  func number(of name: String, service: String, in namespace: String) -> Int? {
    numbers[Self.key(name, service, namespace)]
  }

  private static func key(_ name: String, _ service: String, _ namespace: String) -> String {
    "\(namespace)/\(service)/\(name)"
  }
}
