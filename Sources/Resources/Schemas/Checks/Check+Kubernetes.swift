import YAML

// Rules of Kubernetes' own kinds: apimachinery/pkg/api/validation, kubernetes/pkg/apis/core/validation.
extension Check {
  static let nameOrGenerateName = Check("nameOrGenerateName", "name or generateName must be set") { metadata in
    !metadata.memberText("name").isEmpty || !metadata.memberText("generateName").isEmpty
  }

  static let distinctServicePorts = Check(
    "distinctServicePorts",
    "two ports of a service must differ in name, and in number or protocol"
  ) { ports in
    var names: Set<String> = []
    var numbers: Set<String> = []
    for port in ports.items {
      let port = port.resolved
      let transport = port.memberText("protocol")
      let number = "\(port.memberText("port"))/\(transport.isEmpty ? "TCP" : transport)"
      guard numbers.insert(number).inserted else { return port }
      if let name = port.member("name"), !names.insert(name.text).inserted { return name }
    }
    return nil
  }

  static let namedServicePorts = Check(
    "namedServicePorts",
    "each port must have a name when there is more than one"
  ) { ports in
    ports.count > 1 ? ports.items.first { !$0.resolved.has("name") } : nil
  }
}
