import YAML

@testable import Injection

extension ProbeRewrite {
  /// What the agent has to be told of a pod, as an environment variable; nil when there is nothing to check.
  func environment(for pod: Pod) -> Value? {
    var pod = pod
    return rewrite(&pod).flatMap { Self.adding($0, to: []).first }
  }
}
