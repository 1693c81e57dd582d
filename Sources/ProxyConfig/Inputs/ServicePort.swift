import Resources
import YAML

/// A port of a service.
struct ServicePort {
  /// The port of the endpoints.
  enum Target: Hashable {
    case number(Int)
    /// That of a container, by its name.
    case name(String)
  }

  let number: Int
  let name: String
  let protocolKind: PortProtocol
  let target: Target

  /// Reads a port of a Service.
  init?(kubernetes node: Node) {
    guard let number = node.number("port"), (1...65_535).contains(number) else { return nil }
    self.number = number
    name = node.memberText("name")
    protocolKind = PortProtocol(
      appProtocol: node.member("appProtocol")?.text,
      name: name,
      number: number,
      transport: node.memberText("protocol")
    )
    if let target = node.member("targetPort") {
      self.target = node.number("targetPort").map(Target.number) ?? .name(target.text)
    } else {
      target = .number(number)
    }
  }

  /// Reads a port of a ServiceEntry, of a Gateway's server or of a Sidecar's listener.
  init?(istio node: Node) {
    guard let number = node.number("number"), (0...65_535).contains(number) else { return nil }
    self.number = number
    name = node.memberText("name")
    protocolKind = PortProtocol(word: node.memberText("protocol"))
    target = .number(node.number("targetPort").flatMap { $0 > 0 ? $0 : nil } ?? number)
  }

  /// Makes a port whose endpoints have the same number; nil for a number that is no port.
  init?(number: Int, name: String, kind: PortProtocol) {
    guard (1...65_535).contains(number) else { return nil }
    self.number = number
    self.name = name
    protocolKind = kind
    target = .number(number)
  }
}
