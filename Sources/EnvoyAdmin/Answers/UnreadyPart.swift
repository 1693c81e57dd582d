import YAML

/// What still waits before an Envoy, or one of its listeners, is ready (`/init_dump`).
public struct UnreadyPart: Hashable, Sendable {
  /// What waits, such as `init manager Server`.
  public let name: String
  /// What it waits for, such as `target Listener-init-target 0.0.0.0_9080`.
  public let targets: [String]

  init?(_ node: Node) {
    guard let name = node.member("name")?.text else { return nil }
    self.name = name
    targets = node.member("target_names")?.items.map(\.text) ?? []
  }
}
