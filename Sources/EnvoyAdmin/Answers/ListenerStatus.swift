import YAML

/// A listener and an address that it has (`/listeners`).
public struct ListenerStatus: Hashable, Sendable {
  /// The name of the listener.
  public let name: String
  /// Its address: an IP address, or the path of a Unix domain socket.
  public let address: String
  /// Its port, the kernel's choice where the configuration has 0; nil for a Unix domain socket.
  public let port: Int?

  init?(_ node: Node) {
    guard let name = node.member("name")?.text, let local = node.member("local_address") else { return nil }
    self.name = name
    if let socket = local.member("socket_address") {
      address = socket.member("address")?.text ?? ""
      port = socket.member("port_value").flatMap(AdminValue.number) ?? 0
    } else if let path = local.member("pipe")?.member("path") {
      address = path.text
      port = nil
    } else {
      return nil
    }
  }
}
