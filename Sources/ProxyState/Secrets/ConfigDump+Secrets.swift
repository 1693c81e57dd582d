public import YAML

extension ConfigDump {
  /// The secrets from discovery, those that warm first, as istioctl shows them.
  ///
  /// - Parameter includesStatic: whether those of the bootstrap are among them, which istioctl leaves out.
  public func secrets(includesStatic: Bool = false) throws(JSONCursorError) -> [SecretState] {
    var secrets: [SecretState] = []
    for entry in entries(of: .secrets) where includesStatic || entry.state != .fixed {
      secrets += try SecretState.states(of: entry)
    }
    return secrets
  }
}
