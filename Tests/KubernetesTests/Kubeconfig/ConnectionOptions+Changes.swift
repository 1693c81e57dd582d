import Kubernetes

extension ConnectionOptions {
  /// Options with some set.
  static func with(_ change: (inout ConnectionOptions) -> Void) -> ConnectionOptions {
    var options = ConnectionOptions()
    change(&options)
    return options
  }
}
