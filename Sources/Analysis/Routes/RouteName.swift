import Resources
import YAML

/// How findings name a route: by its own name and its place, `canary (http[1])`, or its place alone.
enum RouteName {
  /// The name of a route of a protocol.
  static func of(_ route: Node, _ protocolName: StaticString, _ place: Int) -> String {
    let name = route.memberText("name")
    return name.isEmpty ? "\(protocolName)[\(place)]" : "\(name) (\(protocolName)[\(place)])"
  }
}
