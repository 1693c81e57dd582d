import YAML

/// The names of the containers that injection adds.
enum ContainerName {
  static let proxy = "istio-proxy"
  static let capture = "istio-init"
  static let captureValidation = "istio-validation"

  /// The container that older templates set the kernel's core pattern with.
  static let coreDump = "enable-core-dump"

  static let injected: Set<String> = [proxy, capture, captureValidation]
}

extension Value {
  /// The `name` of a container, volume or other named item.
  var name: String? { self["name"]?.text }
}
